/**
 * Codings as people hand them in: CSV or JSON with unit, coder and code (and language), or a table of codings with document,
 * start and end. Spans without a unit are what coders marked freely; they are compared as divisions of the text.
 * Example: «unit,coder,code\ns1,anna,peace\ns1,bek,\n»: bek saw s1 and found nothing.
 */

import { csvRows } from '../exchange/csv-rows.js';
import { type ExchangeProblem, Problems } from '../exchange/problem.js';
import type { Value } from './ratings.js';
import type { CodedRow } from './rows.js';
import type { CodedSpan } from './unitizing/continuum.js';

export interface FreeSpan extends CodedSpan {
  readonly document: string;
  readonly coder: string;
}

export interface CodedTable {
  readonly rows: readonly CodedRow[];
  readonly spans: readonly FreeSpan[];
  /** Length of each document that the table says. */
  readonly lengths: ReadonlyMap<string, number>;
  readonly problems: readonly ExchangeProblem[];
}

/** `numbers`: codes are values of a scale. */
export function readCodedTable(source: string, file: string, numbers: boolean): CodedTable {
  const problems = new Problems(file);
  const records = /^\s*[[{]/.test(source.slice(0, 100)) ? jsonRecords(source, problems) : csvRecords(source, problems);
  const rows: CodedRow[] = [];
  const spans: FreeSpan[] = [];
  const lengths = new Map<string, number>();
  for (const { record, line } of records) {
    const {
      unit = '',
      document = '',
      coder = '',
      code = '',
      language = '',
      start = '',
      end = '',
      length = '',
    } = record;
    const where = language === '' ? document : `${document} ${language}`;
    if (/^\d+$/.test(length)) lengths.set(where, Number(length));
    if (coder === '' || (unit === '' && (document === '' || start === ''))) {
      problems.add('error', 'json_value', { line, column: 1 }, { name: coder === '' ? 'coder' : 'unit', value: '' });
      continue;
    }
    if (unit === '') {
      if (/^\d+$/.test(start) && /^\d+$/.test(end) && Number(end) > Number(start))
        spans.push({ document: where, coder, code, start: Number(start), end: Number(end) });
      else problems.add('error', 'json_value', { line, column: 1 }, { name: 'start, end', value: `${start}, ${end}` });
      continue;
    }
    const value = codeValue(code, numbers);
    if (value === undefined) problems.add('error', 'json_value', { line, column: 1 }, { name: 'code', value: code });
    else
      rows.push({
        unit: document === '' ? unit : `${where} ${unit}`,
        coder,
        code: value,
        language: language === '' ? null : language,
      });
  }
  if (rows.length + spans.length === 0 && !problems.failed)
    problems.add('error', 'table_empty', { line: 1, column: 1 });
  return { rows, spans, lengths, problems: problems.list };
}

function codeValue(code: string, numbers: boolean): Value | null | undefined {
  if (code === '') return null;
  if (!numbers) return code;
  const value = Number(code.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

interface Line {
  readonly record: Readonly<Record<string, string | undefined>>;
  readonly line: number;
}

function csvRecords(source: string, problems: Problems): Line[] {
  const rows = csvRows(source, problems);
  const [head, ...body] = rows ?? [];
  if (rows === null) return [];
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  for (const name of ['coder', 'code'])
    if (!names.includes(name)) problems.add('error', 'table_column_missing', { line: 1, column: 1 }, { name });
  if (!names.includes('unit') && !names.includes('document'))
    problems.add('error', 'table_column_missing', { line: 1, column: 1 }, { name: 'unit' });
  if (problems.failed) return [];
  return body.map(({ cells, line }) => ({
    record: Object.fromEntries(names.map((name, at) => [name, cells[at]?.trim() ?? ''])),
    line,
  }));
}

function jsonRecords(source: string, problems: Problems): Line[] {
  const text = source.trim();
  const lines = text.startsWith('[') ? [text] : text.split('\n');
  return lines.flatMap((one, index): Line[] => {
    if (one.trim() === '') return [];
    try {
      const value: unknown = JSON.parse(one);
      return (Array.isArray(value) ? value : [value]).map((item: unknown) => ({
        record: asTexts(item),
        line: index + 1,
      }));
    } catch (error) {
      problems.add('error', 'json_line', { line: index + 1, column: 1 }, { reason: (error as Error).message });
      return [];
    }
  });
}

const asTexts = (item: unknown): Record<string, string> =>
  typeof item !== 'object' || item === null
    ? {}
    : Object.fromEntries(
        Object.entries(item).map(([name, value]) => [name, value === null || value === undefined ? '' : String(value)]),
      );
