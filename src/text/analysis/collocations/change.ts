/**
 * How the company of a word changes between two editions: the difference of the log odds ratios of each collocate, with the
 * interval of a difference of independent estimates (B. Woolf 1955, Ann. Hum. Genet. 19: 251–253).
 * Example: near «diplomacy» the word «digital» 0 times in the earlier edition and 6 times in the later: the difference is
 * above nought with its whole interval.
 */
import { type Interval, z90 } from '../intervals/index.js';
import type { Words } from '../words/index.js';
import { type CollocateOptions, nearAndElsewhere, strength, tableOf } from './collocates.js';

export interface CollocateChange {
  readonly word: string;
  readonly earlier: number;
  readonly later: number;
  readonly difference: number;
  readonly interval: Interval;
  readonly z: number;
}

/** Both texts must share a vocabulary. */
export function collocateChange(
  earlier: Words,
  later: Words,
  node: string,
  { window = 5, leastCount = 2 }: CollocateOptions = {},
): CollocateChange[] {
  if (earlier.vocabulary !== later.vocabulary) throw new Error('the two editions need one vocabulary');
  const before = nearAndElsewhere(earlier, node, window);
  const after = nearAndElsewhere(later, node, window);
  const found: CollocateChange[] = [];
  for (let number = 0; number < later.vocabulary.size; number += 1) {
    const old = tableOf(before, number);
    const now = tableOf(after, number);
    if (old.a + now.a < leastCount || old.a + now.a === 0) continue;
    const one = strength(old);
    const two = strength(now);
    const difference = two.logOdds - one.logOdds;
    const error = Math.hypot(one.error, two.error);
    found.push({
      word: later.vocabulary.word(number),
      earlier: old.a,
      later: now.a,
      difference,
      interval: [difference - z90 * error, difference + z90 * error],
      z: difference / error,
    });
  }
  return found.sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || (a.word < b.word ? -1 : 1));
}
