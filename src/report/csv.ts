/** CSV as RFC 4180 writes it, with LF, a header, and numbers that read back to the same value. */
export type Cell = string | number | boolean | null | undefined;

function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Object.is(value, -0) ? '0' : String(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

export function* csvLines(columns: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `${columns.join(',')}\n`;
  for (const row of rows) {
    let line = csvCell(row[0]);
    for (let at = 1; at < row.length; at++) line += `,${csvCell(row[at])}`;
    yield `${line}\n`;
  }
}

export const csvText = (columns: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  [...csvLines(columns, rows)].join('');
