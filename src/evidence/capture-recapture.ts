/**
 * How many initiatives there may be, from two independent lists (method §6.2): Chapman's N̂ = (n₁+1)(n₂+1)/(m+1) − 1, with
 * a log-normal 90 % interval on what neither list has seen, so that the lower end never falls below what was seen. Only
 * with at least seven matches.
 *
 * `captureRecapture(60, 45, 20)` → N̂ 132.6 (111.9–169.2), 85 seen, completeness .64
 */
export interface PopulationEstimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Distinct initiatives on the two lists. */
  readonly seen: number;
  /** Seen ÷ estimated: estimated completeness, with its interval. */
  readonly completeness: { readonly value: number; readonly low: number; readonly high: number };
}

const fewestMatches = 7;
const z90 = 1.645;

/** @returns null with fewer than seven matches: then nothing can be said */
export function captureRecapture(first: number, second: number, matches: number): PopulationEstimate | null {
  if (matches < fewestMatches || matches > Math.min(first, second)) return null;
  const seen = first + second - matches;
  const estimate = ((first + 1) * (second + 1)) / (matches + 1) - 1;
  const variance =
    ((first + 1) * (second + 1) * (first - matches) * (second - matches)) / ((matches + 1) ** 2 * (matches + 2));
  const unseen = estimate - seen;
  const factor = unseen <= 0 ? 1 : Math.exp(z90 * Math.sqrt(Math.log(1 + variance / unseen ** 2)));
  const low = seen + Math.max(0, unseen) / factor;
  const high = seen + Math.max(0, unseen) * factor;
  return { estimate, low, high, seen, completeness: { value: seen / estimate, low: seen / high, high: seen / low } };
}
