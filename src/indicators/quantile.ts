/** Quantiles of type 7 (Hyndman & Fan 1996, The American Statistician 50: 361–365), the default of R and of numpy. */

declare const isAscending: unique symbol;
/** Numbers in ascending order: the compiler refuses any others where a quantile is taken, since nobody would see it of the result. */
export type Ascending = Float64Array & { readonly [isAscending]: true };
export const ascending = (values: Iterable<number>): Ascending =>
  // What has a length is copied at once; anything else one number after another.
  (Array.isArray(values) || values instanceof Float64Array
    ? new Float64Array(values)
    : Float64Array.from(values)
  ).sort() as Ascending;

/** `quantile(ascending([4, 2, 3, 1]), 0.5)` = 2.5. There must be at least one value. */
export function quantile(sorted: Ascending, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const lower = Math.floor(position);
  const below = sorted[lower] as number;
  const above = sorted[Math.min(lower + 1, sorted.length - 1)] as number;
  return below + (position - lower) * (above - below);
}

export const median = (sorted: Ascending): number => quantile(sorted, 0.5);

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] as number;
  return sum / values.length;
}

/** With n − 1 below the line. */
export function sampleDeviation(values: ArrayLike<number>): number {
  const centre = mean(values);
  let squares = 0;
  for (let index = 0; index < values.length; index++) squares += ((values[index] as number) - centre) ** 2;
  return values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
}

/** Moves the value that belongs at `rank` of the sorted array there, smaller ones before it (Hoare 1961). */
function select(values: Float64Array, rank: number, from: number, to: number): void {
  while (from < to) {
    const pivot = values[(from + to) >> 1] as number;
    let left = from;
    let right = to;
    while (left <= right) {
      while ((values[left] as number) < pivot) left++;
      while ((values[right] as number) > pivot) right--;
      if (left > right) break;
      const swapped = values[left] as number;
      values[left++] = values[right] as number;
      values[right--] = swapped;
    }
    if (rank <= right) to = right;
    else if (rank >= left) from = left;
    else return;
  }
}

/** As `quantile`, of values in any order; moves them about. */
function quantileOf(values: Float64Array, probability: number): number {
  const position = (values.length - 1) * probability;
  const lower = Math.floor(position);
  const last = values.length - 1;
  select(values, lower, 0, last);
  const below = values[lower] as number;
  if (position === lower || lower === last) return below;
  select(values, lower + 1, lower + 1, last);
  return below + (position - lower) * ((values[lower + 1] as number) - below);
}

/** The 90 % interval of resampled statistics: their 5th and 95th percentiles. Reorders `drawn`. */
export function percentileInterval(drawn: Float64Array): [low: number, high: number] {
  return [quantileOf(drawn, 0.05), quantileOf(drawn, 0.95)];
}

/** The reflected (basic) form, 2θ − q: for measures that resampling can only push one way; clipped to the range. */
export function reflectedInterval(
  value: number,
  drawn: Float64Array,
  range: readonly [number, number],
): [low: number, high: number] {
  const [fifth, ninetyFifth] = percentileInterval(drawn);
  const clip = (number: number): number => Math.min(range[1], Math.max(range[0], number));
  return [clip(2 * value - ninetyFifth), clip(2 * value - fifth)];
}
