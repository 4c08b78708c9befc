/**
 * Interval of a ratio of sums over documents: documents are drawn with replacement, 90 % by percentiles (method §4.1). Fewer
 * than ten documents cannot be resampled: then the sentences are taken as units and Wilson's interval holds, which the value
 * says of itself.
 */
import type { IndicatorCache } from '../cache.js';
import { percentileInterval } from '../quantile.js';
import { eachStretch, twoToMinus32 } from '../random.js';
import { wilson } from '../wilson.js';

const fewestDocuments = 10;

export function ratioInterval(
  part: ArrayLike<number>,
  whole: ArrayLike<number>,
  seed: number,
  draws: number,
  cache: IndicatorCache,
): { readonly bounds: readonly [number, number] | null; readonly rule: 'document_bootstrap' | 'wilson' } {
  const n = part.length;
  let parts = 0;
  let wholes = 0;
  for (let at = 0; at < n; at += 1) {
    parts += part[at] as number;
    wholes += whole[at] as number;
  }
  if (wholes === 0) return { bounds: null, rule: 'wilson' };
  if (n < fewestDocuments) return { bounds: wilson(parts, wholes), rule: 'wilson' };
  const key = `ratio|${seed}|${draws}|${Array.from(part).join()}|${Array.from(whole).join()}`;
  const [bounds = null] = cache.intervals.get(key, () => {
    const drawn = new Float64Array(draws);
    // Both numbers of a document side by side: a corpus has thousands, drawn in any order.
    const pairs = new Float64Array(2 * n);
    for (let at = 0; at < n; at += 1) {
      pairs[2 * at] = part[at] as number;
      pairs[2 * at + 1] = whole[at] as number;
    }
    const scale = n * twoToMinus32;
    let draw = 0;
    eachStretch(seed, draws, n, (words, from) => {
      let above = 0;
      let below = 0;
      for (let at = from, end = from + n; at < end; at += 1) {
        const position = Math.floor((words[at] as number) * scale) * 2;
        above += pairs[position] as number;
        below += pairs[position + 1] as number;
      }
      drawn[draw++] = below === 0 ? 0 : above / below;
    });
    return [percentileInterval(drawn)];
  });
  return { bounds, rule: 'document_bootstrap' };
}
