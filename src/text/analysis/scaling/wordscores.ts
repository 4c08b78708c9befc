/**
 * Wordscores (M. Laver, K. Benoit & J. Garry 2003, American Political Science Review 97(2): 311–331): texts with known
 * positions score the words, the words score the other texts. P(r|w) = F(w,r) / Σ F(w,r); S(w) = Σ P(r|w)·A(r);
 * S(v) = Σ F(v,w)·S(w), its variance Σ F(v,w)·(S(w) − S(v))², standard error √(variance/N).
 * Example: the paper's virgin text gets −.448 (SE .0119).
 */
import type { WordCounts } from './word-counts.js';

export interface ScoredText {
  readonly document: string;
  /** Its known position; null where it is to be found. */
  readonly reference: number | null;
  readonly raw: number | null;
  readonly error: number | null;
  /** Words of the text that have a score, of all its words. */
  readonly scoredWords: number;
  readonly words: number;
}
export interface Wordscores {
  /** Null for a word that no reference text has. */
  readonly wordScores: readonly (number | null)[];
  readonly texts: readonly ScoredText[];
}

export function wordscores(counts: WordCounts, references: readonly (number | null)[]): Wordscores {
  const known = references.filter((one) => one !== null);
  if (new Set(known).size < 2) throw new RangeError('wordscores needs two reference texts with different positions');
  const scores = scoreWords(counts, references);
  return {
    wordScores: scores,
    texts: counts.rows.map((row, at) => ({
      document: counts.documents[at] ?? '',
      reference: references[at] ?? null,
      ...positionOf(row, scores),
    })),
  };
}

function scoreWords(counts: WordCounts, references: readonly (number | null)[]): (number | null)[] {
  const weights = new Float64Array(counts.words.length);
  const sums = new Float64Array(counts.words.length);
  counts.rows.forEach((row, at) => {
    const position = references[at] ?? null;
    if (position === null) return;
    let size = 0;
    for (const count of row) size += count;
    if (size === 0) return;
    row.forEach((count, word) => {
      weights[word] = (weights[word] as number) + count / size;
      sums[word] = (sums[word] as number) + (count / size) * position;
    });
  });
  return Array.from(weights, (weight, word) => (weight === 0 ? null : (sums[word] as number) / weight));
}

function positionOf(
  row: Float64Array,
  scores: readonly (number | null)[],
): Pick<ScoredText, 'raw' | 'error' | 'scoredWords' | 'words'> {
  let words = 0;
  let scoredWords = 0;
  let sum = 0;
  row.forEach((count, word) => {
    words += count;
    const score = scores[word] ?? null;
    if (score === null) return;
    scoredWords += count;
    sum += count * score;
  });
  if (scoredWords === 0) return { raw: null, error: null, scoredWords, words };
  const raw = sum / scoredWords;
  let variance = 0;
  row.forEach((count, word) => {
    const score = scores[word] ?? null;
    if (score !== null) variance += (count / scoredWords) * (score - raw) ** 2;
  });
  return { raw, error: Math.sqrt(variance / scoredWords), scoredWords, words };
}
