/**
 * Interval of a ratio of sums over documents: documents are drawn with replacement, 90 % by percentiles (method §4.1). Fewer
 * than ten documents cannot be resampled: then the sentences are taken as units and Wilson's interval holds, which the value
 * says of itself.
 */
import type { IndicatorCache } from '../cache.js';
import { percentileInterval } from '../quantile.js';
import { resample } from '../random.js';
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
    let draw = 0;
    resample(seed, draws, n, (positions) => {
      let above = 0;
      let below = 0;
      for (let at = 0; at < n; at += 1) {
        above += part[positions[at] as number] as number;
        below += whole[positions[at] as number] as number;
      }
      drawn[draw++] = below === 0 ? 0 : above / below;
    });
    return [percentileInterval(drawn)];
  });
  return { bounds, rule: 'document_bootstrap' };
}
