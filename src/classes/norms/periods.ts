/**
 * Periods of legal history, two ways that are never mixed (method §12.1): those the study names in `environment.yaml`, and
 * those that the change points of the mix of acts give (binary segmentation of §5.3.2: what was adopted in each lane and
 * what the country joined, year by year).
 */
import type { Study } from '../../study/index.js';
import { type ChangePoint, changePoints } from '../change-points.js';
import { sourcedDate, yearOf } from './dates.js';
import type { LaneCounts } from './density.js';

export interface PeriodCounts {
  readonly from: number;
  readonly to: number | null;
  readonly adopted: LaneCounts;
  readonly joined: number;
  /** Ids of the norms adopted or joined in it, in order of id. */
  readonly norms: readonly string[];
}

function countsBetween(study: Study, from: number, to: number | null): PeriodCounts {
  const inside = (date: string | undefined): boolean =>
    date !== undefined && yearOf(date) >= from && (to === null || yearOf(date) <= to);
  const adopted = { international: 0, regional: 0, national: 0 };
  let joined = 0;
  const norms: string[] = [];
  for (const norm of study.norms.values()) {
    const { lane, id } = norm.record;
    const isAdopted = lane !== null && inside(sourcedDate(norm, 'adopted')?.date);
    const isJoined = inside(sourcedDate(norm, 'joined')?.date);
    if (isAdopted) adopted[lane] += 1;
    if (isJoined) joined += 1;
    if (isAdopted || isJoined) norms.push(id);
  }
  return { from, to, adopted, joined, norms };
}

export const periodsOfStudy = (study: Study): readonly (PeriodCounts & { readonly id: string })[] =>
  study.environment.periods.map(({ id, from, to }) => ({ id, ...countsBetween(study, from, to) }));

export interface MeasuredPeriods {
  readonly changePoints: readonly ChangePoint[];
  readonly periods: readonly PeriodCounts[];
  /** Acts and joinings that the segmentation saw. */
  readonly n: number;
}

export function periodsByChangePoints(study: Study): MeasuredPeriods {
  const [from, to] = study.settings.years;
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  const rows = years.map((year) => countsBetween(study, year, year));
  const counts = rows.map(({ adopted, joined }) => [adopted.international, adopted.regional, adopted.national, joined]);
  const found = changePoints(years, counts);
  const starts = [from, ...found.map(({ year }) => year)];
  return {
    changePoints: found,
    periods: starts.map((start, at) => countsBetween(study, start, (starts[at + 1] ?? to + 1) - 1)),
    n: counts.flat().reduce((sum, count) => sum + count, 0),
  };
}
