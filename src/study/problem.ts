/** What checks find, before it has a line and a column. */
import type { Message } from '../derivation/index.js';
import type { Problem, Severity } from './model.js';

export type Path = readonly (string | number)[];

export interface Finding {
  readonly code: string;
  readonly path: Path;
  readonly args?: Readonly<Record<string, string | number>>;
}

/** Findings that inform and do not stand in the way; everything else is an error. */
const notes: ReadonlySet<string> = new Set([
  'byte_order_mark',
  'unknown_file',
  'draft_coding',
  'nulls_with_reason',
  'disputed_value',
  'name_working',
  'private_person',
  'country_without_vector',
  'translation_of_nothing',
  'dictionary_changed',
  'clauses_not_placed',
]);

const severityOf = (code: string): Severity => (notes.has(code) ? 'note' : 'error');

export interface Place {
  readonly line: number;
  readonly column: number;
}
export const wholeFile: Place = { line: 0, column: 0 };

export const problem = (file: string, finding: Finding, place: Place): Problem => ({
  severity: severityOf(finding.code),
  code: finding.code,
  file,
  line: place.line,
  column: place.column,
  path: finding.path.join('.'),
  args: finding.args ?? {},
});

/** By file, then from top to bottom: the order a reader works in. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.path, b.path),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is wrong, and how to mend it: words in `messages/problems.json`. */
export const problemMessage = ({ code, args }: Problem): Message => ({ key: `problem.${code}`, args });
export const remedyMessage = ({ code, args }: Problem): Message => ({ key: `remedy.${code}`, args });
