/**
 * Keyness: the words that set one text apart from another. Each word has its four measures, how far apart the rates are (log
 * ratio with interval), the probability of so much by chance, and that probability adjusted for the number of words looked
 * at (Y. Benjamini & Y. Hochberg 1995, J. R. Stat. Soc. B 57: 289–300).
 * Example: 10 of 100 words against 10 of 1,000: log ratio 3.31, G² 22.9.
 */
import { chiSquareTail, fisherExact } from '../distributions/index.js';
import { type Interval, z90 } from '../intervals/index.js';
import type { Vocabulary } from '../words/index.js';
import { chiSquare, likelihoodRatio, logRatio, mutualInformation, type Table } from './two-by-two.js';

export const keynessMeasures = ['chi2', 'g2', 'pmi', 'exact'] as const;
export type KeynessMeasure = (typeof keynessMeasures)[number];

export interface Key {
  readonly word: string;
  readonly target: number;
  readonly reference: number;
  readonly targetPerThousand: number;
  readonly referencePerThousand: number;
  readonly chi2: number;
  readonly g2: number;
  readonly pmi: number | null;
  /** Fisher's exact probability, both sides; null where the tables are too many. */
  readonly exact: number | null;
  readonly logRatio: number;
  readonly logRatioInterval: Interval;
  /** By the measure asked for; for PMI by G². */
  readonly p: number;
  readonly adjustedP: number;
}

export interface KeynessOptions {
  readonly measure?: KeynessMeasure;
  /** Words rarer than this in both together are left out. */
  readonly leastCount?: number;
  readonly yates?: boolean;
  readonly williams?: boolean;
}

export function keyness(
  target: Float64Array,
  reference: Float64Array,
  vocabulary: Vocabulary,
  options: KeynessOptions = {},
): Key[] {
  const { measure = 'g2', leastCount = 1, yates = true, williams = false } = options;
  const sizes = [sum(target), sum(reference)] as const;
  const found: Key[] = [];
  for (let number = 0; number < vocabulary.size; number += 1) {
    const a = target[number] ?? 0;
    const c = reference[number] ?? 0;
    if (a + c === 0 || a + c < leastCount) continue;
    const table: Table = { a, b: sizes[0] - a, c, d: sizes[1] - c };
    const chi2 = chiSquare(table, yates);
    const g2 = likelihoodRatio(table, williams);
    const pmi = mutualInformation(table);
    const exact = fisherExact(table.a, table.b, table.c, table.d)?.bothSides ?? null;
    const ratio = logRatio(table, z90);
    const p =
      measure === 'exact'
        ? (exact ?? chiSquareTail(Math.abs(chi2)))
        : chiSquareTail(Math.abs(measure === 'chi2' ? chi2 : g2));
    found.push({
      word: vocabulary.word(number),
      target: a,
      reference: c,
      targetPerThousand: sizes[0] === 0 ? 0 : (1000 * a) / sizes[0],
      referencePerThousand: sizes[1] === 0 ? 0 : (1000 * c) / sizes[1],
      chi2,
      g2,
      pmi: Number.isFinite(pmi) ? pmi : null,
      exact,
      logRatio: ratio.value,
      logRatioInterval: ratio.interval,
      p,
      adjustedP: p,
    });
  }
  return adjusted(found).sort((x, y) => rank(y, measure) - rank(x, measure) || (x.word < y.word ? -1 : 1));
}

function rank(key: Key, measure: KeynessMeasure): number {
  if (measure === 'pmi') return key.pmi ?? Number.NEGATIVE_INFINITY;
  if (measure === 'exact') return -Math.log(Math.max(key.p, Number.MIN_VALUE)) * (key.g2 < 0 ? -1 : 1);
  return measure === 'chi2' ? key.chi2 : key.g2;
}

/** Step-up adjustment over all the words looked at. */
function adjusted(keys: readonly Key[]): Key[] {
  const order = keys.map((_, at) => at).sort((x, y) => (keys[y] as Key).p - (keys[x] as Key).p);
  const changed = new Float64Array(keys.length);
  let least = 1;
  order.forEach((at, position) => {
    least = Math.min(least, ((keys[at] as Key).p * keys.length) / (keys.length - position));
    changed[at] = least;
  });
  return keys.map((key, at) => ({ ...key, adjustedP: changed[at] as number }));
}

function sum(counts: Float64Array): number {
  let all = 0;
  for (const count of counts) all += count;
  return all;
}
