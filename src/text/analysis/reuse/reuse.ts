/**
 * Passages of one text that stand in another, whole or changed a little, with their places in both: shingles find where to
 * look (winnowing), local alignment finds how far the passage goes, as in passim (D. A. Smith, R. Cordell & A. Mullen 2015, American Literary History 27(3): E1–E15).
 * A reused passage says that the same words stand in both, not who took them from whom.
 * The cost is bounded: a stretch is aligned within a band, in slices of at most so many words.
 * Example: a sentence of 12 words taken over with one word changed: one passage of 12 words, 11 of them identical.
 */
import type { Words } from '../words/index.js';
import { type AlignmentCosts, alignLocally, type LocalAlignment } from './local-alignment.js';
import { type Seeds, type Stretch, seedsOf } from './seeds.js';

export interface ReuseOptions {
  readonly shingle?: number;
  readonly window?: number;
  /** Passages with fewer identical words are left out. */
  readonly leastWords?: number;
  readonly leastIdentity?: number;
  readonly mostPlaces?: number;
  /** Hashes from `formulasOf`. */
  readonly formulas?: ReadonlySet<number>;
}
export interface Passage {
  /** UTF-16 offsets in each text; the end is exclusive. */
  readonly a: { readonly start: number; readonly end: number; readonly words: number };
  readonly b: { readonly start: number; readonly end: number; readonly words: number };
  readonly identical: number;
  /** Identical words, of the longer of the two passages. */
  readonly identity: number;
  readonly score: number;
}
export interface Reuse {
  readonly passages: readonly Passage[];
  /** Words of each text that lie in a passage, of all its words. */
  readonly coveredA: number;
  readonly coveredB: number;
  readonly wordsA: number;
  readonly wordsB: number;
  /** Shingles passed over because they stand too often or are known formulas. */
  readonly passedOver: number;
}

export const reuseCosts: AlignmentCosts = { match: 2, mismatch: -2, openGap: 2, extendGap: 0.5 };
const margin = 24;
const drift = 12;
const gap = 24;
/** Longer stretches are aligned slice by slice. */
const longestSlice = 20_000;

interface Found {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly identical: number;
  readonly score: number;
}

/** Both texts must share a vocabulary. */
export function textReuse(a: Words, b: Words, options: ReuseOptions = {}): Reuse {
  if (a.vocabulary !== b.vocabulary) throw new Error('the two texts need one vocabulary');
  const { shingle = 5, window = 4, leastWords = 8, leastIdentity = 0.6, mostPlaces = 50, formulas } = options;
  const seeds: Seeds = seedsOf(a.numbers, b.numbers, {
    shingle,
    window,
    gap,
    drift,
    mostPlaces,
    ...(formulas === undefined ? {} : { formulas }),
  });
  const found = distinct(
    seeds.stretches
      .flatMap((stretch) => slices(stretch).map((slice) => alignedStretch(a.numbers, b.numbers, slice)))
      .filter((one): one is Found => one !== null),
  ).filter((one) => one.identical >= leastWords && one.identical / longer(one) >= leastIdentity);
  return {
    passages: joined(found).map((one) => ({
      a: placeOf(a, one.a),
      b: placeOf(b, one.b),
      identical: one.identical,
      identity: one.identical / longer(one),
      score: one.score,
    })),
    coveredA: covered(found.map((one) => one.a)),
    coveredB: covered(found.map((one) => one.b)),
    wordsA: a.count,
    wordsB: b.count,
    passedOver: seeds.passedOver,
  };
}

function slices(stretch: Stretch): Stretch[] {
  const cut: Stretch[] = [];
  for (let from = stretch.a[0]; from < stretch.a[1]; from += longestSlice) {
    const to = Math.min(stretch.a[1], from + longestSlice);
    cut.push({
      ...stretch,
      a: [from, to],
      b: [Math.max(stretch.b[0], from + stretch.low), Math.min(stretch.b[1], to + stretch.high)],
    });
  }
  return cut;
}

