/**
 * Cohen's kappa (1960), weighted (1968), with the large-sample standard error of Fleiss, Cohen and Everitt (1969)
 * and the highest kappa that the two coders' margins allow (1960).
 * Example (1960, example 2): observed .70, expected .41 → kappa .492, at most .831.
 */
import { oneCategory, type PairTable } from './pair-table.js';
import { type Weighting, weightsOf } from './weights.js';

export interface Kappa {
  readonly observed: number;
  readonly expected: number;
  readonly value: number;
  readonly standardError: number;
}

/** Null where nothing was coded by both, or both used one and the same category only: 0/0, not 1. */
export function cohenKappa(table: PairTable, weighting: Weighting = 'identity'): Kappa | null {
  const { n, categories: q, cells, rows, columns } = table;
  if (oneCategory(table)) return null;
  const weights = weightsOf(q, weighting);
  let observed = 0;
  let expected = 0;
  const rowMeans = new Float64Array(q);
  const columnMeans = new Float64Array(q);
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++) {
      const weight = weights[a * q + b] as number;
      observed += weight * (cells[a * q + b] as number);
      expected += weight * (rows[a] as number) * (columns[b] as number);
      rowMeans[a] = (rowMeans[a] as number) + weight * (columns[b] as number);
      columnMeans[b] = (columnMeans[b] as number) + weight * (rows[a] as number);
    }
  if (expected >= 1) return null;
  const value = (observed - expected) / (1 - expected);
  let spread = 0;
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++) {
      const away =
        (weights[a * q + b] as number) - (1 - value) * ((rowMeans[a] as number) + (columnMeans[b] as number));
      spread += (cells[a * q + b] as number) * away * away;
    }
  const variance = (spread - (observed - 2 * (1 - value) * expected) ** 2) / (n * (1 - expected) ** 2);
  return { observed, expected, value, standardError: Math.sqrt(Math.max(0, variance)) };
}

/** The highest agreement and kappa that these margins leave room for. */
export function cohenKappaMax(table: PairTable): { readonly observed: number; readonly value: number } | null {
  if (oneCategory(table)) return null;
  let observed = 0;
  let expected = 0;
  for (let category = 0; category < table.categories; category++) {
    const row = table.rows[category] as number;
    const column = table.columns[category] as number;
    observed += Math.min(row, column);
    expected += row * column;
  }
  return { observed, value: (observed - expected) / (1 - expected) };
}
