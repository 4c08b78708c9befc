/**
 * What a value is computed over: one year, the five years ending with one, or the whole span of the study.
 * Nothing reads a clock: the reference day is min(31 December of the last year, as_of) (method §4.1).
 */
import { addMonths, type Day, dayOf, firstDay } from './day.js';

export type PeriodKind = 'year' | 'window' | 'whole';

export interface Period {
  /** `2024`, `2020-2024` or `whole`. */
  readonly id: string;
  readonly kind: PeriodKind;
  readonly from: number;
  readonly to: number;
  /** Reference day: facts dated later do not count. */
  readonly day: Day;
  /** The day at which classes of cases are read: 31 December + 24 months of hindsight, at most as_of (method §6.3). */
  readonly classDay: Day;
  /** Less than twelve months of hindsight: values that rest on classes are provisional and not judged. */
  readonly provisional: boolean;
}

export interface Calendar {
  readonly from: number;
  /** The last year of the study that as_of reaches. */
  readonly to: number;
  readonly asOf: Day;
  readonly hindsightMonths: number;
  readonly provisionalMonths: number;
}

export function calendarOf(
  years: readonly [number, number],
  asOf: string,
  hindsightMonths = 24,
  provisionalMonths = 12,
): Calendar {
  const day = firstDay(asOf);
  return {
    from: years[0],
    to: Math.min(years[1], Number(asOf.slice(0, 4))),
    asOf: day,
    hindsightMonths,
    provisionalMonths,
  };
}

function period(calendar: Calendar, kind: PeriodKind, from: number, to: number, id?: string): Period {
  const end = dayOf(to, 12, 31);
  return {
    id: id ?? (kind === 'whole' ? 'whole' : kind === 'year' ? String(to) : `${from}-${to}`),
    kind,
    from,
    to,
    day: kind === 'whole' ? calendar.asOf : Math.min(end, calendar.asOf),
    classDay: kind === 'whole' ? calendar.asOf : Math.min(addMonths(end, calendar.hindsightMonths), calendar.asOf),
    provisional: kind !== 'whole' && calendar.asOf < addMonths(end, calendar.provisionalMonths),
  };
}

export const yearPeriod = (calendar: Calendar, year: number): Period => period(calendar, 'year', year, year);
/** The `length` years ending with `year`; cut off where the study begins. */
export const windowPeriod = (calendar: Calendar, year: number, length = 5): Period =>
  period(calendar, 'window', Math.max(calendar.from, year - length + 1), year);
export const windowId = (calendar: Calendar, year: number, length = 5): string =>
  `${Math.max(calendar.from, year - length + 1)}-${year}`;
/** A period with a name of its own (of the international environment), cut to the study's years; null when it lies outside them. */
export function namedPeriod(calendar: Calendar, id: string, from: number, to: number | null): Period | null {
  const first = Math.max(calendar.from, from);
  const last = Math.min(calendar.to, to ?? calendar.to);
  return first > last ? null : period(calendar, 'window', first, last, id);
}
export const wholePeriod = (calendar: Calendar): Period => period(calendar, 'whole', calendar.from, calendar.to);

export function studyYears(calendar: Calendar): number[] {
  return Array.from({ length: calendar.to - calendar.from + 1 }, (_, index) => calendar.from + index);
}

/** The last full year before as_of. */
export function lastFullYear(calendar: Calendar): number {
  return dayOf(calendar.to, 12, 31) <= calendar.asOf ? calendar.to : calendar.to - 1;
}
