/**
 * Formulas: runs of words that stand in so many earlier texts (treaties, earlier official acts) that finding them again shows
 * nothing (method §9.5, step 3: n-grams in three or more).
 * Example: «Қазақстан Республикасының халықаралық шарттарында белгіленген …» in every law.
 */
import type { Words } from '../words/index.js';
import { shingles } from './shingles.js';

export function formulasOf(earlier: readonly Words[], inTexts = 3, shingle = 5): Set<number> {
  const seen = new Map<number, number>();
  for (const { numbers } of earlier)
    for (const hash of new Set(shingles(numbers, shingle))) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  return new Set([...seen].filter(([, texts]) => texts >= inTexts).map(([hash]) => hash));
}
