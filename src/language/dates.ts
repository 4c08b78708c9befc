/** Dates as far as they are known: a year, a month or a day (method §6.1), in the words of each language. */
import { type Language, languages, localeOf } from './languages.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, day: boolean): Intl.DateTimeFormat {
  const key = `${language} ${day}`;
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(localeOf(language), {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
      ...(day ? { day: 'numeric' } : {}),
    });
    formats.set(key, made);
  }
  return made;
}

/** Russian never parts a year from its «г.»; Kazakh writes «2003 жылғы 23 қыркүйек» in full; CLDR shortens the year to «ж.». */
const inFull = (text: string, language: Language): string =>
  language === 'kk' ? text.replace(' ж. ', ' жылғы ') : text.replace(/ г\.$/, '\u00a0г.');

const written = { kk: new Map<string, string>(), ru: new Map<string, string>(), en: new Map<string, string>() };
/** More dates than a study has; a server goes on for weeks. */
const mostWritten = 1 << 16;

/** '2003' → 2003 · '2003-09' → September 2003 · '2003-09-23' → 23 September 2003; anything else as written. */
export function formatDate(text: string | null, language: Language): string {
  if (text === null) return '–';
  const known = written[language].get(text);
  if (known !== undefined) return known;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return text;
  const [, year = '', month, day] = match;
  if (month === undefined) return year;
  const moment = Date.UTC(Number(year), Number(month) - 1, day === undefined ? 1 : Number(day));
  const made = inFull(format(language, day !== undefined).format(moment), language);
  if (written[language].size >= mostWritten) written[language].clear();
  written[language].set(text, made);
  return made;
}

/** A date as an argument of a message, read in the language of the message. */
export const dateLabel = (text: string): { readonly text: Readonly<Record<Language, string>> } => ({
  text: Object.fromEntries(languages.map((language) => [language, formatDate(text, language)])) as Record<
    Language,
    string
  >,
});
