/**
 * Pieces of two editions paired in order so that the pairs are as alike as can be (S. B. Needleman & C. D. Wunsch 1970, J. Mol.
 * Biol. 48: 443–453, likeness as score). Pieces that stand once in each edition, word for word, are fixed first where they
 * keep their order (longest increasing run); only what lies between them is searched, so the cost stays small.
 * Example: A B C against A X B′ C gives A–A, B–B′, C–C, and X alone.
 */
import { likeness } from './similarity.js';

export interface Piece {
  readonly bag: Uint32Array;
  readonly address: string | null;
}
export type Pair = readonly [a: number, b: number];

/** Less alike than this, and two pieces are two, not one changed. */
export const leastLikeness = 0.4;
const sameAddressGain = 0.15;
/** A gap between fixed pieces with more cells than this is paired by equal words and addresses only. */
const mostCells = 4_000_000;

export function alignInOrder(a: readonly Piece[], b: readonly Piece[]): Pair[] {
  const pairs: Pair[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [i, j] of [...fixed(a, b), [a.length, b.length] as const]) {
    pairs.push(...between(a, b, [fromA, i], [fromB, j]));
    if (i < a.length) pairs.push([i, j]);
    [fromA, fromB] = [i + 1, j + 1];
  }
  return pairs;
}

function fixed(a: readonly Piece[], b: readonly Piece[]): Pair[] {
  const once = (pieces: readonly Piece[]): Map<string, number> => {
    const seen = new Map<string, number>();
    pieces.forEach(({ bag, address }, at) => {
      const key = `${address ?? ''}|${bag.join(' ')}`;
      seen.set(key, seen.has(key) ? -1 : at);
    });
    return seen;
  };
  const inB = once(b);
  const found: Pair[] = [];
  for (const [key, i] of once(a)) {
    const j = inB.get(key) ?? -1;
    if (i >= 0 && j >= 0) found.push([i, j]);
  }
  return longestRising(found.sort((x, y) => x[0] - y[0]));
}

/** The longest run of pairs whose second numbers rise, by patience sorting. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, j], at) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] as number] as Pair)[1] < j) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tops[low - 1] as number) : -1;
    tops[low] = at;
  });
  const found: Pair[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] as number) found.push(pairs[at] as Pair);
  return found.reverse();
}

function between(
  a: readonly Piece[],
  b: readonly Piece[],
  [a0, a1]: readonly [number, number],
  [b0, b1]: readonly [number, number],
): Pair[] {
  const [n, m] = [a1 - a0, b1 - b0];
  if (n <= 0 || m <= 0 || n * m > mostCells) return [];
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const gains = new Float64Array(n * m);
  for (let i = 1; i <= n; i += 1)
    for (let j = 1; j <= m; j += 1) {
      const gain = gainOf(a[a0 + i - 1] as Piece, b[b0 + j - 1] as Piece);
      gains[(i - 1) * m + j - 1] = gain;
      best[i * width + j] = Math.max(
        best[(i - 1) * width + j] as number,
        best[i * width + j - 1] as number,
        gain > 0 ? (best[(i - 1) * width + j - 1] as number) + gain : 0,
      );
    }
  const pairs: Pair[] = [];
  for (let i = n, j = m; i > 0 && j > 0; ) {
    const here = best[i * width + j] as number;
    const gain = gains[(i - 1) * m + j - 1] as number;
    if (gain > 0 && here === (best[(i - 1) * width + j - 1] as number) + gain) {
      pairs.push([a0 + i - 1, b0 + j - 1]);
      i -= 1;
      j -= 1;
    } else if (here === best[(i - 1) * width + j]) i -= 1;
    else j -= 1;
  }
  return pairs.reverse();
}

function gainOf(a: Piece, b: Piece): number {
  const alike = likeness(a.bag, b.bag);
  if (alike < leastLikeness) return 0;
  return alike - leastLikeness / 2 + (a.address !== null && a.address === b.address ? sameAddressGain : 0);
}
