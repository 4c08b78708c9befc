/**
 * Agreement without regard to chance: the mean over units of the share of agreeing pairs of coders (Gwet 2014, eq. 2.10).
 * For two coders it is the plain share of units on which they agree.
 * Example: units a a, a b, b b, b b: 3 of 4 = .75.
 */
import type { Counts } from './counts.js';
import { missing, type Ratings } from './ratings.js';
import { type Weighting, weightsOf } from './weights.js';

export function percentAgreement(counted: Counts, weighting: Weighting = 'identity'): number | null {
  const { units, sizes } = counted;
  const agreeing = agreementByUnit(counted, weightsOf(counted.categories, weighting));
  let sum = 0;
  let paired = 0;
  for (let unit = 0; unit < units; unit++)
    if ((sizes[unit] as number) >= 2) {
      sum += agreeing[unit] as number;
      paired++;
    }
  return paired === 0 ? null : sum / paired;
}

/** Share of agreeing pairs in each unit; 0 where fewer than two coders spoke. */
export function agreementByUnit({ units, categories, counts, sizes }: Counts, weights: Float64Array): Float64Array {
  const found = new Float64Array(units);
  for (let unit = 0; unit < units; unit++) {
    const size = sizes[unit] as number;
    if (size < 2) continue;
    let sum = 0;
    for (let a = 0; a < categories; a++) {
      const here = counts[unit * categories + a] as number;
      if (here === 0) continue;
      let near = -1;
      for (let b = 0; b < categories; b++)
        near += (weights[a * categories + b] as number) * (counts[unit * categories + b] as number);
      sum += here * near;
    }
    found[unit] = sum / (size * (size - 1));
  }
  return found;
}

/** Share of completely coded units on which all coders agree, or differ by no more than the tolerance (numbers only). */
export function unanimousShare({ units, coders, labels, codes }: Ratings, tolerance = 0): number | null {
  let complete = 0;
  let agreed = 0;
  for (let unit = 0; unit < units; unit++) {
    const row = codes.subarray(unit * coders, (unit + 1) * coders);
    if (coders < 2 || row.includes(missing)) continue;
    complete++;
    const values = Array.from(row, (code) => (tolerance === 0 ? code : Number(labels[code])));
    if (Math.max(...values) - Math.min(...values) <= tolerance) agreed++;
  }
  return complete === 0 ? null : agreed / complete;
}
