/**
 * A code in the General Debate of the UN by year: the focal country's speech, the other countries that were counted, and every
 * speech of the year (method §4.2, CTX-03). Where a code was looked for in some countries only, there is no world.
 */
import { type CodedText, documentsView } from '../../documents/index.js';
import type { Study } from '../../study/index.js';
import { type ShareOverTexts, shareOverTexts } from './share-over-texts.js';

export interface DebateYear {
  readonly year: number;
  readonly focal: ShareOverTexts | null;
  readonly focalTexts: readonly CodedText[];
  readonly others: ShareOverTexts | null;
  readonly world: ShareOverTexts | null;
}

export interface Debate {
  readonly document: string;
  readonly code: string;
  readonly years: readonly DebateYear[];
  /** Countries among the others. */
  readonly countries: readonly string[];
}

/** A corpus: one document in parts of many countries; the one with most of them. */
export function corpusOf(study: Study): string | null {
  const found = documentsView(study)
    .documents.map((one) => ({ id: one.id, countries: new Set(one.texts.map(({ country }) => country)).size }))
    .filter(({ countries }) => countries > 1)
    .sort((a, b) => b.countries - a.countries || (a.id < b.id ? -1 : 1));
  return found[0]?.id ?? null;
}

/** Codes that were looked for in the focal country's parts, in the order of the dictionaries. */
export function codesOfDebate(study: Study, document: string): string[] {
  const view = documentsView(study);
  const own = view.byId.get(document)?.texts.filter(({ country }) => country === study.settings.focal) ?? [];
  return [...new Set(own.flatMap(({ codes }) => [...codes.keys()]))];
}

export interface Compared {
  readonly looked: readonly CodedText[];
  /** Every text of the corpus was looked through for the code. */
  readonly inAll: boolean;
  readonly countries: readonly string[];
}

export function comparedOn(texts: readonly CodedText[], code: string, focal: string): Compared {
  const looked = texts.filter(({ codes }) => codes.has(code));
  const inAll = looked.length === texts.length;
  // Where every speech was counted the comparators are those of the codes that were looked for in some.
  const compared = inAll ? texts.filter(({ codes }) => codes.size > 3) : looked;
  const countries = new Set<string>();
  for (const { country } of compared) if (country !== null && country !== focal) countries.add(country);
  return { looked, inAll, countries: [...countries].sort() };
}

export function debateOf(study: Study, document: string, code: string): Debate {
  const texts = documentsView(study).byId.get(document)?.texts ?? [];
  const { focal } = study.settings;
  const { looked, inAll, countries } = comparedOn(texts, code, focal);
  const among = new Set(countries);
  const years = [...new Set(texts.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const byYear = new Map<number, CodedText[]>();
  for (const text of looked) if (text.year !== null) byYear.set(text.year, [...(byYear.get(text.year) ?? []), text]);
  return {
    document,
    code,
    countries,
    years: years.map((year) => {
      const all = byYear.get(year) ?? [];
      const own = all.filter(({ country }) => country === focal);
      return {
        year,
        focal: shareOverTexts(study, own, code),
        focalTexts: own,
        others: shareOverTexts(
          study,
          all.filter(({ country }) => country !== null && among.has(country)),
          code,
        ),
        world: inAll ? shareOverTexts(study, all, code) : null,
      };
    }),
  };
}
