/**
 * Days as whole numbers (days since 1 January 1970), so that comparing dates is comparing numbers and no clock or
 * time zone is involved. A year or a month alone counts from its first day (method §4.1, Time).
 *
 * `firstDay('2012') === firstDay('2012-01-01')`; `lastDay('2012-02') === firstDay('2012-02-29')`
 */
export type Day = number;

const millisecondsPerDay = 86_400_000;

const parts = (date: string): [number, number, number] => [
  Number(date.slice(0, 4)),
  date.length >= 7 ? Number(date.slice(5, 7)) : 1,
  date.length >= 10 ? Number(date.slice(8, 10)) : 1,
];

export const dayOf = (year: number, month: number, dayOfMonth: number): Day =>
  Math.round(Date.UTC(year, month - 1, dayOfMonth) / millisecondsPerDay);

export function firstDay(date: string): Day {
  const [year, month, dayOfMonth] = parts(date);
  return dayOf(year, month, dayOfMonth);
}

/** The last day the date may mean: 31 December of a bare year. */
export function lastDay(date: string): Day {
  const [year, month, dayOfMonth] = parts(date);
  if (date.length >= 10) return dayOf(year, month, dayOfMonth);
  return date.length >= 7 ? dayOf(year, month + 1, 1) - 1 : dayOf(year, 12, 31);
}

export const yearOfDay = (day: Day): number => new Date(day * millisecondsPerDay).getUTCFullYear();

/** The same day of the month, `months` later; clipped to the month's end (31 August + 6 months = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * millisecondsPerDay);
  const target = date.getUTCMonth() + Math.trunc(months);
  const lastOfTarget = new Date(Date.UTC(date.getUTCFullYear(), target + 1, 0)).getUTCDate();
  return Math.round(
    Date.UTC(date.getUTCFullYear(), target, Math.min(date.getUTCDate(), lastOfTarget)) / millisecondsPerDay,
  );
}

export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12);

/** Mean length of a month in days; turns an interval between editions into months. */
export const daysPerMonth = 365.2425 / 12;

export const dayText = (day: Day): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
