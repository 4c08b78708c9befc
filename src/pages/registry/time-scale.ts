/** Days as places in per cent, so that shapes stretch and letters never do. */
import { type Day, dayOf, yearOfDay } from '../../evidence/index.js';

export interface TimeScale {
  readonly at: (day: Day) => string;
  /** Years to write under the axis, with their places. */
  readonly ticks: readonly { readonly year: number; readonly at: string }[];
}

const mostTicks = 8;
const steps = [1, 2, 5, 10, 20, 50, 100];

/** Whole years around all the days; a little room at both ends for the marks. */
export function timeScale(days: readonly Day[]): TimeScale {
  const first = yearOfDay(days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY));
  const last = yearOfDay(days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY)) + 1;
  const from = dayOf(first, 1, 1);
  const to = dayOf(last, 1, 1);
  const at = (day: Day): string => `${(1.5 + (97 * (day - from)) / (to - from)).toFixed(2)}%`;
  const step = steps.find((candidate) => (last - first) / candidate <= mostTicks) ?? 100;
  const ticks = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step)
    ticks.push({ year, at: at(dayOf(year, 1, 1)) });
  return { at, ticks };
}
