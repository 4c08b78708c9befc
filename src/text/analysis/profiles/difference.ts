/**
 * How far two profiles lie apart: code by code, the difference of shares with the interval from the two Wilson intervals
 * (R. G. Newcombe 1998, Statistics in Medicine 17: 873–890, method 10); as a whole, the Jensen–Shannon distance to
 * base 2 (J. Lin 1991, IEEE Trans. Inf. Theory 37: 145–151; D. M. Endres & J. E. Schindelin 2003, same journal 49: 1858–1860).
 * Example (Newcombe's table II, a): 56/70 against 48/80 is .2, at 95 % [.0524, .3339].
 */
import { type Interval, wilsonInterval, z90 } from '../intervals/index.js';
import type { Profile } from './profile.js';

export interface ShareDifference {
  readonly code: string;
  readonly difference: number;
  readonly interval: Interval;
}

export function differenceOfShares(
  a: number,
  ofA: number,
  b: number,
  ofB: number,
  z = z90,
): Omit<ShareDifference, 'code'> {
  const [p, q] = [a / ofA, b / ofB];
  const [lowP, highP] = wilsonInterval(a, ofA, z);
  const [lowQ, highQ] = wilsonInterval(b, ofB, z);
  return {
    difference: p - q,
    interval: [p - q - Math.hypot(p - lowP, highQ - q), p - q + Math.hypot(highP - p, q - lowQ)],
  };
}

/** Null where a profile has no units. */
export function compareProfiles(later: Profile, earlier: Profile): ShareDifference[] | null {
  if (later.units === 0 || earlier.units === 0) return null;
  return later.codes.map(({ code, units }) => ({
    code,
    ...differenceOfShares(
      units,
      later.units,
      earlier.codes.find((one) => one.code === code)?.units ?? 0,
      earlier.units,
    ),
  }));
}

/** 0 the same shares among the codes, 1 no code in common; null where one has no code at all. */
export function profileDistance(one: Profile, other: Profile): number | null {
  const codes = [...new Set([...one.codes, ...other.codes].map(({ code }) => code))];
  const [p, q] = [sharesOf(one, codes), sharesOf(other, codes)];
  if (p === null || q === null) return null;
  let divergence = 0;
  p.forEach((share, at) => {
    const second = q[at] ?? 0;
    const middle = (share + second) / 2;
    if (share > 0) divergence += (share * Math.log2(share / middle)) / 2;
    if (second > 0) divergence += (second * Math.log2(second / middle)) / 2;
  });
  return Math.sqrt(Math.min(1, Math.max(0, divergence)));
}

function sharesOf(profile: Profile, codes: readonly string[]): number[] | null {
  const counts = codes.map((code) => profile.codes.find((one) => one.code === code)?.occurrences ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all === 0 ? null : counts.map((count) => count / all);
}
