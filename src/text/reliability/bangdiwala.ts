/**
 * Bangdiwala's B (1985): the area of the agreement squares in the rectangles of the margins, Σ p_kk² / Σ p_k· p_·k.
 * Example (abstractors of irrCAC): .8059604.
 */
import type { PairTable } from './pair-table.js';

export function bangdiwalaB({ n, categories, cells, rows, columns }: PairTable): number | null {
  if (n === 0) return null;
  let squares = 0;
  let rectangles = 0;
  for (let category = 0; category < categories; category++) {
    squares += (cells[category * categories + category] as number) ** 2;
    rectangles += (rows[category] as number) * (columns[category] as number);
  }
  return rectangles === 0 ? null : squares / rectangles;
}
