/**
 * What coders said of units, as whole numbers: one row a unit, one column a coder, −1 where a coder said nothing.
 * Every coefficient reads this shape or the counts made from it.
 * Example: [['a', 'a'], ['b', null]] → codes 0 0 1 −1, labels a b, two coders, two units.
 */
export type Value = string | number | boolean;

export interface Ratings {
  readonly units: number;
  readonly coders: number;
  /** Categories in their order: given by the codebook, or all that occur, sorted. */
  readonly labels: readonly Value[];
  /** `codes[unit * coders + coder]` is the position of the label, or −1. */
  readonly codes: Int32Array;
}

export const missing = -1;

/** Rows may be of different length: what is not there was not said. */
export function ratingsOf(rows: readonly (readonly (Value | null)[])[], order?: readonly Value[]): Ratings {
  const labels = order ?? [...new Set(rows.flat().filter((value) => value !== null))].sort(byOrder);
  const position = new Map(labels.map((label, index) => [label, index]));
  const coders = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const codes = new Int32Array(rows.length * coders).fill(missing);
  for (const [unit, row] of rows.entries())
    for (const [coder, value] of row.entries())
      if (value !== null) codes[unit * coders + coder] = position.get(value) ?? missing;
  return { units: rows.length, coders, labels, codes };
}

/** A table of two coders (rows: the first, columns: the second) as ratings: what papers print. */
export function ratingsOfTable(table: readonly (readonly number[])[]): Ratings {
  const rows: [number, number][] = [];
  for (const [first, row] of table.entries())
    for (const [second, times] of row.entries()) for (let time = 0; time < times; time++) rows.push([first, second]);
  return ratingsOf(
    rows,
    table.map((_, index) => index),
  );
}

/** Two of the coders alone. */
export function pairOf(ratings: Ratings, first: number, second: number): Ratings {
  const { units, coders, codes } = ratings;
  const pair = new Int32Array(units * 2);
  for (let unit = 0; unit < units; unit++) {
    pair[2 * unit] = codes[unit * coders + first] as number;
    pair[2 * unit + 1] = codes[unit * coders + second] as number;
  }
  return { ...ratings, coders: 2, codes: pair };
}

/** Numbers by size, everything else by its characters. */
const byOrder = (a: Value, b: Value): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
