/**
 * The parallel-text test of a document in several languages (method §11.5): from the counts that were stored paragraph by
 * paragraph, where both versions have as many; from the texts themselves, aligned by length, where they lie here.
 * Example: the aid law of 2014 in Kazakh and Russian, 145 paragraphs each: AID 82 = 82, ρ near 1, ratio 1.
 */
import { type CodedText, documentsView, frozenText } from '../../documents/index.js';
import { isLanguage } from '../../language/index.js';
import type { Standard } from '../../standard/index.js';
import type { Study } from '../../study/index.js';
import {
  alignParallel,
  type CodeEquivalence,
  equivalence,
  hitsOf,
  Reading,
  type SideBySide,
} from '../../text/index.js';
import { dictionariesOf } from './machine-finding.js';

export interface VersionText {
  readonly lang: string;
  /** Null where only counts are known. */
  readonly words: string | null;
}

export interface ParallelTest {
  readonly document: string;
  readonly languages: readonly [string, string];
  readonly from: 'texts' | 'counts';
  readonly codes: readonly CodeEquivalence[];
  readonly passed: number;
  readonly failed: number;
  readonly pairs: readonly SideBySide[];
  readonly versions: readonly [VersionText, VersionText];
  readonly coders: readonly string[];
}

/** Documents with two language versions that can be tested, and those that lack counts and texts. */
export function parallelDocuments(
  study: Study,
): { readonly id: string; readonly pairs: (readonly [string, string])[] }[] {
  return documentsView(study).documents.flatMap(({ id, document, texts }) => {
    if (document.parts.length > 0) return [];
    const usable = texts.filter((text) => text.paragraphs.size > 0 || document.texts.get(text.lang) === 'there');
    const pairs = usable.flatMap((one, at) =>
      usable
        .slice(at + 1)
        .filter((other) => canTest(document.texts, one, other))
        .map((other) => [one.lang, other.lang] as const),
    );
    return pairs.length === 0 ? [] : [{ id, pairs }];
  });
}

const paragraphsOfCard = ({ card, lang }: CodedText): number | null =>
  card.texts.find((one) => one.lang === lang)?.paragraphs ?? null;

const byCounts = (one: CodedText, other: CodedText): boolean =>
  one.paragraphs.size > 0 && other.paragraphs.size > 0 && paragraphsOfCard(one) === paragraphsOfCard(other);

const canTest = (states: ReadonlyMap<string, string>, one: CodedText, other: CodedText): boolean =>
  byCounts(one, other) || (states.get(one.lang) === 'there' && states.get(other.lang) === 'there');

const kept = new Map<string, ParallelTest | null>();
const mostKept = 100;

export function parallelTest(
  study: Study,
  standard: Standard,
  id: string,
  [first, second]: readonly [string, string],
): ParallelTest | null {
  const view = documentsView(study);
  const document = view.byId.get(id)?.document;
  if (document === undefined) return null;
  const words = [first, second].map((lang) => (isLanguage(lang) ? frozenText(study, document, lang) : null));
  const key = [study.root, view.key, id, first, second, ...words.map((one) => one?.length ?? 'absent')].join('|');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const texts = view.byId.get(id)?.texts ?? [];
  const [one, other] = [first, second].map((lang) => texts.find((text) => text.lang === lang));
  const [a = null, b = null] = words;
  const found =
    one === undefined || other === undefined
      ? null
      : a !== null && b !== null
        ? fromTexts(standard, one, other, a, b)
        : byCounts(one, other)
          ? fromCounts(one, other)
          : null;
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, found);
  return found;
}

function testOf(
  one: CodedText,
  other: CodedText,
  from: ParallelTest['from'],
  codes: readonly CodeEquivalence[],
  rest: Pick<ParallelTest, 'pairs' | 'versions' | 'coders'>,
): ParallelTest {
  return {
    document: one.document,
    languages: [one.lang, other.lang],
    from,
    codes,
    passed: codes.filter(({ verdict }) => verdict === 'pass').length,
    failed: codes.filter(({ verdict }) => verdict === 'fail').length,
    ...rest,
  };
}

function fromTexts(standard: Standard, one: CodedText, other: CodedText, a: string, b: string): ParallelTest {
  const pairs = alignParallel(a, b);
  const dictionaries = dictionariesOf(standard);
  const spans = (text: string, lang: string) =>
    isLanguage(lang)
      ? dictionaries.flatMap((dictionary) =>
          hitsOf(dictionary, new Reading(text, lang)).hits.map(({ code, start, end }) => ({
            code: dictionary.codes[code]?.id ?? '',
            start,
            end,
          })),
        )
      : [];
  const codes = [...new Set(dictionaries.flatMap((dictionary) => dictionary.codes.map(({ id }) => id)))];
  return testOf(one, other, 'texts', equivalence(pairs, spans(a, one.lang), spans(b, other.lang), codes), {
    pairs,
    versions: [
      { lang: one.lang, words: a },
      { lang: other.lang, words: b },
    ],
    coders: dictionaries.map(({ id }) => `dictionary:${id}`),
  });
}

/** Paragraph for paragraph: each stands at its number, a hit at the beginning of it. */
const room = 1_000_000;

function fromCounts(one: CodedText, other: CodedText): ParallelTest {
  const n = paragraphsOfCard(one) ?? 0;
  const pairs = Array.from({ length: n }, (_, at): SideBySide => {
    const paragraph = { start: at * room, end: (at + 1) * room, text: '', anchor: null, address: null };
    return { a: [paragraph], b: [paragraph], cost: 0 };
  });
  const spans = (text: CodedText) =>
    [...text.paragraphs].flatMap(([place, cells]) => {
      const at = Number(place.slice(1)) - 1;
      // Of several who counted a code the one that counts most stands, as for the whole text.
      return [...cells.values()].flatMap(({ code, coder, hits }) =>
        text.codes.get(code)?.coder !== coder
          ? []
          : Array.from({ length: hits }, (_, hit) => ({ code, start: at * room + hit, end: at * room + hit + 1 })),
      );
    });
  const codes = [...one.codes.keys()].filter((code) => other.codes.has(code));
  return testOf(one, other, 'counts', equivalence(pairs, spans(one), spans(other), codes), {
    pairs,
    versions: [
      { lang: one.lang, words: null },
      { lang: other.lang, words: null },
    ],
    coders: [...new Set([...one.codes.values()].map(({ coder }) => coder))].sort(),
  });
}
