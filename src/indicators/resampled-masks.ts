/**
 * Resampling of initiatives that each carry a set of categories (vectors, instruments) as bits: equal sets are drawn
 * together, so a draw costs one step an initiative whatever is computed from the sums.
 */
import type { Scope } from './measure.js';
import { reflectedInterval } from './quantile.js';
import { resample } from './random.js';
import { fewestForResampling } from './statistic.js';

export interface MaskStatistic {
  readonly of: (sums: Float64Array) => number;
  readonly range: readonly [number, number];
}

/**
 * @param masks in ascending order
 * @param weighs how an initiative counts in each of its categories: wholly, or as a share of itself
 * @returns the reflected 90 % interval of each statistic; null where there are fewer than ten initiatives
 */
export function maskIntervals(
  scope: Scope,
  name: string,
  masks: Float64Array,
  categories: number,
  weighs: 'whole' | 'shared',
  statistics: readonly MaskStatistic[],
): readonly (readonly [number, number] | null)[] {
  const n = masks.length;
  if (n < fewestForResampling) return statistics.map(() => null);
  return scope.cache.intervals.get(`${name}|${scope.seed}|${scope.draws}|${masks.join()}`, () => {
    const kinds: number[] = [];
    const kindOf = new Uint16Array(n);
    for (let at = 0; at < n; at++) {
      if (at === 0 || masks[at] !== masks[at - 1]) kinds.push(masks[at] as number);
      kindOf[at] = kinds.length - 1;
    }
    const sums = new Float64Array(categories);
    const counts = new Uint32Array(kinds.length);
    const categoriesOf = kinds.map((mask) => categoriesIn(mask, categories));
    const divisors = categoriesOf.map((own) => (weighs === 'whole' ? 1 : own.length));
    const sumUp = (): void => {
      sums.fill(0);
      for (let kind = 0; kind < kinds.length; kind++) {
        if (counts[kind] === 0) continue;
        const own = categoriesOf[kind] as Uint8Array;
        const each = (counts[kind] as number) / (divisors[kind] as number);
        for (let at = 0; at < own.length; at++) sums[own[at] as number] = (sums[own[at] as number] as number) + each;
      }
    };
    const drawn = statistics.map(() => new Float64Array(scope.draws));
    let draw = 0;
    resample(scope.seed, scope.draws, n, (positions) => {
      counts.fill(0);
      for (let at = 0; at < n; at++) {
        const kind = kindOf[positions[at] as number] as number;
        counts[kind] = (counts[kind] as number) + 1;
      }
      sumUp();
      for (let index = 0; index < statistics.length; index++)
        (drawn[index] as Float64Array)[draw] = (statistics[index] as MaskStatistic).of(sums);
      draw++;
    });
    sums.fill(0);
    for (let at = 0; at < n; at++) {
      const kind = kindOf[at] as number;
      for (const category of categoriesOf[kind] as Uint8Array)
        sums[category] = (sums[category] as number) + 1 / (divisors[kind] as number);
    }
    return statistics.map((statistic, index) =>
      reflectedInterval(statistic.of(sums), drawn[index] as Float64Array, statistic.range),
    );
  });
}

function categoriesIn(mask: number, categories: number): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: categories }, (_, index) => index).filter((index) => (mask >> index) & 1),
  );
}
