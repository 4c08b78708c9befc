/** Problems of a study as lines: `initiatives/x.yaml:12:3 error unknown_field …` and the remedy under it. */
import { type Language, speak } from '../language/index.js';
import type { Problem } from '../study/index.js';
import { painter } from './terminal.js';

export function problemLines(problems: readonly Problem[], language: Language, colours: boolean): string {
  const colour = painter(colours);
  return problems
    .map((problem) => {
      const place = problem.line > 0 ? `${problem.file}:${problem.line}:${problem.column}` : problem.file;
      const mark =
        problem.severity === 'error'
          ? colour.bold(speak({ key: 'cli.error' }, language))
          : colour.dim(speak({ key: 'cli.note' }, language));
      const what = speak({ key: `problem.${problem.code}`, args: problem.args }, language);
      const remedy = speak({ key: `remedy.${problem.code}`, args: problem.args }, language);
      return `${colour.bold(place)} ${mark} ${what}\n    → ${remedy}\n`;
    })
    .join('');
}

export const problemObject = (problem: Problem, language: Language) => ({
  severity: problem.severity,
  code: problem.code,
  file: problem.file,
  line: problem.line,
  column: problem.column,
  path: problem.path,
  message: speak({ key: `problem.${problem.code}`, args: problem.args }, language),
  remedy: speak({ key: `remedy.${problem.code}`, args: problem.args }, language),
});
