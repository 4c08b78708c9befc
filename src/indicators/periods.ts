/** For which periods a value is computed: each year, the five years ending with each, and the whole span (method §4.1, §4.3). */
import { type Calendar, type Period, studyYears, wholePeriod, windowPeriod, yearPeriod } from '../evidence/index.js';

/** Years, then windows, then `whole`. Windows exist for what is judged over five years. */
export function measuredPeriods(
  calendar: Calendar,
  judgedOver: 'year' | 'five_years' | 'as_of' = 'five_years',
): readonly Period[] {
  const years = studyYears(calendar);
  return [
    ...years.map((year) => yearPeriod(calendar, year)),
    ...(judgedOver === 'five_years' ? years.map((year) => windowPeriod(calendar, year)) : []),
    wholePeriod(calendar),
  ];
}
