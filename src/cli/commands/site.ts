/** `elshi site`: the study as a folder of plain files that opens from a USB stick and can be put on any web server. */
import { resolve } from 'node:path';
import { assessFolder } from '../../assessment/index.js';
import { buildSite, FolderNotOursError } from '../../site/index.js';
import type { Command } from '../command.js';
import { folderArgument } from '../study-argument.js';
import { say } from '../terminal.js';
import { UserError } from '../user-error.js';

function baseOf(url: string | boolean | undefined): string | undefined {
  if (typeof url !== 'string') return undefined;
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !/^https?:$/.test(address.protocol) || address.search !== '' || address.hash !== '')
    throw new UserError({ key: 'cli.site.wrong_url', args: { url } });
  return address.href.replace(/\/*$/, '/');
}

export const site: Command = {
  name: 'site',
  takes: 'STUDY',
  options: {
    out: { type: 'string', value: 'DIR', says: 'cli.option.out_site' },
    url: { type: 'string', value: 'BASE' },
  },
  examples: [
    'elshi site studies/kazakhstan --out site',
    'elshi site studies/kazakhstan --out site --url https://example.org/elshi/',
  ],
  run: async (context) => {
    const { options, terminal, language } = context;
    if (typeof options['out'] !== 'string') throw new UserError({ key: 'cli.site.out_needed' });
    const out = resolve(terminal.workingFolder, options['out']);
    const base = baseOf(options['url']);
    const { assessment, problems } = await assessFolder(folderArgument(context), undefined, (stage) =>
      terminal.progress(say({ key: `cli.progress.${stage}` }, language)),
    );
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    try {
      const built = buildSite({
        assessment,
        problems,
        out,
        base,
        progress: (pages) => terminal.progress(say({ key: 'cli.site.progress', args: { pages } }, language)),
      });
      terminal.progress('');
      if (options['json'] === true) terminal.out(`${JSON.stringify({ out, ...built, errors }, null, 2)}\n`);
      else
        terminal.out(
          `${say({ key: 'cli.site.done', args: { pages: built.pages, out, megabytes: Math.ceil(built.bytes / 1e6) } }, language)}\n`,
        );
    } catch (error) {
      if (error instanceof FolderNotOursError)
        throw new UserError({ key: 'cli.site.not_ours', args: { folder: error.folder } });
      throw error;
    }
    if (errors > 0) terminal.error(`${say({ key: 'cli.site.with_errors', args: { errors } }, language)}\n`);
    return errors > 0 ? 1 : 0;
  },
};
