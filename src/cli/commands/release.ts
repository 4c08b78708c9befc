/** `elshi release`: freezes the results of a version, with the hash of its inputs and its edition of the standard. */
import { resultFiles } from '../../report/index.js';
import { ReleaseExistsError, releaseStudy } from '../../study/index.js';
import type { Command } from '../command.js';
import { assessed } from '../study-argument.js';
import { say } from '../terminal.js';
import { UserError } from '../user-error.js';

export const release: Command = {
  name: 'release',
  takes: 'STUDY',
  options: { note: { type: 'string', value: 'TEXT' } },
  examples: ['elshi release studies/kazakhstan --note "First edition"'],
  run: async (context) => {
    const { options, terminal, language } = context;
    const { assessment, problems } = await assessed(context);
    if (assessment === null) return 1;
    if (problems.some((problem) => problem.severity === 'error')) {
      terminal.error(`${say({ key: 'cli.release.errors' }, language)}\n`);
      return 1;
    }
    const files = resultFiles(assessment, language);
    const { version } = assessment.study.settings;
    const { standard } = assessment.evidence;
    try {
      const note = typeof options['note'] === 'string' ? options['note'] : undefined;
      const folder = releaseStudy(assessment.study, Object.fromEntries(files), {
        standard: { id: standard.id, hash: standard.hash },
        note,
      });
      if (options['json'] === true)
        terminal.out(`${JSON.stringify({ version, folder, files: files.size }, null, 2)}\n`);
      else terminal.out(`${say({ key: 'cli.release.done', args: { version, files: files.size } }, language)}\n`);
    } catch (error) {
      if (error instanceof ReleaseExistsError) throw new UserError({ key: 'cli.release.exists', args: { version } });
      throw error;
    }
    return 0;
  },
};
