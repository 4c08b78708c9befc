/** Rows of a statistics table by country, partner and year; a year without a row is missing, never zero. */
import type { Evidence } from '../evidence/index.js';
import type { StatisticRow, StatisticTable } from '../study/index.js';

type Rows = readonly StatisticRow[];
type Indexed = ReadonlyMap<string, Rows>;

const byUnitAndPeriod = new WeakMap<StatisticTable, Indexed>();
const byPeriod = new WeakMap<StatisticTable, Indexed>();

function index(
  table: StatisticTable,
  kept: WeakMap<StatisticTable, Indexed>,
  keyOf: (row: StatisticRow) => string,
): Indexed {
  let found = kept.get(table);
  if (found === undefined) {
    const rows = new Map<string, StatisticRow[]>();
    for (const row of table.rows) {
      const key = keyOf(row);
      const list = rows.get(key);
      if (list) list.push(row);
      else rows.set(key, [row]);
    }
    found = rows;
    kept.set(table, found);
  }
  return found;
}

/** All rows of a country in a period, with every partner. Empty when there is no such table. */
export function rowsOf(evidence: Evidence, tableId: string, unit: string, period: string): Rows {
  const table = evidence.study.statistics.get(tableId);
  if (table === undefined) return [];
  return index(table, byUnitAndPeriod, (row) => `${row.unit} ${row.period}`).get(`${unit} ${period}`) ?? [];
}

/** All rows of a period, of every country. */
export function rowsInPeriod(evidence: Evidence, tableId: string, period: string): Rows {
  const table = evidence.study.statistics.get(tableId);
  return table === undefined ? [] : (index(table, byPeriod, (row) => row.period).get(period) ?? []);
}

/** The row of a country's own total. */
export const totalOf = (evidence: Evidence, tableId: string, unit: string, period: string): StatisticRow | null =>
  rowsOf(evidence, tableId, unit, period).find((row) => row.partner === null && row.value !== null) ?? null;

export const hasTable = (evidence: Evidence, tableId: string): boolean =>
  (evidence.study.statistics.get(tableId)?.rows.length ?? 0) > 0;

export function recordsOf(rows: Iterable<StatisticRow>): string[] {
  const records = new Set<string>();
  for (const { record } of rows) records.add(record);
  return [...records].sort();
}
