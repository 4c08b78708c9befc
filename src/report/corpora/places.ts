/**
 * A concordance over the texts that lie in the study, each place with its paragraph; and, where texts are absent, the places
 * that coders quoted. A search through many texts is made once and kept as long as they stay.
 */
import { documentsView, frozenText } from '../../documents/index.js';
import { isLanguage, type Language } from '../../language/index.js';
import type { Study } from '../../study/index.js';
import {
  type ConcordanceLine,
  type ConcordanceOrder,
  type ConcordanceText,
  concordance,
  type FrozenText,
  type PatternMistake,
  paragraphsOf,
} from '../../text/index.js';

export const searchedBy = ['lemma', 'form', 'pattern'] as const;
export type SearchedBy = (typeof searchedBy)[number];

export interface PlaceInText extends ConcordanceLine {
  readonly id: string;
  readonly part: string | null;
  readonly lang: Language;
  /** From 1; null where the place stands between paragraphs. */
  readonly paragraph: number | null;
}

export interface Places {
  readonly places: readonly PlaceInText[];
  readonly texts: number;
  readonly tooSlow: readonly string[];
  /** Texts beyond the bound were not searched. */
  readonly left: number;
}

/** All texts of a search together, in UTF-16 units: some 40 laws. */
const mostText = 12_000_000;
const mostPlaces = 20_000;
const kept = new Map<string, Places>();
const mostKept = 50;

interface Present extends ConcordanceText {
  readonly document: string;
  readonly part: string | null;
}

/** Texts that lie here; of a corpus the focal country's parts come first, so that the bound leaves out others. */
export function textsPresent(study: Study, language: Language | null): readonly Present[] {
  const { focal } = study.settings;
  return documentsView(study).documents.flatMap(({ document, texts }) => {
    if (document.parts.length > 0 && document.partTexts.size === 0) return [];
    const ordered = [...texts].sort((a, b) => Number(b.country === focal) - Number(a.country === focal));
    return ordered.flatMap(({ id, document: name, part, lang }): Present[] => {
      if (!isLanguage(lang) || (language !== null && lang !== language)) return [];
      const text = frozenText(study, document, lang, part);
      return text === null ? [] : [{ id, document: name, part, language: lang, text }];
    });
  });
}

export function placesOf(
  study: Study,
  { words, by, language, order }: { words: string; by: SearchedBy; language: Language | null; order: ConcordanceOrder },
): Places | { readonly mistake: PatternMistake } {
  const present = textsPresent(study, language);
  const marks = present.map(({ id, text }) => `${id} ${text.length}`).join();
  const key = [study.root, documentsView(study).key, marks, words, by, order].join('|');
  const known = kept.get(key);
  if (known !== undefined) return known;
  let size = 0;
  const within = present.filter(({ text }) => (size += text.length) <= mostText);
  const query = by === 'form' ? { words: plainWords(words), by: 'pattern' as const } : { words, by };
  if (query.words === '')
    return { places: [], texts: within.length, tooSlow: [], left: present.length - within.length };
  const found = concordance(within, query, { order });
  if ('mistake' in found) return found;
  const byId = new Map(within.map((one) => [one.id, one]));
  const paragraphs = new Map<string, FrozenText['paragraphs']>();
  const places = found.lines.slice(0, mostPlaces).map((line): PlaceInText => {
    const text = byId.get(line.document) as Present;
    let own = paragraphs.get(text.id);
    if (own === undefined) paragraphs.set(text.id, (own = paragraphsOf(text.text)));
    const at = own.findIndex(({ start, end }) => start <= line.start && line.start < end);
    return { ...line, id: text.document, part: text.part, lang: text.language, paragraph: at < 0 ? null : at + 1 };
  });
  const made = { places, texts: within.length, tooSlow: found.tooSlow, left: present.length - within.length };
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, made);
  return made;
}

/** The signs of a pattern mean nothing in a search by form. */
const plainWords = (words: string): string => (words.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []).join(' ');

export interface QuotedPlace {
  readonly document: string;
  readonly part: string | null;
  readonly lang: string;
  readonly coder: string;
  readonly code: string;
  readonly quote: string;
  readonly year: number | null;
  /** Who spoke, where the text is one of many of its document. */
  readonly country: string | null;
}

/** What coders quoted that holds these words: all that is known of texts that are not here. */
export function quotedPlaces(study: Study, words: string, language: Language | null): readonly QuotedPlace[] {
  const wanted = plainWords(words).toLowerCase();
  if (wanted === '') return [];
  return documentsView(study).documents.flatMap(({ id, document, texts }) => {
    const known = new Map(texts.map((text) => [text.part ?? text.lang, text]));
    return document.codings.flatMap(({ coder, rows }) =>
      rows.flatMap(({ lang, part, code, quote }): QuotedPlace[] => {
        if ((language !== null && lang !== language) || !quote.toLowerCase().includes(wanted)) return [];
        const { year = null, country = null } = known.get(part ?? lang) ?? {};
        return [{ document: id, part: part ?? null, lang, coder, code, quote, year, country }];
      }),
    );
  });
}
