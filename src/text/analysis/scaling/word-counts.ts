/**
 * Words by documents, the input of both scaling methods: one row a document, one column a word.
 * Example: «a b a» and «b c» → rows [2, 1, 0] and [0, 1, 1] over the words a, b, c.
 */
import { countsOf, type Words } from '../words/index.js';

export interface WordCounts {
  readonly documents: readonly string[];
  readonly words: readonly string[];
  readonly rows: readonly Float64Array[];
}

export interface Named {
  readonly name: string;
  readonly words: Words;
}

/** Words in fewer documents or rarer than asked for are left out, and words stand in the order of their letters. */
export function wordCounts(texts: readonly Named[], leastCount = 1, leastDocuments = 1): WordCounts {
  const vocabulary = texts[0]?.words.vocabulary;
  if (vocabulary === undefined) return { documents: [], words: [], rows: [] };
  if (texts.some(({ words }) => words.vocabulary !== vocabulary)) throw new Error('the texts need one vocabulary');
  const all = texts.map(({ words }) => countsOf(words));
  const kept: number[] = [];
  for (let number = 0; number < vocabulary.size; number += 1) {
    let count = 0;
    let documents = 0;
    for (const row of all) {
      const one = row[number] ?? 0;
      count += one;
      if (one > 0) documents += 1;
    }
    if (count >= Math.max(1, leastCount) && documents >= leastDocuments) kept.push(number);
  }
  kept.sort((a, b) => (vocabulary.word(a) < vocabulary.word(b) ? -1 : 1));
  return {
    documents: texts.map(({ name }) => name),
    words: kept.map((number) => vocabulary.word(number)),
    rows: all.map((row) => Float64Array.from(kept, (number) => row[number] ?? 0)),
  };
}
