/**
 * Light's kappa (1971): the mean of Cohen's kappa over all pairs of coders. Example (Fleiss's patients): .4594.
 * Undefined as soon as one pair's is: a mean over the others would flatter.
 */
import { cohenKappa } from './cohen.js';
import { pairTable } from './pair-table.js';
import type { Ratings } from './ratings.js';

export function lightKappa(ratings: Ratings): number | null {
  let sum = 0;
  let pairs = 0;
  for (let first = 0; first < ratings.coders; first++)
    for (let second = first + 1; second < ratings.coders; second++) {
      const kappa = cohenKappa(pairTable(ratings, first, second));
      if (kappa === null) return null;
      sum += kappa.value;
      pairs++;
    }
  return pairs === 0 ? null : sum / pairs;
}
