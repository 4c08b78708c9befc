/** The folder of inputs: its CSV files as rows by column name, packed or not, and their hashes. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

export function openInput(folder) {
  const bytes = (path) => readFileSync(join(folder, path));
  return {
    has: (path) => existsSync(join(folder, path)),
    hash: (path) => createHash('sha256').update(bytes(path)).digest('hex'),
    rows(path, encoding = 'utf8') {
      const raw = path.endsWith('.gz') ? gunzipSync(bytes(path)) : bytes(path);
      const text = raw.toString(encoding).replace(/^\uFEFF/, '');
      return text.includes('"') ? parse(text, { columns: true, skip_empty_lines: true }) : plainRows(text);
    },
  };
}

/** Without quotation marks every comma parts two cells: hundreds of thousands of votes are read in a moment. */
function plainRows(text) {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const columns = header.split(',');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split(',');
      return Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']));
    });
}
