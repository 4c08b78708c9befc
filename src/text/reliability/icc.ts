/**
 * Intraclass correlation, two-way, absolute agreement, single ratings: ICC(A,1) of McGraw and Wong (1996), ICC(2,1) of
 * Shrout and Fleiss (1979). Units that not all have coded are left out. Example (irr `anxiety`): .1980.
 */
import { completeUnits } from './conger.js';
import type { Ratings } from './ratings.js';

export function intraclassCorrelation(ratings: Ratings): number | null {
  const { units: n, coders: k, codes, labels } = completeUnits(ratings);
  const numbers = labels.map(Number);
  if (n < 2 || k < 2 || numbers.some(Number.isNaN)) return null;
  const value = (unit: number, coder: number): number => numbers[codes[unit * k + coder] as number] as number;
  const unitMeans = new Float64Array(n);
  const coderMeans = new Float64Array(k);
  let mean = 0;
  for (let unit = 0; unit < n; unit++)
    for (let coder = 0; coder < k; coder++) {
      const one = value(unit, coder);
      unitMeans[unit] = (unitMeans[unit] as number) + one / k;
      coderMeans[coder] = (coderMeans[coder] as number) + one / n;
      mean += one / (n * k);
    }
  let between = 0;
  let coders = 0;
  let rest = 0;
  for (let unit = 0; unit < n; unit++) between += k * ((unitMeans[unit] as number) - mean) ** 2;
  for (let coder = 0; coder < k; coder++) coders += n * ((coderMeans[coder] as number) - mean) ** 2;
  for (let unit = 0; unit < n; unit++)
    for (let coder = 0; coder < k; coder++)
      rest += (value(unit, coder) - (unitMeans[unit] as number) - (coderMeans[coder] as number) + mean) ** 2;
  const unitSquare = between / (n - 1);
  const coderSquare = coders / (k - 1);
  const errorSquare = rest / ((n - 1) * (k - 1));
  const whole = unitSquare + (k - 1) * errorSquare + (k / n) * (coderSquare - errorSquare);
  return whole === 0 ? null : (unitSquare - errorSquare) / whole;
}
