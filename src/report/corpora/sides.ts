/**
 * What can be set against each other: one language version of a document, a country's texts, those of some years, all other
 * countries that were counted. A side is named in an address: `oda-law-2014@kk`, `KAZ`, `KAZ:1992-2001`, `others`.
 */
import { type CodedText, documentsView, frozenText } from '../../documents/index.js';
import { isLanguage, type Language } from '../../language/index.js';
import type { Study } from '../../study/index.js';

export interface Side {
  readonly id: string;
  readonly kind: 'document' | 'country' | 'years' | 'others';
  readonly texts: readonly CodedText[];
  readonly country: string | null;
  readonly years: readonly [number, number] | null;
}

const othersSide = 'others';

export function sideOf(study: Study, id: string): Side | null {
  const view = documentsView(study);
  const { focal } = study.settings;
  if (id === othersSide) {
    const texts = view.texts.filter(({ country, codes }) => country !== null && country !== focal && codes.size > 3);
    return texts.length === 0 ? null : { id, kind: 'others', texts, country: null, years: null };
  }
  const [, country = '', from, to] = /^([A-Z]{3})(?::(\d{4})-(\d{4}))?$/.exec(id) ?? [];
  if (country !== '') {
    // A corpus' parts: laws of the country are documents of their own, in other languages.
    const own = (view.byCountry.get(country) ?? []).filter(({ part }) => part !== null);
    const years = from === undefined || to === undefined ? null : ([Number(from), Number(to)] as const);
    const texts = own.filter(({ year }) => years === null || (year !== null && year >= years[0] && year <= years[1]));
    return texts.length === 0 ? null : { id, kind: years === null ? 'country' : 'years', texts, country, years };
  }
  const text = view.texts.find((one) => one.id === id && one.part === null);
  if (text === undefined) return null;
  return { id, kind: 'document', texts: [text], country: text.country, years: null };
}

/** Sides to choose from: documents that were counted or lie here, the focal country by decade, each counted country. */
export function sidesOf(study: Study): Side[] {
  const view = documentsView(study);
  const { focal } = study.settings;
  const documents = view.texts.filter(
    ({ part, codes, document, lang }) =>
      part === null && (codes.size > 0 || view.byId.get(document)?.state.get(lang) === 'there'),
  );
  const years = (view.byCountry.get(focal) ?? []).flatMap(({ part, year }) =>
    part === null || year === null ? [] : year,
  );
  const counted = [...view.byCountry].filter(([, texts]) =>
    texts.some(({ part, codes }) => part !== null && codes.size > 3),
  );
  const ids = [
    focal,
    ...halves(years).map(([from, to]) => `${focal}:${from}-${to}`),
    othersSide,
    ...counted
      .map(([country]) => country)
      .filter((country) => country !== focal)
      .sort(),
    ...documents.map(({ id }) => id),
  ];
  return [...new Set(ids)].flatMap((id) => sideOf(study, id) ?? []);
}

/** The years in two halves. */
function halves(years: readonly number[]): (readonly [number, number])[] {
  const all = [...new Set(years)].sort((a, b) => a - b);
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined || all.length < 2) return [];
  const middle = all[Math.floor(all.length / 2)] as number;
  return [
    [first, middle - 1],
    [middle, last],
  ];
}

/** Words of the side's texts where all of them lie here in one language. */
export function wordsOfSide(
  study: Study,
  side: Side,
): { readonly language: Language; readonly texts: string[] } | null {
  const [first] = side.texts;
  if (first === undefined || !isLanguage(first.lang)) return null;
  const view = documentsView(study);
  const texts: string[] = [];
  for (const { part, document, lang } of side.texts) {
    const card = view.byId.get(document);
    const text = lang !== first.lang || card === undefined ? null : frozenText(study, card.document, lang, part);
    if (text === null) return null;
    texts.push(text);
  }
  return { language: first.lang, texts };
}

/** What a page opens with: the focal country against the others; without a corpus the first two sides there are. */
export function defaultSides(study: Study): readonly string[] {
  const ids = sidesOf(study).map(({ id }) => id);
  const { focal } = study.settings;
  return ids.includes(focal) && ids.includes(othersSide) ? [focal, othersSide] : ids.slice(0, 2);
}
