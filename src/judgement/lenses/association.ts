/**
 * Rank correlation with a 90 % interval: Fisher's z with the standard error of ranks, √(1.06 ÷ (n − 3)) (Fieller, Hartley
 * & Pearson 1957, Biometrika 44: 470–481). A small sample gives a wide interval, never a decision.
 *
 * Ten pairs in the same order: ρ 1, interval from .99; ten without order: an interval across 0.
 */
import { spearman } from '../../indicators/index.js';

export interface Association {
  readonly rho: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

const z90 = 1.645;
const mostRho = 0.9999;

/** `n`: how many of the pairs stand on their own, where several come from one year. */
export function associationOf(
  pairs: readonly (readonly [number, number])[],
  n: number = pairs.length,
): Association | null {
  if (n < 4) return null;
  const rho = spearman(
    pairs.map(([x]) => x),
    pairs.map(([, y]) => y),
  );
  if (rho === null) return null;
  const z = Math.atanh(Math.max(-mostRho, Math.min(mostRho, rho)));
  const half = z90 * Math.sqrt(1.06 / (n - 3));
  return { rho, low: Math.tanh(z - half), high: Math.tanh(z + half), n };
}
