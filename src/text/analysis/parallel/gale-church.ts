/**
 * Alignment of paragraphs of a text and its translation by their lengths (W. A. Gale & K. W. Church 1993, Computational
 * Linguistics 19(1): 75–102): the number of letters of a translation is close to that of the original, δ = (l₂ − l₁·c)/√(l·s²)
 * with s² = 6.8, and what corresponds to what is seldom other than one to one. Added here: the
 * addresses of acts (article, point) and the numbers in the text, which a translation leaves as they are.
 * Example: lengths 100, 50 and 98, 20, 32: the first pairs one to one, the second paragraph pairs with two.
 */
import { normalBothTails } from '../distributions/index.js';

export interface Lengthy {
  readonly length: number;
  readonly address: string | null;
  /** Numbers in its text, sorted. */
  readonly numbers: readonly string[];
}
/** Runs of paragraphs that say the same; an empty run is what the other text lacks. */
export interface Bead {
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
  readonly cost: number;
}

/** Probabilities of the kinds of correspondence. */
const kinds: readonly (readonly [a: number, b: number, probability: number])[] = [
  [1, 1, 0.89],
  [1, 0, 0.0099 / 2],
  [0, 1, 0.0099 / 2],
  [2, 1, 0.089 / 2],
  [1, 2, 0.089 / 2],
  [2, 2, 0.011],
];
const variance = 6.8;
const sameAddress = -400;
const otherAddress = 400;
const sharedNumbers = -150;
const otherNumbers = 100;
/** Beyond this the pairs are sought within a band around the diagonal. */
const mostCells = 4_000_000;

export function alignByLength(a: readonly Lengthy[], b: readonly Lengthy[]): Bead[] {
  const [n, m] = [a.length, b.length];
  const ratio = meanRatio(a, b);
  const band = (n + 1) * (m + 1) <= mostCells ? m + 1 : Math.max(50, Math.ceil(mostCells / (n + 1) / 2));
  const costs = Array.from({ length: n + 1 }, () => new Map<number, number>());
  const steps = Array.from({ length: n + 1 }, () => new Map<number, number>());
  costs[0]?.set(0, 0);
  for (let i = 0; i <= n; i += 1) {
    const middle = n === 0 ? 0 : Math.round((i * m) / n);
    for (let j = Math.max(0, middle - band); j <= Math.min(m, middle + band); j += 1) {
      kinds.forEach(([ofA, ofB, probability], kind) => {
        const before = costs[i - ofA]?.get(j - ofB);
        if (before === undefined) return;
        const cost = before + beadCost(a, b, [i - ofA, i], [j - ofB, j], ratio) - 100 * Math.log(probability);
        if (cost < (costs[i]?.get(j) ?? Number.POSITIVE_INFINITY)) {
          costs[i]?.set(j, cost);
          steps[i]?.set(j, kind);
        }
      });
    }
  }
  const beads: Bead[] = [];
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const [ofA, ofB] = kinds[steps[i]?.get(j) ?? -1] ?? [Math.min(i, 1), Math.min(j, 1)];
    const total = (costs[i]?.get(j) ?? 0) - (costs[i - ofA]?.get(j - ofB) ?? 0);
    beads.push({ a: [i - ofA, i], b: [j - ofB, j], cost: total });
    i -= ofA;
    j -= ofB;
  }
  return beads.reverse();
}

function meanRatio(a: readonly Lengthy[], b: readonly Lengthy[]): number {
  const [ofA, ofB] = [sum(a), sum(b)];
  return ofA > 0 && ofB > 0 ? ofB / ofA : 1;
}

function beadCost(
  a: readonly Lengthy[],
  b: readonly Lengthy[],
  [a0, a1]: readonly [number, number],
  [b0, b1]: readonly [number, number],
  ratio: number,
): number {
  const ofA = a.slice(a0, a1);
  const ofB = b.slice(b0, b1);
  const [lengthA, lengthB] = [sum(ofA), sum(ofB)];
  const middle = (lengthA + lengthB / ratio) / 2;
  const delta = middle === 0 ? 0 : (lengthB - lengthA * ratio) / Math.sqrt(middle * variance);
  // A tail too small for a number still has a cost that grows with the distance.
  const tail = Math.max(normalBothTails(delta), 1e-12);
  return -100 * Math.log(tail) + (ofA.length > 0 && ofB.length > 0 ? agreement(ofA, ofB) : 0);
}

function agreement(a: readonly Lengthy[], b: readonly Lengthy[]): number {
  const one = a[0]?.address ?? null;
  const other = b[0]?.address ?? null;
  const ofAddress = one === null && other === null ? 0 : one === other ? sameAddress : otherAddress;
  const numbersA = a
    .flatMap((part) => part.numbers)
    .sort()
    .join(' ');
  const numbersB = b
    .flatMap((part) => part.numbers)
    .sort()
    .join(' ');
  const ofNumbers = numbersA === '' && numbersB === '' ? 0 : numbersA === numbersB ? sharedNumbers : otherNumbers;
  return ofAddress + ofNumbers;
}

const sum = (parts: readonly Lengthy[]): number => parts.reduce((all, part) => all + part.length, 0);
