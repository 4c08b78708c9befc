/** `elshi open`: the study in the browser, following the files as they change. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStudy } from '../../server/index.js';
import type { Command } from '../command.js';
import { folderArgument } from '../study-argument.js';
import { say } from '../terminal.js';
import { UserError } from '../user-error.js';

export const open: Command = {
  name: 'open',
  takes: 'STUDY',
  options: { port: { type: 'string', value: '4173' }, 'no-browser': { type: 'boolean' } },
  examples: ['elshi open studies/kazakhstan', 'elshi open studies/kazakhstan --port 8080 --no-browser'],
  run: async (context) => {
    const { options, terminal, language } = context;
    const root = folderArgument(context);
    // A study that cannot be read is shown with its problems; where there is none, nothing would ever come.
    if (!existsSync(join(root, 'study.yaml')))
      throw new UserError({ key: 'cli.open.no_study', args: { folder: context.positionals[0] ?? root } });
    const port = typeof options['port'] === 'string' ? Number(options['port']) : undefined;
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536))
      throw new UserError({ key: 'cli.open.wrong_port' });
    terminal.error(`${say({ key: 'cli.open.reading' }, language)}\n`);
    const workbench = await openStudy({
      root,
      port,
      browser: options['no-browser'] !== true,
      language: options['lang'] === undefined ? undefined : language,
    });
    const { address } = workbench;
    if (options['json'] === true) terminal.out(`${JSON.stringify({ address })}\n`);
    else terminal.out(`${say({ key: 'cli.open.address', args: { address } }, language)}\n`);
    terminal.error(`${say({ key: 'cli.open.stop' }, language)}\n`);
    await workbench.stopped;
    terminal.error(`${say({ key: 'cli.open.stopped' }, language)}\n`);
    return 0;
  },
};
