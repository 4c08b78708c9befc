/**
 * The generator of all random numbers: sfc32 (C. Doty-Humphrey, PractRand, 2010), seeded from method.yaml, so that the
 * same study gives the same numbers on every machine.
 */
const warmUpRounds = 15;
const twoTo32 = 4_294_967_296;

/** Whole numbers from 0 to 2³² − 1, every one as likely. */
export function sfc32Words(seed: number): () => number {
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
    return sum >>> 0;
  };
  for (let round = 0; round < warmUpRounds; round++) next();
  return next;
}

/** Uniform numbers in [0, 1). */
export function sfc32(seed: number): () => number {
  const next = sfc32Words(seed);
  return () => next() / twoTo32;
}
