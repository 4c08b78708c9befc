/**
 * The score interval of a share (E. B. Wilson 1927, JASA 22: 209–212): what share of sentences carry a code.
 * Example: 7 of 40 → [.09776, .29343]; 0 of 12 → [0, .18401] (method §13, G5).
 */
import { type Interval, z90 } from './interval.js';

export function wilsonInterval(successes: number, of: number, z = z90): Interval {
  if (of === 0) return [0, 1];
  const share = successes / of;
  const centre = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [successes === 0 ? 0 : centre - half, successes === of ? 1 : centre + half];
}
