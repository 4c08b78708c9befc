/**
 * Rows of a CSV text with quotation marks, read line by line where every record keeps to its line, as nearly all do
 * (RFC 4180). Whatever else may stand in a CSV, and whatever looks wrong, is left to the library: then the answer is null.
 * Example: `a,"b, c","say ""d"""` → a | b, c | say "d"
 */
import type { CsvRow } from './csv-file.js';

export function quotedLines(text: string): CsvRow[] | null {
  if (text.includes('\r')) return null;
  const rows: CsvRow[] = [];
  let line = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const content = text.slice(from, end < 0 ? text.length : end);
    from = end < 0 ? text.length : end + 1;
    line += 1;
    if (content === '' || content.startsWith('#')) continue;
    const cells = cellsOf(content);
    if (cells === null) return null;
    rows.push({ line, cells });
  }
  return rows;
}

const bare = (cell: string): boolean => cell === cell.trim() && !cell.includes('"');

function cellsOf(line: string): string[] | null {
  if (line.trim() !== line) return null;
  const cells: string[] = [];
  for (let from = 0; ; ) {
    if (line.charCodeAt(from) !== quotationMark) {
      const comma = line.indexOf(',', from);
      const cell = line.slice(from, comma < 0 ? line.length : comma);
      if (!bare(cell)) return null;
      cells.push(cell);
      if (comma < 0) return cells;
      from = comma + 1;
      continue;
    }
    let end = line.indexOf('"', from + 1);
    while (end >= 0 && line.charCodeAt(end + 1) === quotationMark) end = line.indexOf('"', end + 2);
    if (end < 0) return null;
    cells.push(line.slice(from + 1, end).replaceAll('""', '"'));
    if (end + 1 === line.length) return cells;
    if (line[end + 1] !== ',') return null;
    from = end + 2;
  }
}

const quotationMark = 0x22;