/** A little more than the stretch on every side, so that the passage can begin before its first shared shingle. */
function alignedStretch(a: Uint32Array, b: Uint32Array, { a: inA, b: inB, low, high }: Stretch): Found | null {
  const fromA = Math.max(0, inA[0] - margin);
  const fromB = Math.max(0, inB[0] - margin);
  const partA = a.subarray(fromA, Math.min(a.length, inA[1] + margin));
  const partB = b.subarray(fromB, Math.min(b.length, inB[1] + margin));
  const shift = fromA - fromB;
  const found: LocalAlignment | null = alignLocally(partA, partB, reuseCosts, {
    low: low + shift - drift,
    high: high + shift + drift,
  });
  if (found === null) return null;
  return {
    a: [found.a[0] + fromA, found.a[1] + fromA],
    b: [found.b[0] + fromB, found.b[1] + fromB],
    identical: found.identical,
    score: found.score,
  };
}

/** Of passages that mostly repeat each other in both texts the best one stays. */
function distinct(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  // Kept passages by the hundreds of words they touch, so that each is held against its neighbours only.
  const touching = new Map<number, Found[]>();
  for (const one of [...found].sort((x, y) => y.score - x.score || x.a[0] - y.a[0] || x.b[0] - y.b[0])) {
    const hundreds = hundredsOf(one);
    const repeats = (other: Found): boolean => overlap(one.a, other.a) > 0.5 && overlap(one.b, other.b) > 0.5;
    if (hundreds.some((hundred) => touching.get(hundred)?.some(repeats) === true)) continue;
    kept.push(one);
    for (const hundred of hundreds) touching.set(hundred, [...(touching.get(hundred) ?? []), one]);
  }
  return kept.sort((x, y) => x.a[0] - y.a[0] || x.b[0] - y.b[0]);
}

function hundredsOf({ a }: Found): number[] {
  const first = Math.floor(a[0] / 100);
  return Array.from({ length: Math.floor((a[1] - 1) / 100) - first + 1 }, (_, at) => first + at);
}

const lookBack = 64;
const goesOn = (before: Found, one: Found): boolean =>
  one.a[0] - one.b[0] === before.a[1] - before.b[1] && Math.abs(one.a[0] - before.a[1]) <= 2 * margin;

/** Slices of one long passage come back together. */
function joined(found: readonly Found[]): Found[] {
  const whole: Found[] = [];
  for (const one of found) {
    // Slices of one passage follow each other; only what was found just before can go on here.
    let at = whole.length - 1;
    while (at >= 0 && at >= whole.length - lookBack && !goesOn(whole[at] as Found, one)) at -= 1;
    const before = at >= 0 && at >= whole.length - lookBack ? whole[at] : undefined;
    if (before === undefined) {
      whole.push(one);
      continue;
    }
    const shared = Math.max(0, before.a[1] - one.a[0]);
    whole[at] = {
      a: [before.a[0], one.a[1]],
      b: [before.b[0], one.b[1]],
      identical: before.identical + one.identical - shared,
      score: before.score + one.score - shared * reuseCosts.match,
    };
  }
  return whole;
}

const length = ([from, to]: readonly [number, number]): number => to - from;
const longer = (one: Found): number => Math.max(1, length(one.a), length(one.b));
const overlap = (one: readonly [number, number], other: readonly [number, number]): number =>
  Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0])) / Math.max(1, length(one));

function covered(runs: readonly (readonly [number, number])[]): number {
  let words = 0;
  let reached = 0;
  for (const [from, to] of [...runs].sort((x, y) => x[0] - y[0])) {
    words += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return words;
}

function placeOf(words: Words, [from, to]: readonly [number, number]): Passage['a'] {
  return { start: words.starts[from] ?? 0, end: words.ends[to - 1] ?? 0, words: to - from };
}
