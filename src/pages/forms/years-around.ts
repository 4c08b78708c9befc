/** Beginnings and held editions in the years before and after a dated event: what was seen, and nothing of why. */
import type { Evolution } from '../../classes/index.js';

export interface Around {
  readonly before: number;
  readonly after: number;
  /** The years counted on each side; fewer at the ends of the study. */
  readonly span: number;
}

/** The years before `year`, against `year` itself and those that follow: as many on each side as both sides have. */
export function flowAround(evolution: Evolution, year: number, most = 3): Around {
  const first = evolution.years[0]?.year ?? year;
  const last = evolution.years.at(-1)?.year ?? year;
  const span = Math.max(0, Math.min(most, year - first, last - year + 1));
  const sum = (from: number, to: number): number =>
    evolution.years
      .filter((row) => row.year >= from && row.year <= to)
      .reduce((all, row) => all + Object.values(row.flow).reduce((one, value) => one + value, 0), 0);
  return { span, before: sum(year - span, year - 1), after: sum(year, year + span - 1) };
}

/** The nearest of some years, the earlier one of two equally near. */
export function nearestYear(year: number, years: readonly number[]): number | null {
  let best: number | null = null;
  for (const other of [...years].sort((a, b) => a - b))
    if (best === null || Math.abs(other - year) < Math.abs(best - year)) best = other;
  return best;
}
