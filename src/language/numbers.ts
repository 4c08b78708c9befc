/** Numbers as each language writes them (Unicode CLDR through `Intl`): kk and ru «1 234,5», en “1,234.5”. */
import { type Language, localeOf } from './languages.js';

type Formats = Map<number, Intl.NumberFormat>;
const numberFormats: Readonly<Record<Language, Formats>> = { kk: new Map(), ru: new Map(), en: new Map() };
const shareFormats: Readonly<Record<Language, Formats>> = { kk: new Map(), ru: new Map(), en: new Map() };

/** Without decimals asked for, up to three. */
const upToThree = -1;

function numberFormat(language: Language, digits: number, useGrouping: boolean): Intl.NumberFormat {
  const formats = numberFormats[language];
  const key = 2 * digits + (useGrouping ? 1 : 0);
  let made = formats.get(key);
  if (made === undefined) {
    const decimals =
      digits === upToThree
        ? { maximumFractionDigits: 3 }
        : { minimumFractionDigits: digits, maximumFractionDigits: digits };
    made = new Intl.NumberFormat(localeOf(language), { ...decimals, useGrouping });
    formats.set(key, made);
  }
  return made;
}

function shareFormat(language: Language, decimals: number): Intl.NumberFormat {
  const formats = shareFormats[language];
  let made = formats.get(decimals);
  if (made === undefined) {
    made = new Intl.NumberFormat(localeOf(language), {
      style: 'percent',
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(decimals, made);
  }
  return made;
}

/** Four-digit numbers stay whole in running text (1234, not 1 234): years would be torn apart otherwise. */
const grouped = (value: number): boolean => Math.abs(value) >= 10_000;

/** `digits`: exactly so many decimals; left out, up to three significant decimals. A missing value is a dash. */
export function formatNumber(value: number | null, language: Language, digits?: number): string {
  if (value === null || Number.isNaN(value)) return '–';
  if (digits === undefined && Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const shown = numberFormat(language, digits ?? upToThree, grouped(value)).format(value === 0 ? 0 : value);
  // A value that rounds to zero from below is zero for the reader, not "-0".
  return /[1-9]/.test(shown) ? shown.replace(/^-/, '−') : shown.replace(/^[-−]/, '');
}

const mostDecimals = 4;

/** As few decimals as asked for, unless something would be said to be nothing, or not all to be all: .0008 is 0.1 %, not 0 %. */
function decimalsFor(share: number, digits: number): number {
  if (share <= 0 || share >= 1) return digits;
  let decimals = digits;
  while (decimals < mostDecimals) {
    const rounded = Number((share * 100).toFixed(decimals));
    if (rounded > 0 && rounded < 100) break;
    decimals += 1;
  }
  return decimals;
}

/** A share 0…1 as a percentage: .417 → «42 %», “42%”. */
export function formatShare(share: number | null, language: Language, digits = 0): string {
  if (share === null || Number.isNaN(share)) return '–';
  const decimals = decimalsFor(share, digits);
  const shown = shareFormat(language, decimals).format(share);
  // Kazakh and Russian part the sign from the number, with a space that never breaks; the tables of systems differ.
  return (language === 'en' ? shown : shown.replace(/\s?%$/, '\u00a0%')).replace(/^-/, '−');
}

/** A share with its interval: the sign of the per cent stands once at each number's end, «42 % (38–46 %)». */
export function formatShareWithin(
  share: number,
  [low, high]: readonly [number, number],
  language: Language,
  digits = 0,
): string {
  const bare = formatShare(low, language, digits).replace(/\s?%$/, '');
  return `${formatShare(share, language, digits)} (${bare}–${formatShare(high, language, digits)})`;
}

/** An interval as [low, high]; ends that are not known are dashes. */
export function formatInterval(low: number | null, high: number | null, language: Language, digits?: number): string {
  const separator = language === 'en' ? ', ' : '; ';
  return `[${formatNumber(low, language, digits)}${separator}${formatNumber(high, language, digits)}]`;
}

/** Two years that bound a period, known as 2021-2025 in addresses and files, are joined by a dash where they are read. */
export const formatYears = (text: string): string =>
  text.length === 9 && text[4] === '-' ? text.replace(/^(\d{4})-(\d{4})$/u, '$1–$2') : text;
