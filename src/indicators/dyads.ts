/**
 * Balance of co-operation and conflict between pairs of countries, from the table `dyad-balance` (unit, partner, period a
 * month `YYYY-MM` or a year, value −1 … 1) and, for strain, `dyad-material-conflict` (share of material conflict).
 * A pair has no order.
 */
import type { Evidence } from '../evidence/index.js';
import type { StatisticRow } from '../study/index.js';
import { ascending, mean, quantile } from './quantile.js';

export const dyadTables = ['table:dyad-balance', 'table:dyad-material-conflict'] as const;

const rowsOfTable = (evidence: Evidence, id: string): readonly StatisticRow[] =>
  evidence.study.statistics.get(id)?.rows ?? [];

/** Mean balance of a pair over a year; null without rows. */
export function balanceInYear(
  evidence: Evidence,
  a: string,
  b: string,
  year: number,
): { value: number; record: string } | null {
  const rows = rowsOfTable(evidence, 'dyad-balance').filter(
    (row) =>
      row.value !== null &&
      Number(row.period.slice(0, 4)) === year &&
      ((row.unit === a && row.partner === b) || (row.unit === b && row.partner === a)),
  );
  return rows.length === 0
    ? null
    : { value: mean(rows.map((row) => row.value as number)), record: (rows[0] as StatisticRow).record };
}

/** Months of a country with each partner, strained or not (method §4.2, INS-08). */
export interface DyadMonth {
  readonly partner: string;
  readonly month: string;
  readonly strained: boolean;
  readonly record: string;
}

const highConflict = 0.8;

export function dyadMonths(evidence: Evidence, country: string, from: number, to: number): DyadMonth[] {
  const conflict = rowsOfTable(evidence, 'dyad-material-conflict').filter((row) => row.value !== null);
  const levels = ascending(conflict.map((row) => row.value as number));
  const line = levels.length === 0 ? Number.POSITIVE_INFINITY : quantile(levels, highConflict);
  const high = new Set(
    conflict.filter((row) => (row.value as number) > line).map((row) => `${row.unit} ${row.partner} ${row.period}`),
  );
  return rowsOfTable(evidence, 'dyad-balance').flatMap((row): DyadMonth[] => {
    const year = Number(row.period.slice(0, 4));
    if (row.value === null || row.partner === null || row.period.length !== 7 || year < from || year > to) return [];
    if (row.unit !== country && row.partner !== country) return [];
    const partner = row.unit === country ? row.partner : row.unit;
    const strained =
      row.value < 0 ||
      high.has(`${country} ${partner} ${row.period}`) ||
      high.has(`${partner} ${country} ${row.period}`);
    return [{ partner, month: row.period, strained, record: row.record }];
  });
}
