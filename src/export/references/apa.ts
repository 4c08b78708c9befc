/**
 * A reference by the Publication Manual of the APA (7th ed., 2020, ch. 10): publisher as author, date, title, address.
 * `Astana Times. (2024, September 12). Title. https://…`; without a year (n.d.), with the day it was retrieved.
 */
import { type Language, speak } from '../../language/index.js';
import type { Entry } from './entry.js';

const months = 'January February March April May June July August September October November December'.split(' ');

function dateOf(date: string | null, language: Language): string {
  if (date === null) return speak({ key: 'export.reference.apa.no_year' }, language);
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? '' : `, ${months[Number(month) - 1]}${day === undefined ? '' : ` ${Number(day)}`}`;
  return `${year}${name}`;
}

/** `November 26, 2026` */
function seenOn(date: string): string {
  const [year = '', month, day] = date.split('-');
  return month === undefined
    ? year
    : `${months[Number(month) - 1]}${day === undefined ? '' : ` ${Number(day)}`}, ${year}`;
}

export function apaEntry({ record, publisher, title }: Entry, language: Language): string {
  const seen =
    record.url !== null && record.date === null && record.retrieved !== null
      ? speak({ key: 'export.reference.apa.retrieved', args: { day: seenOn(record.retrieved) } }, language)
      : '';
  return [
    `${publisher.replace(/\.$/, '')}. (${dateOf(record.date, language)}). ${title.replace(/\.$/, '')}.`,
    seen,
    record.url ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
