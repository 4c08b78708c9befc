/**
 * Codings as CSV (RFC 4180, UTF-8, LF, with a head) and as JSON lines: one coding a line, offsets in code points with the end
 * excluded. Where the text is not at hand offsets stay in UTF-16 units, and the column `offsets` says so.
 * Example: document,language,coder,code,unit,start,end,quote,…,offsets / concept-2020,kk,anna,C,,96,116,…,code_points.
 */
import { fromSpreadsheetText, isLanguage, spreadsheetText } from '../../language/index.js';
import { type Coding, codingColumns, codingRow, fromCodePoints, toCodePoints } from '../codings/index.js';
import { type Offsets, offsetsOf } from '../tokens/index.js';
import type { ExchangedText } from './coded-project.js';
import { csvRows, mostRows } from './csv-rows.js';
import { type ExchangeProblem, Problems } from './problem.js';

export interface CodingsRead {
  readonly codings: readonly Coding[];
  readonly problems: readonly ExchangeProblem[];
}

const wanted = ['document', 'language', 'coder', 'code', 'start', 'end'] as const;

/** Offsets of the texts at hand, each counted once. */
function offsetsIn(texts: readonly ExchangedText[]): (coding: Pick<Coding, 'document' | 'language'>) => Offsets | null {
  const known = new Map<string, Offsets>();
  return ({ document, language }) => {
    const key = `${document}\n${language}`;
    const text = texts.find((one) => one.id === document && one.language === language);
    if (text === undefined) return null;
    const offsets = known.get(key) ?? offsetsOf(text.text);
    known.set(key, offsets);
    return offsets;
  };
}

type Unit = 'code_points' | 'utf16';

function outward(codings: readonly Coding[], texts: readonly ExchangedText[]): { coding: Coding; offsets: Unit }[] {
  const at = offsetsIn(texts);
  return codings.map((coding) => {
    const offsets = at(coding);
    return offsets === null
      ? { coding, offsets: 'utf16' }
      : { coding: toCodePoints(coding, offsets), offsets: 'code_points' };
  });
}

export const writeCodingsCsv = (codings: readonly Coding[], texts: readonly ExchangedText[]): string =>
  [
    [...codingColumns, 'offsets'],
    ...outward(codings, texts).map(({ coding, offsets }) => [...codingRow(coding), offsets]),
  ]
    .map((row) => `${row.map(cell).join(',')}\n`)
    .join('');

/** An empty unit, pattern or note is none; a quoted empty cell would say the same. */
const cell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : spreadsheetText(value);
  return /[",\n\r]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
};

export const writeCodingsJsonLines = (codings: readonly Coding[], texts: readonly ExchangedText[]): string =>
  outward(codings, texts)
    .map(({ coding, offsets }) => `${JSON.stringify({ ...coding, offsets })}\n`)
    .join('');

export function readCodingsCsv(source: string, file: string, texts: readonly ExchangedText[]): CodingsRead {
  const problems = new Problems(file);
  const rows = csvRows(source, problems);
  if (rows === null) return { codings: [], problems: problems.list };
  const [head, ...body] = rows;
  const names = head?.cells ?? [];
  for (const name of wanted)
    if (!names.includes(name)) problems.add('error', 'table_column_missing', { line: 1, column: 1 }, { name });
  if (problems.failed) return { codings: [], problems: problems.list };
  if (body.length === 0) problems.add('note', 'table_empty', { line: 1, column: 1 });
  const at = offsetsIn(texts);
  const codings = body.flatMap(({ cells, line }) =>
    inward(
      Object.fromEntries(names.map((name, index) => [name, fromSpreadsheetText(cells[index] ?? '')])),
      line,
      at,
      problems,
    ),
  );
  return { codings, problems: problems.list };
}

export function readCodingsJsonLines(source: string, file: string, texts: readonly ExchangedText[]): CodingsRead {
  const problems = new Problems(file);
  const at = offsetsIn(texts);
  const codings = source.split('\n').flatMap((line, index): Coding[] => {
    if (line.trim() === '' || index >= mostRows) return [];
    try {
      const value: unknown = JSON.parse(index === 0 ? line.replace(/^\ufeff/, '') : line);
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return inward(value as Record<string, unknown>, index + 1, at, problems);
    } catch (error) {
      problems.add('error', 'json_line', { line: index + 1, column: 1 }, { reason: (error as Error).message });
      return [];
    }
    problems.add('error', 'json_line', { line: index + 1, column: 1 }, { reason: '{…}' });
    return [];
  });
  if (codings.length === 0 && !problems.failed) problems.add('note', 'table_empty', { line: 1, column: 1 });
  return { codings, problems: problems.list };
}

/** One row or object as a coding; what it cannot be is said with its line. */
function inward(
  value: Readonly<Record<string, unknown>>,
  line: number,
  at: ReturnType<typeof offsetsIn>,
  problems: Problems,
): Coding[] {
  const text = (name: string): string => (typeof value[name] === 'string' ? (value[name] as string) : '');
  const number = (name: string): number =>
    typeof value[name] === 'number'
      ? (value[name] as number)
      : /^\d{1,15}$/.test(text(name))
        ? Number(text(name))
        : Number.NaN;
  const place = { line, column: 1 };
  const language = text('language');
  const bad = (name: string): Coding[] => {
    problems.add('error', 'json_value', place, { name, value: String(value[name] ?? '') });
    return [];
  };
  for (const name of ['document', 'coder', 'code']) if (text(name) === '') return bad(name);
  if (!isLanguage(language)) return bad('language');
  for (const name of ['start', 'end']) if (!Number.isSafeInteger(number(name)) || number(name) < 0) return bad(name);
  const coding: Coding = {
    document: text('document'),
    language,
    coder: text('coder'),
    code: text('code'),
    unit: text('unit') === '' ? null : text('unit'),
    start: number('start'),
    end: number('end'),
    quote: text('quote'),
    before: text('before'),
    after: text('after'),
    ...(text('pattern') === '' ? {} : { pattern: text('pattern') }),
    ...(text('note') === '' ? {} : { note: text('note') }),
  };
  if (text('offsets') === 'utf16') return [coding];
  const offsets = at(coding);
  if (offsets === null) {
    problems.add('note', 'source_missing', place, { path: '', name: coding.document });
    return [];
  }
  return [fromCodePoints(coding, offsets)];
}
