/**
 * CSV as RFC 4180 writes it, with LF, a header, and numbers that read back to the same value. Text that a spreadsheet would
 * run as a formula is kept text (docs/decisions/0008); numbers, negative ones too, stand as they are.
 */
import { spreadsheetText } from '../language/index.js';

export type Cell = string | number | boolean | null | undefined;

function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Object.is(value, -0) ? '0' : String(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  const text = spreadsheetText(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function* csvLines(columns: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `${columns.join(',')}\n`;
  for (const row of rows) {
    const cells = new Array<string>(row.length);
    for (let at = 0; at < row.length; at++) cells[at] = csvCell(row[at]);
    yield `${cells.join()}\n`;
  }
}

export const csvText = (columns: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  [...csvLines(columns, rows)].join('');
