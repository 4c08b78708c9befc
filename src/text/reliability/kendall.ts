/**
 * Kendall's W with correction for ties (Kendall and Gibbons 1990, ch. 6): do coders rank the units alike? Rank sums R_i of n
 * units by m coders: W = 12 Σ (R_i − mean)² / (m² (n³ − n) − m Σ (t³ − t)).
 * Example (irr `anxiety`, three coders, twenty persons): .5397.
 */
import { completeUnits } from './conger.js';
import type { Ratings } from './ratings.js';

export function kendallW(ratings: Ratings): number | null {
  const { units: n, coders: m, codes } = completeUnits(ratings);
  if (n < 2 || m < 2) return null;
  const sums = new Float64Array(n);
  let ties = 0;
  for (let coder = 0; coder < m; coder++) {
    const order = Array.from({ length: n }, (_, unit) => unit).sort(
      (a, b) => (codes[a * m + coder] as number) - (codes[b * m + coder] as number),
    );
    for (let from = 0; from < n; ) {
      let to = from + 1;
      const value = codes[(order[from] as number) * m + coder];
      while (to < n && codes[(order[to] as number) * m + coder] === value) to++;
      const length = to - from;
      for (let at = from; at < to; at++) {
        const unit = order[at] as number;
        sums[unit] = (sums[unit] as number) + (from + to + 1) / 2;
      }
      ties += length ** 3 - length;
      from = to;
    }
  }
  const mean = (m * (n + 1)) / 2;
  const spread = sums.reduce((sum, rank) => sum + (rank - mean) ** 2, 0);
  const most = m * m * (n ** 3 - n) - m * ties;
  return most === 0 ? null : (12 * spread) / most;
}
