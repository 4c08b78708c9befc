/**
 * The score interval of a proportion (E. B. Wilson 1927, JASA 22: 209–212) at 90 %, z = 1.645.
 *
 * `wilson(7, 40)` = [.09776, .29343]; `wilson(0, 12)` = [0, .18401] (method §13, G5).
 */
export const z90 = 1.645;

export function wilson(successes: number, n: number): [low: number, high: number] {
  if (n === 0) return [0, 1];
  const share = successes / n;
  const z2 = z90 * z90;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z90 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return [successes === 0 ? 0 : centre - half, successes === n ? 1 : centre + half];
}

/** The fewest successes of n whose whole interval lies at or above the line; null when even n of n would not do. */
export function leastSuccessesAbove(n: number, line: number): number | null {
  for (let successes = 0; successes <= n; successes++) if (wilson(successes, n)[0] >= line) return successes;
  return null;
}

/** The most successes of n whose whole interval lies at or below the line; null when even 0 of n would not do. */
export function mostSuccessesBelow(n: number, line: number): number | null {
  for (let successes = n; successes >= 0; successes--) if (wilson(successes, n)[1] <= line) return successes;
  return null;
}
