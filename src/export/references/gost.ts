/**
 * A bibliographic entry by GOST 7.1-2003 (with the form for electronic resources), as Kazakh and Russian theses ask:
 * title [Электрондық ресурс] // publisher. – 2024. – URL: … (қаралған күні: 26.11.2026). Without a year: [ж. ж.], [б. г.].
 */
import { type Language, speak } from '../../language/index.js';
import { dottedDay, type Entry } from './entry.js';

export function gostEntry({ record, publisher, title, year }: Entry, language: Language): string {
  const said = (key: string, args: Readonly<Record<string, string>> = {}): string =>
    speak({ key: `export.reference.gost.${key}`, args }, language);
  const electronic = record.url === null ? '' : ` [${said('electronic')}]`;
  const day = record.date !== null && record.date.length === 10 ? ` – ${dottedDay(record.date)}.` : '';
  return [
    `${title.replace(/\.$/, '')}${electronic} // ${publisher}.`,
    ` – ${year ?? said('no_year')}.`,
    day,
    record.url === null ? '' : ` – URL: ${record.url}`,
    record.url === null || record.retrieved === null ? '' : ` (${said('seen', { day: dottedDay(record.retrieved) })})`,
    record.url === null ? '' : '.',
  ].join('');
}
