/** CSV text with a header → rows by column name (RFC 4180; comma, `#` lines are remarks). */
import { parse } from 'csv-parse/sync';
import { nearest } from './nearest.js';
import { type Finding, type Place, wholeFile } from './problem.js';
import { quotedLines } from './quoted-rows.js';

export interface CsvRow {
  /** 1-based line of the file. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly rows: readonly CsvRow[];
  /** Index of a column, −1 when the table does not have it. */
  readonly columns: Readonly<Record<string, number>>;
  readonly mistakes: readonly { finding: Finding; place: Place }[];
}

export function readCsv(text: string, required: readonly string[], optional: readonly string[] = []): CsvTable {
  const columns: Record<string, number> = Object.fromEntries([...required, ...optional].map((name) => [name, -1]));
  const mistakes: { finding: Finding; place: Place }[] = [];
  let rows: CsvRow[];
  try {
    rows = text.includes('"') ? (quotedLines(text) ?? anyRows(text)) : plainRows(text);
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 0;
    return { rows: [], columns, mistakes: [{ finding: { code: 'csv_syntax', path: [] }, place: { line, column: 0 } }] };
  }
  const [header, ...body] = rows;
  if (header === undefined)
    return { rows: [], columns, mistakes: [{ finding: { code: 'file_empty', path: [] }, place: wholeFile }] };
  header.cells.forEach((name, index) => {
    if (name in columns) columns[name] = index;
    else
      mistakes.push({
        finding: {
          code: 'csv_unknown_column',
          path: [name],
          args: { column: name, nearest: nearest(name, Object.keys(columns)) ?? 'none' },
        },
        place: { line: header.line, column: index + 1 },
      });
  });
  const missing = required.filter((name) => columns[name] === -1);
  for (const column of missing) {
    mistakes.push({
      finding: { code: 'csv_missing_column', path: [], args: { column } },
      place: { line: header.line, column: 0 },
    });
  }
  if (missing.length > 0) return { rows: [], columns, mistakes };
  const whole = body.filter((row) => {
    if (row.cells.length === header.cells.length) return true;
    mistakes.push({
      finding: { code: 'csv_row_length', path: [], args: { cells: row.cells.length, columns: header.cells.length } },
      place: { line: row.line, column: 0 },
    });
    return false;
  });
  return { rows: whole, columns, mistakes };
}

/** Without quotation marks every comma parts two cells: no parser needed. */
function plainRows(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let number = 0;
  for (const line of text.split(/\r?\n/)) {
    number++;
    if (line.trim() === '' || line.startsWith('#')) continue;
    const cells = line.split(',');
    for (let at = 0; at < cells.length; at++) cells[at] = (cells[at] as string).trim();
    rows.push({ line: number, cells });
  }
  return rows;
}

/** Exported for the test that compares the two readers. */
export function anyRows(text: string): CsvRow[] {
  const records = parse(text, {
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    comment: '#',
    comment_no_infix: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

/** An empty cell is null; anything that is not a number is a mistake. */
export const numberIn = (cell: string): number | null | undefined => {
  if (cell === '') return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : undefined;
};
