/** `elshi build`: all results as files, written whole or not at all. */
import { resolve } from 'node:path';
import { writeResults } from '../../report/index.js';
import type { Command } from '../command.js';
import { assessed, folderArgument } from '../study-argument.js';
import { say } from '../terminal.js';

export const build: Command = {
  name: 'build',
  takes: 'STUDY',
  options: { out: { type: 'string', value: 'DIR' } },
  examples: ['elshi build studies/kazakhstan', 'elshi build studies/kazakhstan --out results --lang kk'],
  run: async (context) => {
    const { options, terminal, language } = context;
    const { assessment, problems } = await assessed(context);
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    if (assessment === null) return 1;
    const out =
      typeof options['out'] === 'string'
        ? resolve(terminal.workingFolder, options['out'])
        : resolve(folderArgument(context), 'results');
    terminal.progress(say({ key: 'cli.progress.write' }, language));
    const files = await writeResults(assessment, out, language);
    terminal.progress('');
    if (options['json'] === true) terminal.out(`${JSON.stringify({ out, files, errors }, null, 2)}\n`);
    else terminal.out(`${say({ key: 'cli.build.done', args: { files: files.length, out } }, language)}\n`);
    if (errors > 0) terminal.error(`${say({ key: 'cli.build.with_errors', args: { errors } }, language)}\n`);
    return errors > 0 ? 1 : 0;
  },
};
