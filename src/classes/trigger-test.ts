/**
 * Do changes of form lie near dated triggers? (method §5.3.2). Statistic: sum of distances from each change point to its
 * nearest trigger; p from random sets of as many years. It speaks of coincidence in time, never of cause.
 */
import { sfc32 } from '../evidence/index.js';

export interface TriggerTest {
  readonly statistic: number;
  readonly p: number | null;
  readonly draws: number;
}

const draws = 9_999;
/** Under three breaks the distribution is too coarse for a p to be printed. */
const breaksForP = 3;

const distance = (breaks: readonly number[], triggers: readonly number[]): number =>
  breaks.reduce((sum, year) => sum + Math.min(...triggers.map((trigger) => Math.abs(trigger - year))), 0);

/** Null where there is no break or no trigger: then there is nothing to test. */
export function triggerTest(
  breaks: readonly number[],
  triggers: readonly number[],
  years: readonly number[],
  seed: number,
): TriggerTest | null {
  if (breaks.length === 0 || triggers.length === 0 || triggers.length > years.length) return null;
  const statistic = distance(breaks, triggers);
  if (breaks.length < breaksForP) return { statistic, p: null, draws: 0 };
  const random = sfc32(seed);
  let atMost = 0;
  const pool = [...years];
  for (let draw = 0; draw < draws; draw++) {
    for (let index = 0; index < triggers.length; index++) {
      const other = index + Math.floor(random() * (pool.length - index));
      const kept = pool[index] as number;
      pool[index] = pool[other] as number;
      pool[other] = kept;
    }
    if (distance(breaks, pool.slice(0, triggers.length)) <= statistic) atMost++;
  }
  return { statistic, p: (1 + atMost) / (draws + 1), draws };
}
