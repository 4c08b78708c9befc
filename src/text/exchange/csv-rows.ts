/**
 * CSV (RFC 4180) as spreadsheets write it: a byte-order mark, comma, semicolon or tab, CRLF; each row with the line it begins
 * in, so that what is wrong with it can be found. Example: «a;b\r\n1;2» → a b at line 1, 1 2 at line 2.
 */
import { parse } from 'csv-parse/sync';
import type { Problems } from './problem.js';

export const mostRows = 1_000_000;

export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Rows with the line each begins in; null, with the problem, where the file is no CSV. */
export function csvRows(source: string, problems: Problems): readonly CsvRow[] | null {
  try {
    const rows = parse(source, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: delimiterOf(source),
      to: mostRows,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({
      cells: record,
      line: info.lines - record.reduce((sum, one) => sum + (one.match(/\n/g)?.length ?? 0), 0),
    }));
  } catch (error) {
    const { lines = 0, message } = error as { lines?: number; message: string };
    problems.add('error', 'table_row', { line: lines, column: 1 }, { reason: message });
    return null;
  }
}

/** What spreadsheets write: a comma, a semicolon or a tab, whichever the first line has most. */
function delimiterOf(source: string): string {
  const first = source.slice(0, source.search(/[\r\n]|$/));
  const count = (sign: string): number => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
