/**
 * Resampling from one stream of random numbers a seed (method.yaml), so that the same study gives the same interval on
 * every machine. Every resampling starts anew from the seed: an interval depends on the values it is drawn from and on
 * nothing computed before it.
 */
import { sfc32Words } from '../evidence/index.js';

const keptAtMost = 1 << 21;
export const twoToMinus32 = 2 ** -32;
const kept = new Map<number, { words: Uint32Array; made: number; next: () => number }>();

/**
 * The first `length` numbers of a seed, each a whole number below 2³², in an array shared by all callers; null when that
 * would be too many to keep.
 */
function randomWords(seed: number, length: number): Uint32Array | null {
  if (length > keptAtMost) return null;
  let stream = kept.get(seed);
  if (stream === undefined) {
    stream = { words: new Uint32Array(keptAtMost), made: 0, next: sfc32Words(seed) };
    kept.clear();
    kept.set(seed, stream);
  }
  const { words, next } = stream;
  for (let at = stream.made; at < length; at++) words[at] = next();
  stream.made = Math.max(stream.made, length);
  return words;
}

/** Calls `use` for each of `count` stretches of the stream, `length` numbers each, which stand in `words` from `from`. */
export function eachStretch(
  seed: number,
  count: number,
  length: number,
  use: (words: Uint32Array, from: number) => void,
): void {
  const words = randomWords(seed, count * length);
  if (words !== null) {
    for (let index = 0, from = 0; index < count; index++, from += length) use(words, from);
    return;
  }
  const next = sfc32Words(seed);
  const stretch = new Uint32Array(length);
  for (let index = 0; index < count; index++) {
    for (let at = 0; at < length; at++) stretch[at] = next();
    use(stretch, 0);
  }
}

/** Calls `draw` for each resample with the drawn positions 0 … n−1; the array is reused from one resample to the next. */
export function resample(seed: number, draws: number, n: number, draw: (positions: Uint32Array) => void): void {
  const positions = new Uint32Array(n);
  // A power of two beside n: the product is the same number as (word ÷ 2³²) × n, rounded alike.
  const scale = n * twoToMinus32;
  eachStretch(seed, draws, n, (words, from) => {
    for (let at = 0; at < n; at++) positions[at] = (words[from + at] as number) * scale;
    draw(positions);
  });
}
