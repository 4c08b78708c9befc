/**
 * A case as formulas look at it: its dated facts in order and the years in which it was active (method §4.1, "Active").
 * Made once per case and kept while its file does not change.
 */
import type { Case, CaseRecord, Edition, MissingReason } from '../study/index.js';
import { type Day, firstDay, yearOfDay } from './day.js';
import type { Calendar, Period } from './period.js';

/** Kinds that are done when done: outside the classes of continuity, of INS-07 and of GOV-05 (method §6.3). */
const completedActs = new Set(['aid_operation', 'agreement', 'un_initiative', 'term_of_office', 'mediation_round']);
/** One-time acts: active in the year of their date only. */
const oneTimeActs = new Set(['agreement', 'un_initiative']);

export interface CaseView {
  readonly case: Case;
  readonly record: CaseRecord;
  readonly id: string;
  readonly completedAct: boolean;
  /** Last day of the study: a date after it is a plan and counts nowhere. */
  readonly asOf: Day;
  readonly start: Day | null;
  readonly end: Day | null;
  /** Held editions dated up to as_of, in order of date. */
  readonly editions: readonly { readonly edition: Edition; readonly day: Day; readonly index: number }[];
  /** Days of dated operation up to as_of, sorted: editions, deliverables, results, renewals, money spent, last activity. */
  readonly operation: readonly Day[];
  /** One entry a year of the study: 1 = active. */
  readonly activeYears: Uint8Array;
}

const upTo = (date: string | null | undefined, asOf: Day): Day | null => {
  if (date == null) return null;
  const day = firstDay(date);
  return day <= asOf ? day : null;
};

function operationDays(record: CaseRecord, editions: readonly Day[], asOf: Day): Day[] {
  const days: (Day | null)[] = [...editions, upTo(record.time.last_activity, asOf)];
  if (Array.isArray(record.deliverables)) for (const item of record.deliverables) days.push(upTo(item.date, asOf));
  if (Array.isArray(record.results)) for (const item of record.results) days.push(upTo(item.date, asOf));
  if (Array.isArray(record.renewals)) for (const item of record.renewals) days.push(upTo(item.date, asOf));
  for (const item of record.money?.by_year ?? [])
    if (item.spent !== null && item.spent > 0) days.push(upTo(String(item.y), asOf));
  return days.filter((day): day is Day => day !== null).sort((a, b) => a - b);
}

export function viewCase(source: Case, calendar: Calendar): CaseView {
  const { record } = source;
  const { asOf } = calendar;
  const start = upTo(record.time.start, asOf);
  const end = upTo(record.time.end, asOf);
  const editions = record.editions
    .map((edition, index) => ({ edition, day: firstDay(edition.date), index }))
    .filter((item) => item.day <= asOf)
    .sort((a, b) => a.day - b.day || a.index - b.index);
  const operation = operationDays(
    record,
    editions.map((item) => item.day),
    asOf,
  );
  const kind = record.kind ?? '';
  const completedAct = completedActs.has(kind);

  const activeYears = new Uint8Array(calendar.to - calendar.from + 1);
  const mark = (year: number) => {
    if (year >= calendar.from && year <= calendar.to) activeYears[year - calendar.from] = 1;
  };
  if (oneTimeActs.has(kind)) {
    if (start !== null) mark(yearOfDay(start));
  } else {
    for (const day of operation) mark(yearOfDay(day));
    // An act that is over when it is done has no later operation to be seen by: its own date is its activity.
    if (completedAct && start !== null) mark(yearOfDay(start));
    if (record.time.continuous === true && start !== null) {
      const lastSeen = operation.at(-1) ?? start;
      const until = end ?? Math.max(lastSeen, start);
      for (let year = yearOfDay(start); year <= yearOfDay(until); year++) mark(year);
    }
  }
  return { case: source, record, id: record.id, completedAct, asOf, start, end, editions, operation, activeYears };
}

/** Active in the year, or in any year of the window or of the whole span; counted once. */
export function isActive(view: CaseView, period: Period, calendar: Calendar): boolean {
  for (let year = period.from; year <= period.to; year++) if (view.activeYears[year - calendar.from] === 1) return true;
  return false;
}

/** A dated fact counts at `day` if dated up to it; an undated one only at as_of (method §4.1). */
export function countsAt(date: string | null | undefined, day: Day, asOf: Day): boolean {
  return date == null ? day === asOf : firstDay(date) <= day;
}

/**
 * Whether a fact holds at `day`: dated by then and not over. An undated fact counts at as_of only; on an earlier day
 * nobody can say whether it was there already, so the answer is null, which is not a no.
 */
export function holdsAt(
  from: string | null | undefined,
  until: string | null | undefined,
  day: Day,
  asOf: Day,
): boolean | null {
  if (until != null && firstDay(until) < day) return false;
  if (from == null) return day >= asOf ? true : null;
  return firstDay(from) <= day;
}

/** Latest dated activity up to `day`; for a continuous case seen later, that day itself (method §6.3). */
export function lastActivity(view: CaseView, day: Day, continuous = view.record.time.continuous === true): Day | null {
  let last: Day | null = view.start !== null && view.start <= day ? view.start : null;
  for (const activity of view.operation) {
    if (activity > day) {
      if (continuous && view.start !== null && view.start <= day && (view.end === null || view.end >= day)) return day;
      break;
    }
    last = last === null ? activity : Math.max(last, activity);
  }
  return last;
}

/** The reason written beside an empty field, or the one of the nearest field above it; without any, nobody has read the source for it yet. */
export function missingReason(source: Case, path: string): MissingReason {
  for (let here = path; here !== ''; here = here.slice(0, Math.max(0, here.lastIndexOf('.')))) {
    const reason = source.annotations.get(here)?.reason;
    if (reason !== undefined) return reason;
  }
  return 'not_yet_coded';
}
