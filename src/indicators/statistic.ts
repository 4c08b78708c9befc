/**
 * Means and medians over units with an interval by resampling the units (method §4.1): 2,000 draws, percentiles, none
 * where n < 10. The values are drawn in ascending order, so the order of cases changes nothing, and one set of values
 * is drawn once however often it returns.
 */
import type { IndicatorCache } from './cache.js';
import type { Draft, Scope } from './measure.js';
import type { Outcomes } from './outcomes.js';
import { type Ascending, ascending, mean, median, percentileInterval } from './quantile.js';
import { resample } from './random.js';
import { coverageOf } from './share.js';
import { whenAsked } from './when-asked.js';

export const fewestForResampling = 10;
export type Statistic = 'mean' | 'median';

const statistics: Record<Statistic, (sorted: Ascending) => number> = { mean, median };

/** Drawn means or medians of `sorted`, one a resample. */
function drawn(sorted: Float64Array, statistic: Statistic, seed: number, draws: number): Float64Array {
  const result = new Float64Array(draws);
  const n = sorted.length;
  let draw = 0;
  if (statistic === 'mean') {
    resample(seed, draws, n, (positions) => {
      let sum = 0;
      for (let at = 0; at < n; at++) sum += sorted[positions[at] as number] as number;
      result[draw++] = sum / n;
    });
    return result;
  }
  // Median: count how often each distinct value was drawn, then walk up to the middle.
  const rank = new Uint32Array(n);
  const distinct: number[] = [];
  for (let at = 0; at < n; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) distinct.push(sorted[at] as number);
    rank[at] = distinct.length - 1;
  }
  const counts = new Uint32Array(distinct.length);
  const lowerMiddle = Math.floor((n - 1) / 2);
  const upperMiddle = Math.ceil((n - 1) / 2);
  resample(seed, draws, n, (positions) => {
    counts.fill(0);
    for (let at = 0; at < n; at++) {
      const value = rank[positions[at] as number] as number;
      counts[value] = (counts[value] as number) + 1;
    }
    let seen = 0;
    let lower = -1;
    for (let value = 0; ; value++) {
      seen += counts[value] as number;
      if (lower < 0 && seen > lowerMiddle) lower = value;
      if (seen > upperMiddle) {
        result[draw++] = ((distinct[lower] as number) + (distinct[value] as number)) / 2;
        return;
      }
    }
  });
  return result;
}

/** The values as text, runs of equal ones folded: equal texts, equal resamples. */
function contentOf(sorted: Float64Array): string {
  const runs: string[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    runs.push(`${sorted[from]}*${to - from}`);
    from = to;
  }
  return runs.join(' ');
}

export function resampledInterval(
  sorted: Float64Array,
  statistic: Statistic,
  seed: number,
  draws: number,
  cache: IndicatorCache | null,
): readonly [number, number] | null {
  if (sorted.length < fewestForResampling) return null;
  const make = () => [percentileInterval(drawn(sorted, statistic, seed, draws))];
  const found =
    cache === null ? make() : cache.intervals.get(`${statistic}|${seed}|${draws}|${contentOf(sorted)}`, make);
  return found[0] ?? null;
}

/** Unknown units at one end of the range, then at the other. */
function bound(sorted: Ascending, unknown: number, end: number | null, statistic: Statistic): number | null {
  if (unknown === 0) return sorted.length === 0 ? null : statistics[statistic](sorted);
  if (end === null) return null;
  const all = new Float64Array(sorted.length + unknown);
  all.set(sorted);
  all.fill(end, sorted.length);
  return statistics[statistic](ascending(all));
}

function statisticAt(
  scope: Scope,
  outcomes: Outcomes,
  at: number,
  statistic: Statistic,
  range: readonly [number | null, number | null],
): Draft {
  const sorted = outcomes.values(at);
  const unknown = outcomes.unknown(at);
  const n = sorted.length;
  const interval = whenAsked(() =>
    resampledInterval(outcomes.values(at), statistic, scope.seed, scope.draws, scope.cache),
  );
  return {
    value: n === 0 ? null : statistics[statistic](sorted),
    low: null,
    high: null,
    ends: interval,
    boundLow: bound(sorted, unknown, range[0], statistic),
    boundHigh: bound(sorted, unknown, range[1], statistic),
    n,
    coverage: coverageOf(n, unknown),
    missing: outcomes.missing(at),
    coders: outcomes.codersAt(at),
    units: () => outcomes.units(at),
  };
}

export const statisticsOf = (
  scope: Scope,
  outcomes: Outcomes,
  statistic: Statistic,
  range: readonly [number | null, number | null] = scope.definition.range,
): Draft[] => scope.periods.map((_, at) => statisticAt(scope, outcomes, at, statistic, range));

const standardSeed = 20260101;
const standardDraws = 2000;

/** Median with its interval for a sub-set of units that is no indicator of its own (method §8.2, R17). */
export function medianInterval(
  values: readonly number[],
  seed = standardSeed,
  draws = standardDraws,
): { median: number; low: number; high: number } {
  const sorted = ascending(values);
  const interval = resampledInterval(sorted, 'median', seed, draws, null);
  return {
    median: median(sorted),
    low: interval?.[0] ?? Number.NEGATIVE_INFINITY,
    high: interval?.[1] ?? Number.POSITIVE_INFINITY,
  };
}
