/**
 * How far alpha could have come out otherwise. Two ways:
 * - `pairs`: Krippendorff's own bootstrap (2006, «Bootstrapping distributions for Krippendorff's alpha»; 2016): every unit
 *   draws m_u (m_u − 1) / 2 pairs from the observed coincidences, each costs 2 δ² / (n.. D_e (m_u − 1)), D_e stays; draws in
 *   which nothing varied at all count 0, not 1. His cap on the number of pairs, which was to save time, is not applied: as
 *   pairs are alike but for their kind, all of a draw are one multinomial and cost no more than the kinds that occur.
 * - `units`: whole units drawn with replacement, alpha computed anew; for more than two coders the wider and safer one
 *   (Zapf et al. 2016), because the pairs of one unit are not independent.
 * Example: the 40 units of Hayes and Krippendorff (2007), ordinal .7598: `pairs`, 95 %, near .708–.808.
 */
import { sfc32 } from '../../../derivation/index.js';
import { type Counts, countsOf } from '../counts.js';
import type { Ratings, Value } from '../ratings.js';
import { alpha, alphaOfCoincidences, expectedDisagreement } from './alpha.js';
import { binomial } from './binomial.js';
import { type Coincidences, coincidencesOf, weightedCoincidences } from './coincidences.js';
import { type AlphaLevel, type Distance, distanceOf } from './distances.js';
import { layOut } from './laid-out.js';

export interface IntervalOptions {
  readonly seed: number;
  readonly draws: number;
  readonly by: 'pairs' | 'units';
  /** .95 unless said otherwise. */
  readonly coverage?: number;
}

/** With fewer there is nothing to draw from. */
const fewestUnits = 5;

/** Null where alpha is not defined or units are too few. */
export function alphaInterval(
  ratings: Ratings,
  level: AlphaLevel,
  { seed, draws, by, coverage = 0.95 }: IntervalOptions,
): readonly [number, number] | null {
  const counted = pairable(countsOf(ratings));
  if (counted.units < fewestUnits || draws < 1 || alpha(ratings, level) === null) return null;
  const next = sfc32(seed);
  const found =
    by === 'pairs'
      ? drawPairs(counted, ratings.labels, level, draws, next)
      : drawUnits(counted, ratings.labels, level, draws, next);
  found.sort();
  const tail = (1 - coverage) / 2;
  return [quantile(found, tail), quantile(found, 1 - tail)];
}

/** Units with at least two coders. */
function pairable({ units, categories, counts, sizes }: Counts): Counts {
  const kept = Array.from({ length: units }, (_, unit) => unit).filter((unit) => (sizes[unit] as number) >= 2);
  const rows = new Float64Array(kept.length * categories);
  for (const [index, unit] of kept.entries())
    rows.set(counts.subarray(unit * categories, (unit + 1) * categories), index * categories);
  return {
    units: kept.length,
    categories,
    counts: rows,
    sizes: Float64Array.from(kept, (unit) => sizes[unit] as number),
  };
}

function drawUnits(
  counted: Counts,
  labels: readonly Value[],
  level: AlphaLevel,
  draws: number,
  next: () => number,
): Float64Array {
  const { kinds, kindOf } = unitKinds(counted);
  const laidOut = layOut(kinds);
  const times = new Int32Array(kinds.units);
  return Float64Array.from({ length: draws }, () => {
    times.fill(0);
    for (let unit = 0; unit < counted.units; unit++) {
      const kind = kindOf[Math.floor(next() * counted.units)] as number;
      times[kind] = (times[kind] as number) + 1;
    }
    // All drawn values alike: the coders agreed on every drawn unit.
    return alphaOfCoincidences(weightedCoincidences(laidOut, times), labels, level) ?? 1;
  });
}

/** Units with the same counts are one kind: ten thousand units have few. */
function unitKinds({ units, categories, counts, sizes }: Counts): {
  readonly kinds: Counts;
  readonly kindOf: Int32Array;
} {
  const known = new Map<string, number>();
  const first: number[] = [];
  const kindOf = Int32Array.from({ length: units }, (_, unit) => {
    const name = counts.subarray(unit * categories, (unit + 1) * categories).join(' ');
    const kind = known.get(name) ?? first.length;
    if (kind === first.length) {
      known.set(name, kind);
      first.push(unit);
    }
    return kind;
  });
  const rows = new Float64Array(first.length * categories);
  for (const [kind, unit] of first.entries())
    rows.set(counts.subarray(unit * categories, (unit + 1) * categories), kind * categories);
  const kindSizes = Float64Array.from(first, (unit) => sizes[unit] as number);
  return { kinds: { units: first.length, categories, counts: rows, sizes: kindSizes }, kindOf };
}

function drawPairs(
  counted: Counts,
  labels: readonly Value[],
  level: AlphaLevel,
  draws: number,
  next: () => number,
): Float64Array {
  const coincidences = coincidencesOf(counted);
  const distance = distanceOf(level, labels, coincidences.totals) as Distance;
  const { all, firsts, seconds, amounts, sizes } = coincidences;
  const expected = expectedDisagreement(coincidences, distance) / (all * (all - 1));
  /** Kinds of pairs that cost the same are drawn as one. */
  const byCost = new Map<number, number>();
  for (const [at, amount] of amounts.entries()) {
    const cost = (2 * distance(firsts[at] as number, seconds[at] as number)) / (all * expected);
    byCost.set(cost, (byCost.get(cost) ?? 0) + (2 * amount) / all);
  }
  const costs = Float64Array.from(byCost.keys());
  const chances = Float64Array.from(byCost.values());
  const groups = [...sizes].sort(([a], [b]) => a - b);
  const found = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let value = 1;
    for (const [size, units] of groups) {
      let left = (units * size * (size - 1)) / 2;
      let rest = 1;
      for (let kind = 0; kind < chances.length && left > 0; kind++) {
        const chance = chances[kind] as number;
        const times = binomial(next, left, rest <= chance ? 1 : chance / rest);
        value -= (times * (costs[kind] as number)) / (size - 1);
        left -= times;
        rest -= chance;
      }
    }
    found[draw] = Math.max(-1, value);
  }
  return withoutVariation(found, coincidences, groups);
}

/** Of the draws in which all pairs agreed, those that by chance drew one value only say nothing: they count 0. */
function withoutVariation(
  found: Float64Array,
  { same, all }: Coincidences,
  groups: readonly (readonly [number, number])[],
): Float64Array {
  const pairs = groups.reduce((sum, [size, units]) => sum + (units * size * (size - 1)) / 2, 0);
  let flat = Math.round(found.length * same.reduce((sum, amount) => sum + (amount / all) ** pairs, 0));
  return found.map((value) => (value === 1 && flat-- > 0 ? 0 : value));
}

/** Type 7, as everywhere in the method. */
function quantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (at - Math.floor(at)) * (high - low);
}
