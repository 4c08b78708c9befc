/**
 * Days as whole numbers (days since 1 January 1970), so that comparing dates is comparing numbers and no clock or
 * time zone is involved. A year or a month alone counts from its first day (method §4.1, Time).
 *
 * `firstDay('2012') === firstDay('2012-01-01')`
 */
export type Day = number;

const millisecondsPerDay = 86_400_000;

const parts = (date: string): [number, number, number] => [
  Number(date.slice(0, 4)),
  date.length >= 7 ? Number(date.slice(5, 7)) : 1,
  date.length >= 10 ? Number(date.slice(8, 10)) : 1,
];

/** Days before a year, a month and a day of the Gregorian calendar (Hinnant 2021, chrono-compatible date algorithms). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  // Years begin in March, so that the leap day is the last of its year.
  const shifted = year * 12 + month - 1 - 2;
  const civil = Math.floor(shifted / 12);
  const monthFromMarch = shifted - civil * 12;
  const era = Math.floor(civil / 400);
  const yearOfEra = civil - era * 400;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse: year, month 1–12, day of the month. */
function civilOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

const firstDays = new Map<string, Day>();
const mostKept = 50_000;

/** The same dates are asked for again and again: in every period, of every case. */
export function firstDay(date: string): Day {
  const known = firstDays.get(date);
  if (known !== undefined) return known;
  const [year, month, dayOfMonth] = parts(date);
  const day = dayOf(year, month, dayOfMonth);
  if (firstDays.size >= mostKept) firstDays.clear();
  firstDays.set(date, day);
  return day;
}

/** A year or a month alone ends with its last day. */
export function lastDay(date: string): Day {
  const [year, month, dayOfMonth] = parts(date);
  if (date.length >= 10) return dayOf(year, month, dayOfMonth);
  return (date.length >= 7 ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1)) - 1;
}

export const yearOfDay = (day: Day): number => civilOf(day).year;

/** The same day of the month, `months` later; clipped to the month's end (31 August + 6 months = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = civilOf(day);
  const target = month + Math.trunc(months);
  const first = dayOf(year, target, 1);
  return first + Math.min(dayOfMonth, dayOf(year, target + 1, 1) - first) - 1;
}

export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12);

/** Mean length of a month in days; turns an interval between editions into months. */
export const daysPerMonth = 365.2425 / 12;

export const dayText = (day: Day): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
