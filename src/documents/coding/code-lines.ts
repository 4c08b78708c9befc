/**
 * One line more or less in `codings/<coder>.jsonl`. Every other line stays byte for byte, also one that cannot be read; a new
 * one comes last, so that the file tells in which order its coder worked.
 */
import { type DocumentCoding, readCodingLines } from '../../study/index.js';

type CodePlace = Pick<DocumentCoding, 'lang' | 'code' | 'start' | 'end'>;

const same = (one: CodePlace, other: CodePlace): boolean =>
  one.lang === other.lang && one.code === other.code && one.start === other.start && one.end === other.end;

const lineOf = ({ unit, ...coding }: DocumentCoding): string =>
  JSON.stringify({ ...coding, ...(unit === null ? {} : { unit }) });

/** Null: the place has this code already. */
export function withCoding(text: string, coding: DocumentCoding): string | null {
  if (readCodingLines(text).rows.some((row) => row.part === undefined && same(row, coding))) return null;
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${whole}${lineOf(coding)}\n`;
}

/** Null: there is no such coding. */
export function withoutCoding(text: string, coding: CodePlace): string | null {
  const gone = new Set(
    readCodingLines(text).rows.flatMap((row) => (row.part === undefined && same(row, coding) ? [row.line] : [])),
  );
  if (gone.size === 0) return null;
  return text
    .split('\n')
    .filter((_, at) => !gone.has(at + 1))
    .join('\n');
}
