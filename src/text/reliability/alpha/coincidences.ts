/**
 * Krippendorff's coincidences (2011, step 2): every pair of values that two coders gave to one unit counts 1 / (m_u − 1), in
 * both orders, m_u the coders of the unit. Kept as a list of the different pairs that occur, so that many different numbers
 * need no matrix.
 * Example: a unit coded a, a, b gives a–a 1, a–b 1 and b–a 1.
 */
import type { Counts } from '../counts.js';

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

export function coincidencesOf(counted: Counts, weights?: Float64Array | Int32Array): Coincidences {
  const { units, categories, counts, sizes } = counted;
  const totals = new Float64Array(categories);
  const same = new Float64Array(categories);
  const amounts = pairAmounts(categories);
  const bySize = new Map<number, number>();
  const present = new Int32Array(categories);
  for (let unit = 0; unit < units; unit++) {
    const size = sizes[unit] as number;
    const times = weights === undefined ? 1 : (weights[unit] as number);
    if (size < 2 || times === 0) continue;
    bySize.set(size, (bySize.get(size) ?? 0) + times);
    const base = unit * categories;
    const each = times / (size - 1);
    let found = 0;
    for (let category = 0; category < categories; category++) {
      const here = counts[base + category] as number;
      if (here === 0) continue;
      totals[category] = (totals[category] as number) + here * times;
      same[category] = (same[category] as number) + here * (here - 1) * each;
      for (let before = 0; before < found; before++) {
        const other = present[before] as number;
        amounts.add(other, category, here * (counts[base + other] as number) * each);
      }
      present[found++] = category;
    }
  }
  return { categories, totals, all: totals.reduce((sum, n) => sum + n, 0), ...amounts.list(), same, sizes: bySize };
}

const denseUpTo = 1024;

/** A table while the values are few, a map when they are many. */
function pairAmounts(categories: number) {
  const dense = categories <= denseUpTo ? new Float64Array(categories * categories) : null;
  const sparse = new Map<number, number>();
  return {
    add(first: number, second: number, amount: number): void {
      const at = first * categories + second;
      if (dense !== null) dense[at] = (dense[at] as number) + amount;
      else sparse.set(at, (sparse.get(at) ?? 0) + amount);
    },
    list(): Pick<Coincidences, 'firsts' | 'seconds' | 'amounts'> {
      const found: [number, number][] = [];
      if (dense === null) found.push(...[...sparse].sort(([a], [b]) => a - b));
      else for (const [at, amount] of dense.entries()) if (amount > 0) found.push([at, amount]);
      return {
        firsts: Int32Array.from(found, ([at]) => Math.floor(at / categories)),
        seconds: Int32Array.from(found, ([at]) => at % categories),
        amounts: Float64Array.from(found, ([, amount]) => amount),
      };
    },
  };
}
