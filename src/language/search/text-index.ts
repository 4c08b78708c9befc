/**
 * Full-text search over documents in three languages. The index is plain data, so that a page without a server can
 * carry it; nothing here reads a file or needs more than a browser has.
 *
 * A word is found by any of its forms, and from three letters on by its beginning.
 */
import type { Language } from '../languages.js';
import { withoutFunctionWords } from './function-words.js';
import { foldKazakh, wordsIn } from './letters.js';
import { keyOf, keysOfQuery } from './stems.js';

export interface TextField {
  readonly text: string;
  readonly language: Language;
  /** A hit in a name comes before a hit elsewhere. */
  readonly isName?: boolean;
}

/** One word in one language: its letters as they are compared, and the key that all its forms share. */
interface Term {
  readonly letters: string;
  readonly key: string;
}

/** Words met so far; grows with the texts and is shared by all documents of an index. */
export interface Vocabulary {
  readonly terms: Term[];
  readonly numberOf: Map<string, number>;
}
export const createVocabulary = (): Vocabulary => ({ terms: [], numberOf: new Map() });

/** The words of one document: twice the number of the term, one more if it stands in a name; each once, ascending. */
export type DocumentWords = Int32Array;

function numberOf(vocabulary: Vocabulary, word: string, language: Language): number {
  const id = `${language} ${word}`;
  let found = vocabulary.numberOf.get(id);
  if (found === undefined) {
    found = vocabulary.terms.push({ letters: foldKazakh(word), key: keyOf(word, language) }) - 1;
    vocabulary.numberOf.set(id, found);
  }
  return found;
}

export function documentWords(vocabulary: Vocabulary, fields: readonly TextField[]): DocumentWords {
  const found = new Set<number>();
  for (const { text, language, isName } of fields)
    for (const word of wordsIn(text)) found.add(2 * numberOf(vocabulary, word, language) + (isName === true ? 1 : 0));
  return Int32Array.from(found).sort();
}

export interface TextIndex {
  readonly letters: readonly string[];
  readonly keys: readonly string[];
  /** By term: twice the number of the document, one more for a name; ascending. */
  readonly documents: readonly ArrayLike<number>[];
  readonly size: number;
}

export function textIndex(vocabulary: Vocabulary, documents: readonly DocumentWords[]): TextIndex {
  const { terms } = vocabulary;
  const counts = new Int32Array(terms.length);
  for (const words of documents) for (const word of words) counts[word >> 1] = (counts[word >> 1] as number) + 1;
  const postings = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  for (const [document, words] of documents.entries())
    for (const word of words) {
      const term = word >> 1;
      (postings[term] as Int32Array)[counts[term] as number] = 2 * document + (word & 1);
      counts[term] = (counts[term] as number) + 1;
    }
  return {
    letters: terms.map((term) => term.letters),
    keys: terms.map((term) => term.key),
    documents: postings,
    size: documents.length,
  };
}

const leastForBeginning = 3;
const inText = 1;
const inName = 2;

/** The words that a document must hold, each once. */
export const wordsAsked = (query: string): readonly string[] => withoutFunctionWords([...new Set(wordsIn(query))]);

/**
 * How well each document fits: 0 where a word of the query (but for its function words) is missing, else the sum over its words, a hit in a name
 * counting twice. Null: the query holds no word, and nothing was asked.
 */
export function findText(index: TextIndex, query: string): Uint8Array | null {
  const asked = wordsAsked(query);
  if (asked.length === 0) return null;
  let total: Uint8Array | null = null;
  for (const word of asked) {
    const hits = hitsOf(index, word);
    if (total === null) {
      total = hits;
      continue;
    }
    for (let at = 0; at < total.length; at++)
      total[at] = total[at] === 0 || hits[at] === 0 ? 0 : (total[at] as number) + (hits[at] as number);
  }
  return total;
}

function hitsOf(index: TextIndex, word: string): Uint8Array {
  const hits = new Uint8Array(index.size);
  const letters = foldKazakh(word);
  const keys = keysOfQuery(word);
  for (let term = 0; term < index.letters.length; term++) {
    const own = index.letters[term] as string;
    const fits =
      letters === own ||
      keys.includes(index.keys[term] as string) ||
      (letters.length >= leastForBeginning && own.startsWith(letters));
    if (!fits) continue;
    const documents = index.documents[term] as ArrayLike<number>;
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] as number;
      const hit = (document & 1) === 1 ? inName : inText;
      if ((hits[document >> 1] as number) < hit) hits[document >> 1] = hit;
    }
  }
  return hits;
}
