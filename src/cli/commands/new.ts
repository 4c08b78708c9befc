/** `elshi new`: a study that checks, builds, and honestly answers "insufficient evidence" until someone has found out more. */
import { isCountryCode } from '../../language/index.js';
import { editions } from '../../standard/index.js';
import { FolderNotEmptyError, isCalendarDate, newStudy } from '../../study/index.js';
import type { Command } from '../command.js';
import { folderArgument } from '../study-argument.js';
import { say } from '../terminal.js';
import { UserError } from '../user-error.js';

export const newCommand: Command = {
  name: 'new',
  takes: 'STUDY',
  options: { country: { type: 'string', value: 'MNG' }, 'as-of': { type: 'string', value: '2026-06-30' } },
  examples: ['elshi new studies/mongolia --country MNG'],
  run: async (context) => {
    const { options, terminal, language } = context;
    const country = options['country'];
    if (typeof country !== 'string') throw new UserError({ key: 'cli.new.country_needed' });
    if (!isCountryCode(country)) throw new UserError({ key: 'cli.new.unknown_country', args: { country } });
    const root = folderArgument(context);
    const edition = editions().at(-1);
    if (edition === undefined) throw new Error('the program ships no edition of the standard');
    // The only look at the clock: it is written into study.yaml, and from then on the file decides.
    const asOf = typeof options['as-of'] === 'string' ? options['as-of'] : new Date().toISOString().slice(0, 10);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || !isCalendarDate(asOf))
      throw new UserError({ key: 'cli.new.wrong_day', args: { day: asOf } });
    try {
      const folder = context.positionals[0] ?? root;
      const files = newStudy(root, { country, edition, asOf, written: folder });
      if (options['json'] === true) terminal.out(`${JSON.stringify({ folder: root, files }, null, 2)}\n`);
      else terminal.out(`${say({ key: 'cli.new.done', args: { folder, files: files.length } }, language)}\n`);
    } catch (error) {
      if (error instanceof FolderNotEmptyError) throw new UserError({ key: 'cli.new.exists', args: { folder: root } });
      throw error;
    }
    return 0;
  },
};
