/** An inverted index small enough to be shipped as a script: documents, sorted terms, and where each term stands. */
import { stemsOf, wordsOfText } from './words.js';

export interface SearchDocument {
  readonly address: string;
  readonly title: string;
  /** What it is (case, indicator …), a word of `SearchIndex.names`. */
  readonly kind: string;
  /** Shown under the title. */
  readonly note: string;
  /** Found by, not shown. */
  readonly text: string;
  /** Features by which it can be picked: `country:KAZ`. */
  readonly features: readonly string[];
}

export interface SearchIndex {
  /** Address, title, kind, note, features. */
  readonly documents: readonly (readonly [string, string, string, string, readonly string[]])[];
  /** Term, documents with it in the title, documents with it in the text; by term. */
  readonly terms: readonly (readonly [string, readonly number[], readonly number[]])[];
  /** Kinds and features in the reader's words. */
  readonly names: Readonly<Record<string, string>>;
}

export function buildIndex(documents: readonly SearchDocument[], names: SearchIndex['names']): SearchIndex {
  const terms = new Map<string, readonly [number[], number[]]>();
  const enter = (text: string, number: number, place: 0 | 1): void => {
    for (const stem of new Set(wordsOfText(text).flatMap(stemsOf))) {
      const entry = terms.get(stem) ?? [[], []];
      if (!entry[0].includes(number)) entry[place].push(number);
      terms.set(stem, entry);
    }
  };
  documents.forEach((document, number) => {
    enter(document.title, number, 0);
    enter(document.text, number, 1);
  });
  return {
    documents: documents.map((one) => [one.address, one.title, one.kind, one.note, one.features]),
    terms: [...terms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, [title, text]]) => [term, title, text]),
    names,
  };
}
