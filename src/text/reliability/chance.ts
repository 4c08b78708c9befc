/**
 * Coefficients of the form (observed − chance) / (1 − chance) on counts, any number of coders, missing values allowed
 * (Gwet 2014, ch. 2): they differ in what they call chance.
 * - Scott (1955) and Fleiss (1971): the mean share π_k of each category, Σ π_k²; π of two coders is Scott's.
 * - Brennan and Prediger (1981): all q categories alike, 1/q.
 * - Gwet (2008): AC1, Σ π_k (1 − π_k) / (q − 1); AC2 with weights.
 * Example (Gwet 2008): 8 × yes–yes, 1 × no–no, 1 × yes–no: π .6078, AC1 .8658.
 */
import { type Counts, varies } from './counts.js';
import { agreementByUnit, percentAgreement } from './percent.js';
import { type Weighting, weightsOf } from './weights.js';

/** Mean over the units of the share of each category. */
export function meanShares({ units, categories, counts, sizes }: Counts): Float64Array {
  const shares = new Float64Array(categories);
  let coded = 0;
  for (let unit = 0; unit < units; unit++) {
    const size = sizes[unit] as number;
    if (size === 0) continue;
    coded++;
    for (let category = 0; category < categories; category++)
      shares[category] = (shares[category] as number) + (counts[unit * categories + category] as number) / size;
  }
  return shares.map((sum) => (coded === 0 ? 0 : sum / coded));
}

const beyond = (counted: Counts, weighting: Weighting, chance: number): number | null => {
  const observed = percentAgreement(counted, weighting);
  return observed === null || !varies(counted) || chance >= 1 ? null : (observed - chance) / (1 - chance);
};

export function fleissKappa(counted: Counts, weighting: Weighting = 'identity'): number | null {
  const { categories: q } = counted;
  const weights = weightsOf(q, weighting);
  const shares = meanShares(counted);
  let chance = 0;
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++)
      chance += (weights[a * q + b] as number) * (shares[a] as number) * (shares[b] as number);
  return beyond(counted, weighting, chance);
}

/** Two coders by definition; the same formula as Fleiss's. */
export const scottPi = (counted: Counts, weighting: Weighting = 'identity'): number | null =>
  fleissKappa(counted, weighting);

export function brennanPrediger(counted: Counts, weighting: Weighting = 'identity'): number | null {
  const q = counted.categories;
  const total = weightsOf(q, weighting).reduce((sum, weight) => sum + weight, 0);
  return beyond(counted, weighting, q === 0 ? 1 : total / (q * q));
}

export interface Gwet {
  readonly value: number;
  /** Over units (n − 1), as for any number of coders (Gwet 2014, eq. 5.12). */
  readonly standardError: number;
}

/** AC1, or AC2 with weights. */
export function gwet(counted: Counts, weighting: Weighting = 'identity'): Gwet | null {
  const { units, categories: q, counts, sizes } = counted;
  if (q < 2) return null;
  const weights = weightsOf(q, weighting);
  const spread = weights.reduce((sum, weight) => sum + weight, 0) / (q * (q - 1));
  const shares = meanShares(counted);
  const chance = spread * shares.reduce((sum, share) => sum + share * (1 - share), 0);
  const value = beyond(counted, weighting, chance);
  if (value === null) return null;
  const agreeing = agreementByUnit(counted, weights);
  let coded = 0;
  let paired = 0;
  for (const size of sizes) {
    if (size >= 1) coded++;
    if (size >= 2) paired++;
  }
  let sum = 0;
  for (let unit = 0; unit < units; unit++) {
    const size = sizes[unit] as number;
    if (size === 0) continue;
    const own = size < 2 ? 0 : ((coded / paired) * ((agreeing[unit] as number) - chance)) / (1 - chance);
    let unitChance = 0;
    for (let category = 0; category < q; category++)
      unitChance += (counts[unit * q + category] as number) * (1 - (shares[category] as number));
    const away = own - (2 * (1 - value) * ((spread * unitChance) / size - chance)) / (1 - chance) - value;
    sum += away * away;
  }
  return { value, standardError: coded < 2 ? Number.NaN : Math.sqrt(sum / (coded * (coded - 1))) };
}
