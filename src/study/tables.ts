/** The CSV files of a study: vectors, statistics, given values, search log (method §3, §4.1, §6.2; architecture). */
import { isCountryCode } from '../language/index.js';
import { type CsvRow, type CsvTable, numberIn, readCsv } from './csv-file.js';
import type { GivenValue, SearchLogEntry, StatisticRow, VectorEntry } from './model.js';
import { nearest } from './nearest.js';
import type { Finding, Place } from './problem.js';
import { namedVectors } from './schema/vocabulary.js';

export interface Table<T> {
  readonly value: T;
  readonly mistakes: readonly { finding: Finding; place: Place }[];
  /** Source records the rows rest on, each with its first place. */
  readonly records: ReadonlyMap<string, Place>;
}

type Cell = (name: string) => string;

function readRows<T>(
  table: CsvTable,
  read: (cell: Cell, row: CsvRow, say: (column: string, code: string, args?: Finding['args']) => void) => T | null,
): { rows: T[]; mistakes: { finding: Finding; place: Place }[] } {
  const mistakes = [...table.mistakes];
  const rows: T[] = [];
  for (const row of table.rows) {
    const cell: Cell = (name) => row.cells[table.columns[name] ?? -1] ?? '';
    const made = read(cell, row, (column, code, args = {}) =>
      mistakes.push({
        finding: { code, path: [column], args },
        place: { line: row.line, column: (table.columns[column] ?? 0) + 1 },
      }),
    );
    if (made !== null) rows.push(made);
  }
  return { rows, mistakes };
}

export function readVectors(text: string): Table<ReadonlyMap<string, VectorEntry>> {
  const primaries = [...namedVectors, 'OT'] as const;
  const map = new Map<string, VectorEntry>();
  const { mistakes } = readRows(readCsv(text, ['country', 'primary', 'tags'], ['note']), (cell, _row, say) => {
    const country = cell('country');
    const primary = primaries.find((vector) => vector === cell('primary'));
    if (!isCountryCode(country)) say('country', 'unknown_country', { value: country });
    else if (map.has(country)) say('country', 'listed_twice', { value: country });
    if (primary === undefined) {
      say('primary', 'not_in_list', {
        value: cell('primary'),
        list: primaries.join(', '),
        nearest: nearest(cell('primary'), primaries) ?? 'none',
      });
      return null;
    }
    map.set(country, {
      primary,
      tags: cell('tags')
        .split(/[\s;|]+/)
        .filter((tag) => tag !== ''),
    });
    return null;
  });
  return { value: map, mistakes, records: new Map() };
}

export function readStatistics(text: string): Table<readonly StatisticRow[]> {
  const records = new Map<string, Place>();
  const columns = ['unit', 'period', 'value', 'status', 'low', 'high', 'record'];
  const table = readCsv(text, columns, ['partner', 'note']);
  const { rows, mistakes } = readRows<StatisticRow>(table, (cell, row, say) => {
    const [value, low, high] = numbers(['value', 'low', 'high'], cell, say);
    const record = cell('record');
    if (record === '') say('record', 'csv_cell_empty', { column: 'record' });
    else if (!records.has(record)) records.set(record, { line: row.line, column: (table.columns.record ?? 0) + 1 });
    if (value === undefined || low === undefined || high === undefined) return null;
    return {
      unit: cell('unit'),
      partner: cell('partner') || null,
      period: cell('period'),
      value,
      status: cell('status'),
      low,
      high,
      record,
      line: row.line,
    };
  });
  return { value: rows, mistakes, records };
}

export function readGivenValues(text: string, indicator: string, file: string): Table<readonly GivenValue[]> {
  const records = new Map<string, Place>();
  const table = readCsv(
    text,
    ['subject', 'period', 'value', 'record'],
    ['low', 'high', 'n', 'coverage', 'placebo_median', 'placebo_95', 'note'],
  );
  const { rows, mistakes } = readRows<GivenValue>(table, (cell, row, say): GivenValue | null => {
    const [value, low, high, n, coverage, placeboMedian, placebo95] = numbers(
      ['value', 'low', 'high', 'n', 'coverage', 'placebo_median', 'placebo_95'],
      cell,
      say,
    );
    const record = cell('record');
    const subject = cell('subject');
    if (record === '') say('record', 'csv_cell_empty', { column: 'record' });
    else if (!records.has(record)) records.set(record, { line: row.line, column: (table.columns.record ?? 0) + 1 });
    if (/^[A-Z]{3}$/.test(subject) && !isCountryCode(subject)) say('subject', 'unknown_country', { value: subject });
    if (value === null) say('value', 'csv_cell_empty', { column: 'value' });
    if (value === null || value === undefined || low === undefined || high === undefined) return null;
    if ((low !== null && low > value) || (high !== null && high < value))
      say('value', 'interval_without_value', { value, low: low ?? '–', high: high ?? '–' });
    if (n === undefined || coverage === undefined || placeboMedian === undefined || placebo95 === undefined)
      return null;
    return {
      indicator,
      subject,
      period: cell('period'),
      value,
      low,
      high,
      n,
      coverage,
      placeboMedian,
      placebo95,
      record,
      file,
      line: row.line,
    };
  });
  return { value: rows, mistakes, records };
}

export function readSearchLog(text: string): Table<readonly SearchLogEntry[]> {
  const { rows, mistakes } = readRows<SearchLogEntry>(
    readCsv(text, ['id', 'date', 'query', 'where', 'lang', 'hits'], ['note']),
    (cell) => ({
      id: cell('id'),
      date: cell('date'),
      query: cell('query'),
      where: cell('where'),
      lang: cell('lang'),
      hits: cell('hits'),
      note: cell('note'),
    }),
  );
  return { value: rows, mistakes, records: new Map() };
}

function numbers(
  columns: readonly string[],
  cell: Cell,
  say: (column: string, code: string, args?: Finding['args']) => void,
): (number | null | undefined)[] {
  return columns.map((column) => {
    const value = numberIn(cell(column));
    if (value === undefined) say(column, 'csv_number', { column, value: cell(column) });
    return value;
  });
}
