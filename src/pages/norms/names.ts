/** Words for norms: their names, addresses, lengths of time. */
import { type Days, yearsOf } from '../../classes/index.js';
import { formatNumber } from '../../language/index.js';
import { pageAddress } from '../address.js';
import type { View } from '../view.js';

export const normAddress = (view: View, id: string): string => pageAddress(view.words.language, 'norms', id);

/** What changed from the earlier edition to the later. */
export const editionsAddress = (view: View, later: string, earlier: string): string =>
  pageAddress(view.words.language, 'norms', later, earlier);

export const normName = (view: View, id: string): string =>
  view.words.label(view.site.assessment.study.norms.get(id)?.record.title ?? { en: id });

/** “17 338 days (47.5 years)”; of dates known to the month or year only, both ends. */
export function daysWords({ low, high }: Days, { words }: View): string {
  const number = (value: number, digits = 0): string => formatNumber(value, words.language, digits);
  const years = number(yearsOf((low + high) / 2), 1);
  // Under a year the years would say less than the days.
  const isShort = yearsOf((low + high) / 2) < 1;
  if (low === 0 && high === 0) return words('norms.days_same');
  return low === high
    ? words(isShort ? 'norms.days_short' : 'norms.days_exact', { days: number(low), years })
    : words(isShort ? 'norms.days_between_short' : 'norms.days_between', {
        low: number(low),
        high: number(high),
        years,
      });
}
