/** How far apart the editions of a case lie (method §6.3 "interval", INS-02 regularity). */
import { type CaseView, type Day, daysPerMonth } from '../evidence/index.js';

export const editionsUpTo = (view: CaseView, day: Day) => view.editions.filter((item) => item.day <= day);

export function gapsInDays(view: CaseView, day: Day): number[] {
  const days = editionsUpTo(view, day).map((item) => item.day);
  return days.slice(1).map((later, index) => later - (days[index] as number));
}

/** Planned; else the median of the observed gaps; else the default. */
export function intervalMonths(view: CaseView, day: Day, defaultMonths: number): number {
  const planned = view.record.time.planned_interval_months;
  if (planned !== null) return planned;
  const gaps = gapsInDays(view, day)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  if (gaps.length === 0) return defaultMonths;
  const middle = (gaps.length - 1) / 2;
  return ((gaps[Math.floor(middle)] as number) + (gaps[Math.ceil(middle)] as number)) / 2 / daysPerMonth;
}

/** The list of editions is whole: said so, or numbered without a gap from the first. */
export function editionsAreComplete(view: CaseView): boolean {
  if (view.record.editions_complete !== null) return view.record.editions_complete;
  const numbers = view.editions.map((item) => item.edition.n);
  return numbers.length > 0 && numbers.every((number, index) => number === index + 1);
}

/** 1 − CV of the gaps (sample deviation), in days if all editions are dated to the month or better, else in years; null under three editions. */
export function regularityAt(view: CaseView, day: Day): number | null {
  const held = editionsUpTo(view, day);
  if (held.length < 3) return null;
  const byDay = held.every((item) => item.edition.date.length >= 7);
  const gaps = byDay
    ? gapsInDays(view, day)
    : held
        .slice(1)
        .map(
          (item, index) =>
            Number(item.edition.date.slice(0, 4)) -
            Number((held[index] as (typeof held)[number]).edition.date.slice(0, 4)),
        );
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  if (mean === 0) return null;
  const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (gaps.length - 1));
  return 1 - deviation / mean;
}
