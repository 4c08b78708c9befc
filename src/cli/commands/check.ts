/** `elshi check`: all problems of a study at once. */
import { findStandard } from '../../standard/index.js';
import { readStudy } from '../../study/index.js';
import type { Command } from '../command.js';
import { dictionaryProblems } from '../dictionary-problems.js';
import { problemLines, problemObject } from '../problem-lines.js';
import { folderArgument } from '../study-argument.js';
import { say } from '../terminal.js';

export const check: Command = {
  name: 'check',
  takes: 'STUDY',
  options: { notes: { type: 'boolean' } },
  examples: [
    'elshi check studies/kazakhstan',
    'elshi check studies/kazakhstan --notes --lang ru',
    'elshi check my-study --json',
  ],
  run: async (context) => {
    const { terminal, language, options } = context;
    const folder = folderArgument(context);
    const { study, problems: ofStudy } = await readStudy(folder, findStandard);
    const problems = study === null ? ofStudy : [...ofStudy, ...dictionaryProblems(folder, study, language)];
    const errors = problems.filter((problem) => problem.severity === 'error');
    const notes = problems.filter((problem) => problem.severity === 'note');
    if (options['json'] === true) {
      terminal.out(
        `${JSON.stringify({ errors: errors.length, notes: notes.length, problems: problems.map((problem) => problemObject(problem, language)) }, null, 2)}\n`,
      );
    } else {
      terminal.out(problemLines(errors, language, terminal.colours));
      if (options['notes'] === true) terminal.out(problemLines(notes, language, terminal.colours));
      terminal.out(
        `${say({ key: 'cli.check.summary', args: { errors: errors.length, notes: notes.length } }, language)}\n`,
      );
      if (notes.length > 0 && options['notes'] !== true)
        terminal.out(`${say({ key: 'cli.check.notes_hidden' }, language)}\n`);
    }
    return errors.length > 0 ? 1 : 0;
  },
};
