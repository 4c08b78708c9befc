/**
 * Holsti's coefficient (1969): 2M / (N1 + N2), M the decisions on which two coders agree, N1 and N2 the decisions
 * each made; for more coders the mean over pairs. Unlike percent agreement it counts what only one of the two decided.
 * Example: 8 agreements, the first coder made 10 decisions, the second 9: 16/19 = .842.
 */
import { missing, type Ratings } from './ratings.js';

export function holsti(ratings: Ratings): number | null {
  const { units, coders, codes } = ratings;
  let sum = 0;
  let pairs = 0;
  for (let first = 0; first < coders; first++)
    for (let second = first + 1; second < coders; second++) {
      let agreed = 0;
      let decisions = 0;
      for (let unit = 0; unit < units; unit++) {
        const a = codes[unit * coders + first] as number;
        const b = codes[unit * coders + second] as number;
        decisions += Number(a !== missing) + Number(b !== missing);
        if (a === b && a !== missing) agreed++;
      }
      if (decisions === 0) continue;
      sum += (2 * agreed) / decisions;
      pairs++;
    }
  return pairs === 0 ? null : sum / pairs;
}
