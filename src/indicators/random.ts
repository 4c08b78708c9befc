/**
 * Resampling from one stream of random numbers a seed (method.yaml), so that the same study gives the same interval on
 * every machine. Every resampling starts anew from the seed: an interval depends on the values it is drawn from and on
 * nothing computed before it.
 */
import { sfc32 } from '../evidence/index.js';

const keptAtMost = 1 << 20;
const kept = new Map<number, { numbers: Float64Array; made: number; next: () => number }>();

/** The first `length` numbers of a seed as an array shared by all callers; null when that would be too many to keep. */
export function uniforms(seed: number, length: number): Float64Array | null {
  if (length > keptAtMost) return null;
  let stream = kept.get(seed);
  if (stream === undefined) {
    stream = { numbers: new Float64Array(keptAtMost), made: 0, next: sfc32(seed) };
    kept.clear();
    kept.set(seed, stream);
  }
  for (; stream.made < length; stream.made++) stream.numbers[stream.made] = stream.next();
  return stream.numbers;
}

/** Calls `draw` for each resample with the drawn positions 0 … n−1; the array is reused from one resample to the next. */
export function resample(seed: number, draws: number, n: number, draw: (positions: Uint32Array) => void): void {
  const positions = new Uint32Array(n);
  const numbers = uniforms(seed, draws * n);
  if (numbers !== null) {
    for (let index = 0, from = 0; index < draws; index++, from += n) {
      for (let at = 0; at < n; at++) positions[at] = (numbers[from + at] as number) * n;
      draw(positions);
    }
    return;
  }
  const next = sfc32(seed);
  for (let index = 0; index < draws; index++) {
    for (let at = 0; at < n; at++) positions[at] = next() * n;
    draw(positions);
  }
}
