/**
 * By when something is to be done: a year («2030 жылға дейін», «к 2030 году», “by 2030”) or a term («үш жыл ішінде», «в течение
 * 30 дней», “within six months”).
 * Example: «2025 жылдың соңына дейін» → {year: 2025}; «в течение трёх лет» → {days: 1096}.
 */
import type { Language } from '../../../language/index.js';

export interface Deadline {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  /** Length of a term in days; a month counts 30.44, a year 365.25, rounded. */
  readonly days: number | null;
}

const years: Readonly<Record<Language, readonly RegExp[]>> = {
  kk: [/(\d{4})\s*(?:жыл\p{L}*|ж\.)\s+(?:[^.;\d]{0,40}?\s)?(?:дейін|қарай|кешіктірмей)(?!\p{L})/giu],
  ru: [/(?<!\p{L})(?:к|до|не\s+позднее)\s+(?:[^.;\d]{0,30}?\s|\d{1,2}\s+\p{L}+\s+)?(\d{4})\s*(?:год\p{L}*|г\.)/giu],
  en: [
    /(?<!\p{L})(?:by|before|until|no\s+later\s+than|not\s+later\s+than)\s+(?:the\s+end\s+of\s+|\d{1,2}\s+\p{L}+\s+|\p{L}+\s+)?(\d{4})(?!\d)/giu,
  ],
};
const terms: Readonly<Record<Language, RegExp>> = {
  kk: /(\d{1,4}|\p{L}+)\s+(?:күнтізбелік\s+|жұмыс\s+)?(күн|ай|жыл)\p{L}*\s+ішінде(?!\p{L})/giu,
  ru: /(?<!\p{L})в\s+течение\s+(\d{1,4}|\p{L}+)\s+(?:календарных\s+|рабочих\s+)?(дн|месяц|лет|год)\p{L}*/giu,
  en: /(?<!\p{L})within\s+(?:the\s+next\s+)?(\d{1,4}|\p{L}+)\s+(?:calendar\s+|working\s+)?(day|month|year)s?(?!\p{L})/giu,
};
const words: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'бір екі үш төрт бес алты жеті сегіз тоғыз он',
    'одного двух трех четырех пяти шести семи восьми девяти десяти',
    'one two three four five six seven eight nine ten',
  ].flatMap((line) => line.split(' ').map((word, at) => [word, at + 1])),
);
const lengths: Readonly<Record<string, number>> = {
  күн: 1,
  ай: 30.44,
  жыл: 365.25,
  дн: 1,
  месяц: 30.44,
  лет: 365.25,
  год: 365.25,
  day: 1,
  month: 30.44,
  year: 365.25,
};

export function deadlinesOf(text: string, language: Language): Deadline[] {
  const found: Deadline[] = [];
  for (const shape of years[language])
    for (const match of text.matchAll(shape)) {
      const year = Number(match[1]);
      if (year >= 1900 && year <= 2200)
        found.push({ start: match.index, end: match.index + match[0].length, year, days: null });
    }
  for (const match of text.matchAll(terms[language])) {
    const [whole, amount = '', unit = ''] = match;
    const number = /^\d/.test(amount) ? Number(amount) : words[amount.toLowerCase().replaceAll('ё', 'е')];
    const length = lengths[unit.toLowerCase()];
    if (number === undefined || length === undefined) continue;
    found.push({ start: match.index, end: match.index + whole.length, year: null, days: Math.round(number * length) });
  }
  return found.sort((a, b) => a.start - b.start);
}
