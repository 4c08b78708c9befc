/**
 * Places where two texts share a run of k words, gathered into stretches to be aligned: seeds that follow each other in both
 * texts, on nearly one diagonal. A shingle that stands too often is a formula, not a trace of reuse, and is passed over; how
 * many were is said.
 * Example: one shared sentence gives one stretch.
 */
import { shingles } from './shingles.js';
import { winnow } from './winnow.js';

export interface Stretch {
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
  readonly low: number;
  readonly high: number;
}
export interface SeedOptions {
  readonly shingle: number;
  readonly window: number;
  /** Words that may lie between two seeds of one stretch, and how far the diagonal may move between them. */
  readonly gap: number;
  readonly drift: number;
  readonly mostPlaces: number;
  /** Hashes of shingles that are known formulas. */
  readonly formulas?: ReadonlySet<number>;
}
export interface Seeds {
  readonly stretches: readonly Stretch[];
  readonly passedOver: number;
}

/** All shingles of b, so that every kept shingle of a finds its partner. */
export function seedsOf(a: Uint32Array, b: Uint32Array, options: SeedOptions): Seeds {
  const { shingle, window, mostPlaces, formulas } = options;
  const ofA = shingles(a, shingle);
  const ofB = shingles(b, shingle);
  const places = new Map<number, number[]>();
  ofB.forEach((hash, at) => {
    const found = places.get(hash);
    if (found === undefined) places.set(hash, [at]);
    else if (found.length <= mostPlaces) found.push(at);
  });
  let passedOver = 0;
  const pairs: [number, number][] = [];
  for (const at of winnow(ofA, window)) {
    const hash = ofA[at] as number;
    const found = places.get(hash);
    if (found === undefined) continue;
    if (found.length > mostPlaces || formulas?.has(hash) === true) {
      passedOver += 1;
      continue;
    }
    for (const other of found) if (same(a, at, b, other, shingle)) pairs.push([at, other]);
  }
  return { stretches: gathered(pairs, options), passedOver };
}

function same(a: Uint32Array, inA: number, b: Uint32Array, inB: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (a[inA + at] !== b[inB + at]) return false;
  return true;
}

/** A stretch that moves further from its diagonal is ended, so that its band stays narrow. */
const widest = 400;

interface Open {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
  low: number;
  high: number;
}

function gathered(pairs: readonly (readonly [number, number])[], { shingle, gap, drift }: SeedOptions): Stretch[] {
  const done: Open[] = [];
  let open: Open[] = [];
  for (const [inA, inB] of pairs) {
    const still: Open[] = [];
    for (const one of open) (inA - one.a1 > gap ? done : still).push(one);
    open = still;
    const diagonal = inB - inA;
    const near = open
      .filter(
        (one) =>
          Math.abs(diagonal - (one.b1 - one.a1)) <= drift &&
          inB >= one.b0 &&
          inB - one.b1 <= gap &&
          Math.max(one.high, diagonal) - Math.min(one.low, diagonal) <= widest,
      )
      .sort((x, y) => Math.abs(diagonal - (x.b1 - x.a1)) - Math.abs(diagonal - (y.b1 - y.a1)))[0];
    if (near === undefined)
      open.push({ a0: inA, a1: inA + shingle, b0: inB, b1: inB + shingle, low: diagonal, high: diagonal });
    else {
      near.a1 = Math.max(near.a1, inA + shingle);
      near.b1 = inB + shingle;
      near.low = Math.min(near.low, diagonal);
      near.high = Math.max(near.high, diagonal);
    }
  }
  return [...done, ...open]
    .sort((x, y) => x.a0 - y.a0 || x.b0 - y.b0)
    .map(({ a0, a1, b0, b1, low, high }) => ({ a: [a0, a1], b: [b0, b1], low, high }));
}
