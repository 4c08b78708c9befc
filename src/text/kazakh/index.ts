/** Kazakh lemmas. */
import { type KazakhLemmatizer, kazakhLemmatizer } from './lemmatizer.js';
import { trained } from './load.js';

let shared: KazakhLemmatizer | undefined;

/** Lemmas of one sentence of words, punctuation included; the data are read when the first sentence comes. */
export function kazakhLemmas(words: readonly string[]): string[] {
  if (shared === undefined) {
    const { lexicon, weights } = trained();
    shared = kazakhLemmatizer(lexicon, weights);
  }
  return shared.sentence(words);
}
