/**
 * Conger's kappa (1980), «exact» in R's irr: chance is the mean over pairs of coders of what their own margins give,
 * so that coders may use the categories differently. With two coders it is Cohen's.
 * Units that not all have coded are left out. Example (Fleiss's patients): .4418.
 */
import { type Counts, countsOf, varies } from './counts.js';
import { percentAgreement } from './percent.js';
import { missing, type Ratings } from './ratings.js';

export function congerKappa(ratings: Ratings): number | null {
  const complete = completeUnits(ratings);
  const { units, coders, labels, codes } = complete;
  if (units === 0 || coders < 2) return null;
  const counted: Counts = countsOf(complete);
  const q = labels.length;
  const margins = new Float64Array(coders * q);
  for (let unit = 0; unit < units; unit++)
    for (let coder = 0; coder < coders; coder++) {
      const at = coder * q + (codes[unit * coders + coder] as number);
      margins[at] = (margins[at] as number) + 1 / units;
    }
  let chance = 0;
  for (let category = 0; category < q; category++) {
    let sum = 0;
    let squares = 0;
    for (let coder = 0; coder < coders; coder++) {
      const share = margins[coder * q + category] as number;
      sum += share;
      squares += share * share;
    }
    chance += (sum * sum - squares) / (coders * (coders - 1));
  }
  const observed = percentAgreement(counted);
  return observed === null || !varies(counted) || chance >= 1 ? null : (observed - chance) / (1 - chance);
}

/** Units that every coder has coded. */
export function completeUnits(ratings: Ratings): Ratings {
  const { units, coders, codes } = ratings;
  const kept: number[] = [];
  for (let unit = 0; unit < units; unit++)
    if (!codes.subarray(unit * coders, (unit + 1) * coders).includes(missing)) kept.push(unit);
  const rows = new Int32Array(kept.length * coders);
  for (const [index, unit] of kept.entries())
    rows.set(codes.subarray(unit * coders, (unit + 1) * coders), index * coders);
  return { ...ratings, units: kept.length, codes: rows };
}
