/**
 * Krippendorff's coincidences (2011, step 2): every pair of values that two coders gave to one unit counts 1 / (m_u − 1), in
 * both orders, m_u the coders of the unit. Kept as a list of the different pairs that occur, so that many different numbers
 * need no matrix.
 * Example: a unit coded a, a, b gives a–a 1, a–b 1 and b–a 1.
 */
import type { Counts } from '../counts.js';
import { type LaidOut, layOut } from './laid-out.js';

export interface Coincidences {
  readonly categories: number;
  /** n_c: how often each value can be paired. */
  readonly totals: Float64Array;
  /** n..: all of them together. */
  readonly all: number;
  /** Pairs of different values (first < second) and their coincidences o_ck, counted once. */
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  readonly amounts: Float64Array;
  /** o_cc of each value. */
  readonly same: Float64Array;
  /** How many units have m coders, for every m ≥ 2. */
  readonly sizes: ReadonlyMap<number, number>;
}

export const coincidencesOf = (counted: Counts): Coincidences => weightedCoincidences(layOut(counted), null);

/** Each unit as often as `times` says; null: each once. */
export function weightedCoincidences(laidOut: LaidOut, times: Float64Array | Int32Array | null): Coincidences {
  const { units, categories, sizes, firstCategory, category, count, firstPair, cell, product } = laidOut;
  const totals = new Float64Array(categories);
  const same = new Float64Array(categories);
  const amounts = new Float64Array(laidOut.firsts.length);
  const ofSize = new Float64Array(sizes.reduce((most, size) => Math.max(most, size), 0) + 1);
  for (let unit = 0; unit < units; unit++) {
    const size = sizes[unit] as number;
    const weight = times === null ? 1 : (times[unit] as number);
    if (size < 2 || weight === 0) continue;
    ofSize[size] = (ofSize[size] as number) + weight;
    const each = weight / (size - 1);
    for (let at = firstCategory[unit] as number, end = firstCategory[unit + 1] as number; at < end; at++) {
      const own = category[at] as number;
      const here = count[at] as number;
      totals[own] = (totals[own] as number) + here * weight;
      same[own] = (same[own] as number) + here * (here - 1) * each;
    }
    for (let at = firstPair[unit] as number, end = firstPair[unit + 1] as number; at < end; at++) {
      const place = cell[at] as number;
      amounts[place] = (amounts[place] as number) + (product[at] as number) * each;
    }
  }
  return {
    categories,
    totals,
    all: totals.reduce((sum, n) => sum + n, 0),
    ...occurring(laidOut, amounts),
    same,
    sizes: new Map([...ofSize.entries()].filter(([, units]) => units > 0)),
  };
}

function occurring({ firsts, seconds }: LaidOut, amounts: Float64Array) {
  if (amounts.every((amount) => amount > 0)) return { firsts, seconds, amounts };
  const occurs = (_: number, at: number): boolean => (amounts[at] as number) > 0;
  return { firsts: firsts.filter(occurs), seconds: seconds.filter(occurs), amounts: amounts.filter(occurs) };
}
