/** Rows as CSV (RFC 4180, LF) for programs; text from a document stays text in a spreadsheet too. */
import { spreadsheetText } from '../../../language/index.js';

const quoted = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : spreadsheetText(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csv = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');
