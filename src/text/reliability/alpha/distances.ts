/**
 * Squared distance δ² of two values (Krippendorff 2011, step 4): nominal 1, ordinal by the values given between them,
 * interval (c − k)², ratio ((c − k) / (c + k))².
 * Example: 2 and 4 are 4 apart on an interval scale and 1/9 on a ratio scale.
 */
import type { Value } from '../ratings.js';

export const levels = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type AlphaLevel = (typeof levels)[number];

export type Distance = (first: number, second: number) => number;

/** Null where the level needs numbers and a value is none. */
export function distanceOf(level: AlphaLevel, labels: readonly Value[], totals: Float64Array): Distance | null {
  if (level === 'nominal') return (first, second) => Number(first !== second);
  if (level === 'ordinal') {
    const upTo = new Float64Array(totals.length + 1);
    for (let at = 0; at < totals.length; at++) upTo[at + 1] = (upTo[at] as number) + (totals[at] as number);
    return (first, second) => {
      if (first === second) return 0;
      const [from, to] = first < second ? [first, second] : [second, first];
      const between = (upTo[to + 1] as number) - (upTo[from] as number);
      return (between - ((totals[from] as number) + (totals[to] as number)) / 2) ** 2;
    };
  }
  const numbers = Float64Array.from(labels, (label) => (typeof label === 'number' ? label : Number.NaN));
  if (numbers.some((number) => !Number.isFinite(number))) return null;
  return (first, second) => {
    const a = numbers[first] as number;
    const b = numbers[second] as number;
    if (level === 'interval') return (a - b) ** 2;
    return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
  };
}
