/** A problem of an exported file, with its place: the same data as a problem of a study, so that it is told the same way. */
import type { Problem, Severity } from '../../study/index.js';

export interface Place {
  readonly line: number;
  readonly column: number;
}
export const wholeFile: Place = { line: 0, column: 0 };

export const finding = (
  severity: Severity,
  code: string,
  file: string,
  { line, column }: Place,
  args: Problem['args'] = {},
): Problem => ({ severity, code, file, line, column, path: '', args });

export function placeAt(whole: string, at: number): Place {
  const before = whole.slice(0, at);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: at - lastBreak };
}
