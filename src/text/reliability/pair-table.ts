/**
 * Two coders crossed: shares of the units by what the first and the second said, with the sums of rows and columns.
 * Example: 8 × yes–yes, 1 × yes–no, 1 × no–no: cells .8 .1 0 .1, rows .9 .1, columns .8 .2.
 */
import { missing, type Ratings } from './ratings.js';

export interface PairTable {
  /** Units that both coded. */
  readonly n: number;
  readonly categories: number;
  readonly cells: Float64Array;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

export function pairTable({ units, coders, labels, codes }: Ratings, first = 0, second = 1): PairTable {
  const categories = labels.length;
  const cells = new Float64Array(categories * categories);
  let n = 0;
  for (let unit = 0; unit < units; unit++) {
    const a = codes[unit * coders + first] as number;
    const b = codes[unit * coders + second] as number;
    if (a === missing || b === missing) continue;
    cells[a * categories + b] = (cells[a * categories + b] as number) + 1;
    n++;
  }
  const rows = new Float64Array(categories);
  const columns = new Float64Array(categories);
  for (let a = 0; a < categories; a++)
    for (let b = 0; b < categories; b++) {
      const share = n === 0 ? 0 : (cells[a * categories + b] as number) / n;
      cells[a * categories + b] = share;
      rows[a] = (rows[a] as number) + share;
      columns[b] = (columns[b] as number) + share;
    }
  return { n, categories, cells, rows, columns };
}

/** One category took everything that both coders said. */
export const oneCategory = ({ n, rows, columns }: PairTable): boolean =>
  n === 0 || rows.some((row, index) => row > 1 - 1e-12 && (columns[index] as number) > 1 - 1e-12);
