/**
 * Krippendorff's alpha (2011): 1 − D_o / D_e on the coincidences, any number of coders, missing values, four levels.
 * 1 = always agreed, 0 = as by chance. Null where nothing can be compared, or where everybody gave one and the same value:
 * alpha is then 0/0, neither 1 nor 0.
 * Example (2011, C, four observers, twelve units): nominal .743, ordinal .815, interval .849, ratio .797.
 */
import { type Counts, countsOf } from '../counts.js';
import type { Ratings, Value } from '../ratings.js';
import { type Coincidences, coincidencesOf } from './coincidences.js';
import { type AlphaLevel, type Distance, distanceOf } from './distances.js';

export function alpha(ratings: Ratings, level: AlphaLevel): number | null {
  return alphaOfCounts(countsOf(ratings), ratings.labels, level);
}

export const alphaOfCounts = (counted: Counts, labels: readonly Value[], level: AlphaLevel): number | null =>
  alphaOfCoincidences(coincidencesOf(counted), labels, level);

export function alphaOfCoincidences(
  coincidences: Coincidences,
  labels: readonly Value[],
  level: AlphaLevel,
): number | null {
  const distance = distanceOf(level, labels, coincidences.totals);
  if (distance === null) return null;
  const expected = expectedDisagreement(coincidences, distance);
  return expected === 0 ? null : 1 - ((coincidences.all - 1) * observedDisagreement(coincidences, distance)) / expected;
}

/** Σ o_ck δ²_ck over both orders. */
function observedDisagreement({ firsts, seconds, amounts }: Coincidences, distance: Distance): number {
  let sum = 0;
  for (let at = 0; at < amounts.length; at++)
    sum += (amounts[at] as number) * distance(firsts[at] as number, seconds[at] as number);
  return 2 * sum;
}

/** Σ n_c n_k δ²_ck over both orders. */
export function expectedDisagreement({ categories, totals }: Coincidences, distance: Distance): number {
  let sum = 0;
  for (let first = 0; first < categories; first++) {
    const here = totals[first] as number;
    if (here === 0) continue;
    for (let second = first + 1; second < categories; second++)
      sum += here * (totals[second] as number) * distance(first, second);
  }
  return 2 * sum;
}
