/** One row of a table as the fields of a form, and back. */
import { parse } from 'csv-parse/sync';

const cellsOf = (line: string): string[] =>
  (parse(line, { relax_column_count: true, trim: true }) as string[][])[0] ?? [];

const headerOf = (table: string): string[] =>
  cellsOf(table.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '');

export function rowFields(table: string, line: string): Record<string, string> {
  const cells = line.trim() === '' ? [] : cellsOf(line);
  return Object.fromEntries(headerOf(table).map((name, index) => [name, cells[index] ?? '']));
}

export function rowLine(table: string, fields: Readonly<Record<string, string>>): string {
  return headerOf(table)
    .map((name) => fields[name] ?? '')
    .map((cell) => (/[",\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}
