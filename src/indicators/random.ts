/**
 * The random numbers of all resampling: sfc32 (C. Doty-Humphrey, PractRand, 2010), seeded from method.yaml, so that
 * the same study gives the same interval on every machine. Every resampling starts anew from the seed: an interval
 * depends on the values it is drawn from and on nothing computed before it.
 */
const warmUpRounds = 15;
const twoTo32 = 4_294_967_296;

/** Uniform numbers in [0, 1). */
export function sfc32(seed: number): () => number {
  let a = 0x9e3779b9 | 0;
  let b = 0x243f6a88 | 0;
  let c = 0xb7e15162 | 0;
  let d = (seed ^ 0xdeadbeef) | 0;
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / twoTo32;
  };
  for (let round = 0; round < warmUpRounds; round++) next();
  return next;
}

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
