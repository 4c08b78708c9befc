/**
 * True shares of several codes from found ones: π = (Pᵀ)⁻¹ q, P the chances of what is said given what is true (Grassia and
 * Sundberg 1982; Hopkins and King 2010, eq. 6), with an interval from drawing the validation and the corpus anew.
 * Example: of a and b said .5 each; a is always seen, b in half of the cases: true shares .0 and 1.0.
 * Null where a code was never validated or the matrix has no inverse: the codes are not told apart.
 */
import { sfc32 } from '../../../derivation/index.js';
import { binomial } from '../alpha/binomial.js';
import type { Confusion } from './confusion.js';
import type { CorrectedShare } from './rogan-gladen.js';

export interface MatrixCorrectionOptions {
  readonly seed: number;
  readonly draws: number;
  readonly coverage?: number;
}

export function matrixCorrection(
  found: readonly number[],
  { counts }: Confusion,
  { seed, draws, coverage = 0.95 }: MatrixCorrectionOptions,
): readonly CorrectedShare[] | null {
  const total = found.reduce((sum, n) => sum + n, 0);
  const raw = found.map((n) => n / total);
  const truths = counts.map((row) => row.reduce((sum, n) => sum + n, 0));
  if (total === 0 || truths.some((n) => n === 0)) return null;
  const chances = counts.map((row, at) => row.map((n) => n / (truths[at] as number)));
  const value = solve(chances, raw);
  if (value === null) return null;
  const next = sfc32(seed);
  const drawn: number[][] = value.map(() => []);
  for (let draw = 0; draw < draws; draw++) {
    const matrix = chances.map((row, at) => multinomial(next, truths[at] as number, row));
    const again = solve(matrix, multinomial(next, total, raw));
    // A draw in which two codes look alike says that anything is possible.
    for (const [code, list] of drawn.entries()) list.push(again === null ? draw % 2 : clip(again[code] as number));
  }
  return value.map((share, code) => {
    const sorted = (drawn[code] as number[]).sort((a, b) => a - b);
    const tail = Math.floor(((1 - coverage) / 2) * sorted.length);
    const low = sorted[tail] ?? clip(share);
    const high = sorted[sorted.length - 1 - tail] ?? clip(share);
    return { raw: raw[code] as number, value: clip(share), interval: [low, high], cut: share < 0 || share > 1 };
  });
}

const clip = (value: number): number => Math.min(1, Math.max(0, value));

/** Shares of n trials over the chances. */
function multinomial(next: () => number, n: number, chances: readonly number[]): number[] {
  let left = n;
  let rest = 1;
  return chances.map((chance) => {
    const hits = binomial(next, left, rest <= chance ? 1 : chance / rest);
    left -= hits;
    rest -= chance;
    return hits / n;
  });
}

const singular = 1e-9;

/** Gauss with pivots, on the transposed matrix. */
function solve(chances: readonly (readonly number[])[], shares: readonly number[]): number[] | null {
  const n = shares.length;
  const rows = shares.map((share, said) => [...chances.map((row) => row[said] as number), share]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) if (cell(rows, row, column) > cell(rows, pivot, column)) pivot = row;
    if (cell(rows, pivot, column) < singular) return null;
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const head = rows[column] as number[];
    for (let row = 0; row < n; row++) {
      if (row === column) continue;
      const line = rows[row] as number[];
      const factor = (line[column] as number) / (head[column] as number);
      for (let at = column; at <= n; at++) line[at] = (line[at] as number) - factor * (head[at] as number);
    }
  }
  return rows.map((row, at) => (row[n] as number) / (row[at] as number));
}

const cell = (rows: readonly (readonly number[])[], row: number, column: number): number =>
  Math.abs(rows[row]?.[column] ?? 0);
