/** Which value is judged (method §4.3, "What is judged"): registry indicators over the five years ending with the year. */
import { type Evidence, lastFullYear, windowId } from '../evidence/index.js';
import type { IndicatorTable, IndicatorValue } from '../indicators/index.js';
import { judgedOver } from './definition.js';

export const isUsable = (value: IndicatorValue | undefined): value is IndicatorValue & { value: number } =>
  value !== undefined && value.value !== null && (value.status === 'ok' || value.status === 'given');

export function periodIdFor(evidence: Evidence, indicator: string, year: number): string {
  const overFiveYears = judgedOver(evidence.standard, indicator) === 'five_years';
  return overFiveYears ? windowId(evidence.calendar, year) : String(year);
}

const yearsBack = 5;

/** `current`: the last full year before as_of with a usable value, at most five back; a year: that year or nothing. */
export function judgedValue(
  evidence: Evidence,
  table: IndicatorTable,
  indicator: string,
  subject: string,
  period: number | 'current',
): { value: IndicatorValue | null; year: number } {
  if (period !== 'current') {
    return { value: table.get(indicator, subject, periodIdFor(evidence, indicator, period)) ?? null, year: period };
  }
  // What is known only as of today (NAR-06, IND-01) is judged at as_of itself.
  const last =
    judgedOver(evidence.standard, indicator) === 'as_of' ? evidence.calendar.to : lastFullYear(evidence.calendar);
  let newest: IndicatorValue | null = null;
  for (let back = 0; back <= yearsBack; back++) {
    const value = table.get(indicator, subject, periodIdFor(evidence, indicator, last - back));
    if (isUsable(value)) return { value, year: last - back };
    newest ??= value ?? null;
  }
  return { value: newest, year: last };
}
