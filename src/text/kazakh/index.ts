/** Kazakh lemmas, and whether a word can be Kazakh. */
import { canBeKazakh } from './coverage.js';
import { type KazakhLemmatizer, kazakhLemmatizer } from './lemmatizer.js';
import { known } from './lexicon.js';
import { trained } from './load.js';

let data: ReturnType<typeof trained> | undefined;
let shared: KazakhLemmatizer | undefined;

/** Lemmas of one sentence of words, punctuation included; the data are read when the first sentence comes. */
export function kazakhLemmas(words: readonly string[]): string[] {
  data ??= trained();
  shared ??= kazakhLemmatizer(data.lexicon, data.weights);
  return shared.sentence(words);
}

const types = new Map<string, boolean>();
const mostTypes = 200_000;

/** For a word in small letters. */
export function isKnownKazakh(word: string): boolean {
  const found = types.get(word);
  if (found !== undefined) return found;
  data ??= trained();
  if (types.size >= mostTypes) types.clear();
  const can = canBeKazakh(word, data.lexicon);
  types.set(word, can);
  return can;
}

const whole = known.verb | known.ownVerb | known.ownNominal | known.ownName | known.closed;

/** Whether a word in small letters is listed as it stands in a dictionary of lemmas; «бару» is not, its lemma is бар. */
export function isKazakhLemma(word: string): boolean {
  data ??= trained();
  return ((data.lexicon.stems.get(word) ?? 0) & whole) !== 0;
}
