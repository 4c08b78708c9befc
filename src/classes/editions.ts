/** How often a case was held and how evenly: the count, the interval and the regularity of its editions (method §6.3; §4.2, INS-02). */
import { addMonths, type CaseView, type Day, daysPerMonth } from '../evidence/index.js';
import { medianOf } from './median.js';

/** Planned or default intervals are months of the calendar, observed ones a number of days. */
export interface Interval {
  readonly months: number;
  readonly days: number | null;
}

export interface EditionFacts {
  readonly days: readonly Day[];
  /** The list holds every edition, a source says so. A list left empty with a reason is not whole. */
  readonly whole: boolean;
  /** So many are numbered 1, 2, 3 … without a gap: regular or not can be said, though later ones may be missing (INS-02). */
  readonly numbered: number;
  /** By how many editions are known: how many were held at least, if the numbers on them are right. */
  readonly heldAtLeast: readonly number[];
}

export const leastForRegularity = 3;

export function editionFacts(view: CaseView): EditionFacts {
  const heldAtLeast = [0];
  for (const [index, { edition }] of view.editions.entries()) {
    heldAtLeast.push(Math.max(index + 1, edition.n ?? 0, heldAtLeast[index] as number));
  }
  const gapAt = view.editions.findIndex(({ edition }, index) => edition.n !== index + 1);
  return {
    days: view.editions.map(({ day }) => day),
    whole: view.record.editions_complete === true && view.case.annotations.get('editions')?.reason === undefined,
    numbered: gapAt < 0 ? view.editions.length : gapAt,
    heldAtLeast,
  };
}

/** How many of the known editions were held by `day`. */
export function knownBy(facts: EditionFacts, day: Day): number {
  let count = 0;
  while (count < facts.days.length && (facts.days[count] as Day) <= day) count++;
  return count;
}

/** Planned; else the median of the gaps between the first `known` editions; else the default. */
export function intervalOf(view: CaseView, known: number, defaultMonths: number): Interval {
  const planned = view.record.time.planned_interval_months;
  if (planned !== null) return { months: planned, days: null };
  const days = view.editions.slice(0, known).map((item) => item.day);
  const gaps = days.slice(1).map((day, index) => day - (days[index] as Day));
  const median = medianOf(gaps);
  // Editions of one and the same date have no interval.
  if (median === null || median === 0) return { months: defaultMonths, days: null };
  return { months: median / daysPerMonth, days: median };
}

/** More than `times` intervals lie between `from` and `day`. */
export function isPast(from: Day, times: number, interval: Interval, day: Day): boolean {
  if (interval.days !== null) return day - from > times * interval.days;
  const months = times * interval.months;
  const whole = Math.trunc(months);
  return day > addMonths(from, whole) + (months - whole) * daysPerMonth;
}

/**
 * 1 − SD ÷ mean of the gaps between the first `known` editions (sample SD), in days if all are dated to the day or
 * month, else in years; null under three editions.
 */
export function regularityOf(view: CaseView, known: number): number | null {
  if (known < leastForRegularity) return null;
  const held = view.editions.slice(0, known);
  const exact = held.every(({ edition }) => edition.date.length >= 'yyyy-mm'.length);
  const moments = held.map(({ edition, day }) => (exact ? day : Number(edition.date.slice(0, 'yyyy'.length))));
  const gaps = moments.slice(1).map((moment, index) => moment - (moments[index] as number));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  if (mean === 0) return null;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (gaps.length - 1);
  return 1 - Math.sqrt(variance) / mean;
}
