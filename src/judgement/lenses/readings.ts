/** What a rule reads: the value of an indicator that would be judged, and its years one by one. */
import { type Evidence, studyYears } from '../../evidence/index.js';
import type { IndicatorTable, IndicatorValue } from '../../indicators/index.js';
import { isUsable, judgedValue, periodIdFor } from '../judged-year.js';

export interface Readings {
  readonly evidence: Evidence;
  readonly table: IndicatorTable;
  readonly subject: string;
}

type Usable = IndicatorValue & { value: number };

/** The judged value, else that of the whole span; unusable ones are given back too, for their reason. */
export function readingOf({ evidence, table, subject }: Readings, indicator: string): IndicatorValue | null {
  const { value } = judgedValue(evidence, table, indicator, subject, 'current');
  if (isUsable(value ?? undefined)) return value;
  const whole = table.get(indicator, subject, 'whole');
  return isUsable(whole) ? whole : (value ?? whole ?? null);
}

export const usable = (value: IndicatorValue | null): value is Usable => isUsable(value ?? undefined);

/** Years with a usable value; of registry indicators the five years that end with the year. */
export function yearsOf(
  { evidence, table, subject }: Readings,
  indicator: string,
): readonly (readonly [number, Usable])[] {
  return studyYears(evidence.calendar).flatMap((year) => {
    const value = table.get(indicator, subject, periodIdFor(evidence, indicator, year));
    return isUsable(value) ? [[year, value] as const] : [];
  });
}
