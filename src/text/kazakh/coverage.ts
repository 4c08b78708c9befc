/**
 * Whether a word can be Kazakh: a closed-class word, or a known stem with suffixes that fit it.
 * Example: «мектепке» can; the Kyrgyz «барышат» and the Tatar «мәктәпкә» cannot.
 */
import { readings } from './analyse.js';
import { known, type Lexicon } from './lexicon.js';

const verbal = known.verb | known.ownVerb;
const nominal = ~(verbal | known.dropsVowel | known.inflectedVerb | known.inflectedNoun);

export function canBeKazakh(word: string, lexicon: Lexicon): boolean {
  if (lexicon.closed.has(word) || lexicon.sure.has(word)) return true;
  return readings(word, false, (stem) => lexicon.stems.has(stem)).some(
    ({ stem, verb }) => ((lexicon.stems.get(stem) ?? 0) & (verb ? verbal : nominal)) !== 0,
  );
}
