/**
 * What words are counted under: in Kazakh the lemma, in Russian and English the stem.
 * Example: («елдің», kk) → ел; («стран», ru) → стран; (“countries”, en) → countri.
 */
import type { Language } from '../language/index.js';
import { kazakhLemmas } from './kazakh/index.js';
import { stem } from './stems/index.js';

/** Words of one sentence, in order, punctuation included. */
export function lemmas(words: readonly string[], language: Language): string[] {
  return language === 'kk' ? kazakhLemmas(words) : words.map((word) => stem(word, language));
}
