/** Documents that hold every word of the question in some form; whole words and titles first. */
import type { SearchIndex } from './search-index.js';
import { stemsOf, wordsOfText } from './words.js';

export interface Question {
  readonly words: string;
  readonly kind: string | null;
  readonly features: readonly string[];
}

const shortestBeginning = 3;
const weight = { title: 3, text: 1 } as const;
const wholeWord = 2;

/** Place of the first term not before this one. */
function placeOf(terms: SearchIndex['terms'], term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.[0] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

function scoresOfWord({ terms }: SearchIndex, word: string): Map<number, number> {
  const scores = new Map<number, number>();
  const stems = stemsOf(word);
  for (const beginning of new Set([...stems, word])) {
    for (let place = placeOf(terms, beginning); place < terms.length; place++) {
      const [term, title, text] = terms[place] as SearchIndex['terms'][number];
      if (!term.startsWith(beginning)) break;
      const whole = stems.includes(term);
      if (!whole && beginning.length < shortestBeginning) continue;
      const times = whole ? wholeWord : 1;
      for (const one of title) scores.set(one, Math.max(scores.get(one) ?? 0, weight.title * times));
      for (const one of text) scores.set(one, Math.max(scores.get(one) ?? 0, weight.text * times));
    }
  }
  return scores;
}

/** @returns numbers of documents, the best first; without words all that have the kind and the features. */
export function find(index: SearchIndex, { words, kind, features }: Question): number[] {
  const byWord = wordsOfText(words).map((word) => scoresOfWord(index, word));
  const [first] = byWord;
  const candidates = first === undefined ? index.documents.map((_, number) => number) : [...first.keys()];
  return candidates
    .filter((number) => {
      const [, , ownKind = '', , own = []] = index.documents[number] ?? [];
      return (
        byWord.every((scores) => scores.has(number)) &&
        (kind === null || kind === ownKind) &&
        features.every((feature) => own.includes(feature))
      );
    })
    .map((number) => ({ number, score: byWord.reduce((sum, scores) => sum + (scores.get(number) ?? 0), 0) }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .map(({ number }) => number);
}
