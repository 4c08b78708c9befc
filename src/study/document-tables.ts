/** `counts.csv`, `parts.csv` and `codings/<coder>.jsonl` of a document: facts about a text that need not be there. */
import { isCountryCode } from '../language/index.js';
import { readCsv } from './csv-file.js';
import type { DocumentCount, DocumentPart } from './model.js';
import type { Finding, Place } from './problem.js';
import { codingLine, type DocumentCoding } from './schema/document.js';

export interface Rows<T> {
  readonly rows: readonly (T & { readonly line: number })[];
  readonly mistakes: readonly { finding: Finding; place: Place }[];
}

const whole = (cell: string): number | null => (/^\d{1,9}$/.test(cell) ? Number(cell) : null);

/** `12-19 40-47`: places of the hits, in code points. */
function spansOf(cell: string): readonly (readonly [number, number])[] | null {
  if (cell === '') return [];
  const spans: [number, number][] = [];
  for (const piece of cell.split(' ')) {
    const found = /^(\d{1,9})-(\d{1,9})$/.exec(piece);
    if (found === null) return null;
    spans.push([Number(found[1]), Number(found[2])]);
  }
  return spans;
}

export function readCounts(text: string): Rows<DocumentCount> {
  const table = readCsv(
    text,
    ['place', 'coder', 'code', 'lang', 'count', 'sentences', 'text'],
    ['part', 'offsets', 'note'],
  );
  const mistakes = [...table.mistakes];
  const { columns } = table;
  const rows: (DocumentCount & { line: number })[] = [];
  for (const { line, cells } of table.rows) {
    const cell = (name: string): string => cells[columns[name] ?? -1] ?? '';
    const wrong = (column: string, code: string): void => {
      mistakes.push({
        finding: { code, path: [column], args: { column, value: cell(column) } },
        place: { line, column: (columns[column] ?? 0) + 1 },
      });
    };
    const count = whole(cell('count'));
    const sentences = whole(cell('sentences'));
    const offsets = spansOf(cell('offsets'));
    if (count === null) wrong('count', 'csv_number');
    if (sentences === null) wrong('sentences', 'csv_number');
    if (offsets === null) wrong('offsets', 'offsets_form');
    if (count === null || sentences === null || offsets === null) continue;
    rows.push({
      part: cell('part') || null,
      place: cell('place'),
      coder: cell('coder'),
      code: cell('code'),
      lang: cell('lang'),
      count,
      sentences,
      offsets,
      text: cell('text'),
      line,
    });
  }
  return { rows, mistakes };
}

export function readParts(text: string): Rows<DocumentPart> {
  const table = readCsv(text, ['part', 'country', 'date', 'lang', 'sha256', 'words', 'sentences'], ['note']);
  const mistakes = [...table.mistakes];
  const { columns } = table;
  const seen = new Set<string>();
  const rows: (DocumentPart & { line: number })[] = [];
  for (const { line, cells } of table.rows) {
    const cell = (name: string): string => cells[columns[name] ?? -1] ?? '';
    const wrong = (column: string, code: string, args: Finding['args'] = {}): void => {
      mistakes.push({
        finding: { code, path: [column], args: { column, value: cell(column), ...args } },
        place: { line, column: (columns[column] ?? 0) + 1 },
      });
    };
    const id = cell('part');
    const words = whole(cell('words'));
    const sentences = whole(cell('sentences'));
    if (seen.has(id)) wrong('part', 'listed_twice');
    seen.add(id);
    if (words === null) wrong('words', 'csv_number');
    if (sentences === null) wrong('sentences', 'csv_number');
    if (words === null || sentences === null) continue;
    // Corpora name states that no longer are, and bodies that never were one (EU, DDR, YUG).
    const country = cell('country');
    rows.push({
      id,
      country: isCountryCode(country) ? country : null,
      label: country,
      date: cell('date'),
      lang: cell('lang'),
      sha256: cell('sha256'),
      words,
      sentences,
      line,
    });
  }
  return { rows, mistakes };
}

const longestLine = 20_000;

export function readCodingLines(text: string): Rows<DocumentCoding> {
  const rows: (DocumentCoding & { line: number })[] = [];
  const mistakes: { finding: Finding; place: Place }[] = [];
  text.split('\n').forEach((words, index) => {
    if (words.trim() === '') return;
    const line = index + 1;
    const wrong = (reason: string): void => {
      mistakes.push({ finding: { code: 'coding_line', path: [], args: { reason } }, place: { line, column: 0 } });
    };
    if (words.length > longestLine) {
      wrong('length');
      return;
    }
    let plain: unknown;
    try {
      plain = JSON.parse(words);
    } catch {
      wrong('JSON');
      return;
    }
    const shaped = codingLine.safeParse(plain);
    if (shaped.success) rows.push({ ...shaped.data, line });
    else wrong(shaped.error.issues.map(({ path }) => path.join('.') || '{}').join(', '));
  });
  return { rows, mistakes };
}
