/** What can be found over all kinds of things: titles, notes and features beside the words; small enough to ship as a script. */
import { createVocabulary, documentWords, findText, type TextField, type TextIndex, textIndex } from './text-index.js';

export interface SearchDocument {
  readonly address: string;
  readonly title: string;
  /** What it is (case, indicator …), a word of `SearchIndex.names`. */
  readonly kind: string;
  /** Shown under the title. */
  readonly note: string;
  /** By what it can be picked: `country:KAZ`. */
  readonly features: readonly string[];
  readonly fields: readonly TextField[];
}

type Entry = readonly [address: string, title: string, kind: string, note: string, features: readonly string[]];

export interface SearchIndex {
  readonly documents: readonly Entry[];
  readonly text: TextIndex;
  /** Kinds and features in the reader's words. */
  readonly names: Readonly<Record<string, string>>;
}

export interface Question {
  readonly words: string;
  readonly kind: string | null;
  readonly features: readonly string[];
}

export function searchIndexOf(documents: readonly SearchDocument[], names: SearchIndex['names']): SearchIndex {
  const vocabulary = createVocabulary();
  const text = textIndex(
    vocabulary,
    documents.map((document) => documentWords(vocabulary, document.fields)),
  );
  return {
    documents: documents.map((one): Entry => [one.address, one.title, one.kind, one.note, one.features]),
    // Plain lists: a typed array does not survive being written down.
    text: { ...text, documents: text.documents.map((list) => Array.from(list)) },
    names,
  };
}

/** The question in an address: `?q=конгресс&kind=case&country=KAZ`; null when it asks nothing. */
export function questionOf(query: Iterable<readonly [string, string]>): Question | null {
  const entries = [...query].filter(([, value]) => value !== '');
  const first = (name: string): string | undefined => entries.find(([key]) => key === name)?.[1];
  const features = entries.flatMap(([key, value]) => (key === 'q' || key === 'kind' ? [] : [`${key}:${value}`]));
  const question = { words: (first('q') ?? '').trim(), kind: first('kind') ?? null, features };
  return question.words === '' && question.kind === null && features.length === 0 ? null : question;
}

const featureName = (feature: string): string => feature.slice(0, feature.indexOf(':'));

/** Several values of one feature are taken together: any of them will do. */
function hasFeatures(own: readonly string[], asked: readonly string[]): boolean {
  const names = new Set(asked.map(featureName));
  return [...names].every((name) => asked.some((feature) => featureName(feature) === name && own.includes(feature)));
}

/** @returns numbers of documents, the best first; without words all that have the kind and the features. */
export function findDocuments({ documents, text }: SearchIndex, { words, kind, features }: Question): number[] {
  const scores = findText(text, words);
  return documents
    .flatMap(([, , ownKind, , own], number) => {
      const score = scores === null ? 1 : (scores[number] ?? 0);
      const fits = score > 0 && (kind === null || kind === ownKind) && hasFeatures(own, features);
      return fits ? [{ number, score }] : [];
    })
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .map(({ number }) => number);
}
