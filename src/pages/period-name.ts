/** A period as it is read: its years, or that it is the whole time. */
import type { TextOf } from '../derivation/index.js';
import { formatYears } from '../language/index.js';
import type { Words } from './words.js';

export const periodName = (words: Words, period: string): string =>
  period === 'whole' ? words('whole_period') : formatYears(period);

/** A period that the study named: «2014–2019: …»; one still open is told from its first year. */
export const namedPeriodName = (
  words: Words,
  { from, to, name }: { readonly from: number; readonly to: number | null; readonly name: TextOf['text'] },
): string => words('period_named', { years: periodYears(words, from, to), name: { text: name } });

export const periodYears = (words: Words, from: number, to: number | null): string =>
  to === null ? words('period_since', { year: String(from) }) : `${from}–${to}`;
