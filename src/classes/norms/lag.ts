/**
 * How long an international or regional norm took to become the country's own (method §12.1): from its adoption to the day
 * the country joined, and to the first national act that takes it over. A date known only to the month or the year gives
 * two ends. A state that did not exist yet could not join: the time since its founding stands beside.
 *
 * Refugee Convention, adopted 28 July 1951, joined 15 January 1999: 17 338 days; since 16 December 1991: 2587.
 */

import { firstDay, lastDay } from '../../evidence/index.js';
import type { Norm, Noted, Study } from '../../study/index.js';
import { medianOf } from '../median.js';
import { type SourcedDate, sourcedDate } from './dates.js';

export interface Days {
  readonly low: number;
  readonly high: number;
}

export type LagEnd = 'joined' | 'national_act';

export interface NormLag {
  readonly norm: string;
  readonly end: LagEnd;
  /** The national act; null when the country joined the norm itself. */
  readonly act: string | null;
  readonly from: SourcedDate;
  readonly to: SourcedDate;
  readonly days: Days;
  /** Since the state exists; null when the norm is younger than the state, or the founding is not in the study. */
  readonly sinceFounding: { readonly norm: string; readonly from: SourcedDate; readonly days: Days } | null;
}

export const daysBetween = (from: string, to: string): Days => ({
  low: firstDay(to) - lastDay(from),
  high: lastDay(to) - firstDay(from),
});

/** Nothing is joined before it is adopted: of one month both dates, the least time is none. */
const notBefore = ({ low, high }: Days): Days => ({ low: Math.max(0, low), high: Math.max(0, high) });

const meanYear = 365.2425;
export const yearsOf = (days: number): number => days / meanYear;

/** The median lag in years, each taken at the middle of what its dates allow; null of none. */
export function middleLag(lags: readonly Days[]): number | null {
  const days = medianOf(lags.map(({ low, high }) => (low + high) / 2));
  return days === null ? null : yearsOf(days);
}

function foundingOf(study: Study): { norm: string; from: SourcedDate } | null {
  for (const norm of study.norms.values()) {
    const from = norm.record.founds_state ? sourcedDate(norm, 'adopted') : null;
    if (from !== null) return { norm: norm.record.id, from };
  }
  return null;
}

/** The first national act, by its earliest possible day, that takes a norm over. */
function firstActAnswering(study: Study, id: string): { act: string; to: SourcedDate } | null {
  let first: { act: string; to: SourcedDate } | null = null;
  for (const act of study.norms.values()) {
    if (act.record.lane !== 'national' || !act.record.answers.includes(id)) continue;
    const to = sourcedDate(act, 'adopted');
    if (to !== null && (first === null || firstDay(to.date) < firstDay(first.to.date)))
      first = { act: act.record.id, to };
  }
  return first;
}

export function lagsOf(study: Study, { record, ...rest }: Noted<Norm>): readonly NormLag[] {
  const from = sourcedDate({ record, ...rest }, 'adopted');
  if (record.lane === 'national' || from === null) return [];
  const founding = foundingOf(study);
  const lag = (end: LagEnd, act: string | null, to: SourcedDate): NormLag => ({
    norm: record.id,
    end,
    act,
    from,
    to,
    days: notBefore(daysBetween(from.date, to.date)),
    sinceFounding:
      founding === null || lastDay(from.date) >= firstDay(founding.from.date) || to.date < founding.from.date
        ? null
        : { ...founding, days: daysBetween(founding.from.date, to.date) },
  });
  const joined = sourcedDate({ record, ...rest }, 'joined');
  const national = firstActAnswering(study, record.id);
  return [
    ...(joined === null ? [] : [lag('joined', null, joined)]),
    ...(national === null ? [] : [lag('national_act', national.act, national.to)]),
  ];
}

export const allLags = (study: Study): readonly NormLag[] =>
  [...study.norms.values()].flatMap((norm) => lagsOf(study, norm));
