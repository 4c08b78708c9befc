/**
 * Collocates of a word: what stands within so many words of it in the same sentence, against what stands elsewhere. A word
 * that stands near two occurrences is counted once. G² (Dunning 1993) and the log odds ratio with its standard error
 * (½ added, Haldane 1956) over: near and this word, near and others, elsewhere and this word, elsewhere and others.
 * Example: node «көмек», window 2: «дамуға ресми көмек көрсету» has the collocates дамуға, ресми, көрсету.
 */
import { type Interval, z90 } from '../intervals/index.js';
import { likelihoodRatio, type Table } from '../keyness/index.js';
import type { Words } from '../words/index.js';

export interface Collocate {
  readonly word: string;
  readonly near: number;
  readonly elsewhere: number;
  readonly g2: number;
  readonly logOdds: number;
  readonly error: number;
  readonly interval: Interval;
}
export interface Collocates {
  readonly node: string;
  readonly occurrences: number;
  readonly collocates: readonly Collocate[];
}
export interface CollocateOptions {
  /** Words to the left and to the right. */
  readonly window?: number;
  readonly leastCount?: number;
}

export function collocates(words: Words, node: string, options: CollocateOptions = {}): Collocates {
  const { window = 5, leastCount = 2 } = options;
  const counts = nearAndElsewhere(words, node, window);
  const found: Collocate[] = [];
  for (let number = 0; number < words.vocabulary.size; number += 1) {
    const near = counts.near[number] as number;
    if (near < leastCount || near === 0) continue;
    found.push({ word: words.vocabulary.word(number), ...strength(tableOf(counts, number)) });
  }
  return {
    node,
    occurrences: counts.occurrences,
    collocates: found.sort((a, b) => b.g2 - a.g2 || (a.word < b.word ? -1 : 1)),
  };
}

export interface NearCounts {
  readonly occurrences: number;
  readonly near: Float64Array;
  readonly elsewhere: Float64Array;
  readonly allNear: number;
  readonly allElsewhere: number;
}

export function nearAndElsewhere(words: Words, node: string, window: number): NearCounts {
  const wanted = words.vocabulary.find(node);
  const isNear = new Uint8Array(words.count);
  let occurrences = 0;
  for (let at = 0; at < words.count; at += 1) {
    if (words.numbers[at] !== wanted) continue;
    occurrences += 1;
    for (let other = Math.max(0, at - window); other <= Math.min(words.count - 1, at + window); other += 1)
      if (words.sentences[other] === words.sentences[at]) isNear[other] = 1;
  }
  const near = new Float64Array(words.vocabulary.size);
  const elsewhere = new Float64Array(words.vocabulary.size);
  let allNear = 0;
  let allElsewhere = 0;
  for (let at = 0; at < words.count; at += 1) {
    const number = words.numbers[at] as number;
    if (number === wanted) continue;
    if (isNear[at] === 1) {
      near[number] = (near[number] as number) + 1;
      allNear += 1;
    } else {
      elsewhere[number] = (elsewhere[number] as number) + 1;
      allElsewhere += 1;
    }
  }
  return { occurrences, near, elsewhere, allNear, allElsewhere };
}

export function tableOf(counts: NearCounts, number: number): Table {
  const a = counts.near[number] ?? 0;
  const c = counts.elsewhere[number] ?? 0;
  return { a, b: counts.allNear - a, c, d: counts.allElsewhere - c };
}

export function strength(table: Table): Omit<Collocate, 'word'> {
  const [a, b, c, d] = [table.a + 0.5, table.b + 0.5, table.c + 0.5, table.d + 0.5];
  const logOdds = Math.log((a * d) / (b * c));
  const error = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return {
    near: table.a,
    elsewhere: table.c,
    g2: likelihoodRatio(table),
    logOdds,
    error,
    interval: [logOdds - z90 * error, logOdds + z90 * error],
  };
}
