/**
 * Interval of a Poisson rate by Byar's approximation (N. E. Breslow & N. E. Day 1987, Statistical Methods in Cancer Research II,
 * IARC): how often a word stands in a thousand. It takes the occurrences as independent of each other; words come in
 * bunches, so over several documents the true interval is wider.
 * Example: 10 occurrences in 1,000 words → 10 per 1,000; at 95 % [4.79, 18.39] (exactly: [4.80, 18.39]).
 */
import { type Interval, z90 } from './interval.js';

export function byarInterval(count: number, exposure: number, per = 1000, z = z90): Interval {
  if (exposure <= 0) return [0, Number.POSITIVE_INFINITY];
  const low = count === 0 ? 0 : count * Math.max(0, 1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  const next = count + 1;
  const high = next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3;
  return [(low * per) / exposure, (high * per) / exposure];
}
