/**
 * The unitizing family of Krippendorff, Mathet, Bouvry and Widlöcher (2016, «On the reliability of unitizing textual
 * continua», Quality & Quantity 50; Krippendorff 2019, §12.6): lengths of intersections are the coincidences.
 * - u: units and codes together, gaps being a value of their own;
 * - binary: coded or not, whatever the code;
 * - cu: codes where both coded something, gaps left out;
 * - (k)u: one code against the others, where both coded.
 * Chance leaves out pairing a unit with itself: the squares of the units' lengths, the lengths of gaps.
 * Example: of 56 characters coder 1 codes 3–15 and 22–53, coder 2 3–10 and 22–53, coder 3 22–46: u = .5645.
 */
import { type Continuum, codesOf, type Section, sectionsOf } from './continuum.js';

export interface UFamily {
  readonly u: number | null;
  readonly binary: number | null;
  readonly cu: number | null;
  /** (k)u, with the share of the code's length on which the others coded something too. */
  readonly codes: readonly { readonly code: string; readonly value: number | null; readonly coverage: number }[];
}

export function uFamily(continuum: Continuum): UFamily {
  const codes = codesOf(continuum);
  const coders = continuum.coders.map((_, coder) => sectionsOf(continuum, coder));
  const position = new Map<string | null, number>([
    [null, 0],
    ...codes.map((code, at): [string, number] => [code, at + 1]),
  ]);
  const values = codes.length + 1;
  const observed = intersections(coders, position, values);
  const own = new Float64Array(values);
  for (const { code, length } of coders.flat()) {
    const at = position.get(code) as number;
    own[at] = (own[at] as number) + (code === null ? length : length * length);
  }
  const chance = chanceOf(observed, own, values);
  const coded = withoutGaps(observed, values);
  const codedOwn = pairableSquares(coders, position, values);
  const codedChance = chanceOf(coded, codedOwn, values);
  return {
    u: ratio(values, observed, chance, (a, b) => a !== b),
    binary: ratio(values, observed, chance, (a, b) => (a === 0) !== (b === 0)),
    cu: ratio(values, coded, codedChance, (a, b) => a !== b),
    codes: codes.map((code, index) => ({
      code,
      ...ofCode(index + 1, values, observed, coded, codedChance),
    })),
  };
}

/** ℓ_ck: summed lengths of the intersections of every two coders' sections, over m − 1. */
function intersections(
  coders: readonly (readonly Section[])[],
  position: ReadonlyMap<string | null, number>,
  values: number,
): Float64Array {
  const found = new Float64Array(values * values);
  for (const [i, own] of coders.entries())
    for (const [j, others] of coders.entries()) {
      if (i === j) continue;
      for (let a = 0, b = 0; a < own.length && b < others.length; ) {
        const one = own[a] as Section;
        const other = others[b] as Section;
        const oneEnd = one.start + one.length;
        const otherEnd = other.start + other.length;
        const at = (position.get(one.code) as number) * values + (position.get(other.code) as number);
        const length = Math.min(oneEnd, otherEnd) - Math.max(one.start, other.start);
        found[at] = (found[at] as number) + Math.max(0, length) / (coders.length - 1);
        if (oneEnd <= otherEnd) a++;
        if (otherEnd <= oneEnd) b++;
      }
    }
  return found;
}

const sumOf = (cells: Float64Array): number => cells.reduce((sum, one) => sum + one, 0);

function margins(cells: Float64Array, values: number): Float64Array {
  const sums = new Float64Array(values);
  for (let a = 0; a < values; a++)
    for (let b = 0; b < values; b++) sums[b] = (sums[b] as number) + (cells[a * values + b] as number);
  return sums;
}

function chanceOf(cells: Float64Array, own: Float64Array, values: number): Float64Array {
  const all = sumOf(cells);
  const sums = margins(cells, values);
  const divisor = all - sumOf(own) / all;
  const chance = new Float64Array(values * values);
  if (!(divisor > 0)) return chance;
  for (let a = 0; a < values; a++)
    for (let b = 0; b < values; b++)
      chance[a * values + b] =
        ((sums[a] as number) * (sums[b] as number) - (a === b ? (own[a] as number) : 0)) / divisor;
  return chance;
}

function withoutGaps(cells: Float64Array, values: number): Float64Array {
  return cells.map((cell, at) => (at < values || at % values === 0 ? 0 : cell));
}

/** Squared lengths of what each unit shares with anything that others coded. */
function pairableSquares(
  coders: readonly (readonly Section[])[],
  position: ReadonlyMap<string | null, number>,
  values: number,
): Float64Array {
  const squares = new Float64Array(values);
  for (const [i, own] of coders.entries()) {
    const others = merged(
      coders
        .filter((_, j) => j !== i)
        .flat()
        .filter(({ code }) => code !== null),
    );
    for (const { code, start, length } of own) {
      if (code === null) continue;
      let shared = 0;
      for (const [from, to] of others) shared += Math.max(0, Math.min(to, start + length) - Math.max(from, start));
      const at = position.get(code) as number;
      squares[at] = (squares[at] as number) + shared * shared;
    }
  }
  return squares;
}

function merged(sections: readonly Section[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const { start, length } of [...sections].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], start + length);
    else found.push([start, start + length]);
  }
  return found;
}

function ratio(
  values: number,
  observed: Float64Array,
  chance: Float64Array,
  differ: (a: number, b: number) => boolean,
): number | null {
  let seen = 0;
  let expected = 0;
  for (let a = 0; a < values; a++)
    for (let b = 0; b < values; b++)
      if (differ(a, b)) {
        seen += observed[a * values + b] as number;
        expected += chance[a * values + b] as number;
      }
  return expected <= 0 ? null : 1 - seen / expected;
}

function ofCode(
  at: number,
  values: number,
  observed: Float64Array,
  coded: Float64Array,
  chance: Float64Array,
): { readonly value: number | null; readonly coverage: number } {
  const whole = margins(observed, values)[at] as number;
  const shared = margins(coded, values)[at] as number;
  const expected = margins(chance, values)[at] as number;
  const apart = shared - (coded[at * values + at] as number);
  const apartByChance = expected - (chance[at * values + at] as number);
  return {
    value: shared === 0 || apartByChance <= 0 ? null : 1 - ((expected / shared) * apart) / apartByChance,
    coverage: whole === 0 ? 0 : shared / whole,
  };
}
