/** What stages 2 and 4 of actorness ask of the whole country (method §5.3.3): feedback channels at work, uptake beyond chance. */
import type { CountrySide } from '../classes/index.js';
import type { IndicatorTable, IndicatorValue } from './model.js';

const known = (value: IndicatorValue | undefined): IndicatorValue | null =>
  value !== undefined && value.value !== null && (value.status === 'ok' || value.status === 'given') ? value : null;

export function countrySideOf(table: IndicatorTable, subject: string): CountrySide {
  /** The year the period ends with; what is known only of the whole span holds for any of its periods. */
  const at = (indicator: string, year: number): IndicatorValue | null =>
    known(table.get(indicator, subject, String(year))) ?? known(table.get(indicator, subject, 'whole'));
  return {
    channels: (period) => at('IND-01', period.to)?.value ?? null,
    uptakeBeyondChance: (period) => {
      const uptake = at('IND-02', period.to);
      const control = at('IND-02n', period.to);
      return uptake?.low == null || control?.value == null ? null : uptake.low > control.value;
    },
  };
}
