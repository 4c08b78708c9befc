/** `elshi sources`: every source with what rests on it. */
import { sourcesOfCase } from '../../assessment/index.js';
import type { Command } from '../command.js';
import { assessed } from '../study-argument.js';
import { say } from '../terminal.js';

export const sources: Command = {
  name: 'sources',
  takes: 'STUDY',
  options: {},
  examples: ['elshi sources studies/kazakhstan', 'elshi sources studies/kazakhstan --json'],
  run: async (context) => {
    const { terminal, options, language } = context;
    const { assessment } = await assessed(context);
    if (assessment === null) return 1;
    const restsOn = new Map<string, string[]>();
    for (const view of assessment.evidence.views)
      for (const source of sourcesOfCase(assessment, view.id))
        restsOn.set(source, [...(restsOn.get(source) ?? []), view.id]);
    const rows = [...assessment.study.sources].map(([id, source]) => ({
      id,
      publisher: source.publisher,
      owner: source.owner ?? assessment.study.publishers.get(source.publisher)?.owner ?? null,
      url: source.url,
      supports: restsOn.get(id) ?? [],
    }));
    if (options['json'] === true) terminal.out(`${JSON.stringify(rows, null, 1)}\n`);
    else if (rows.length === 0) terminal.out(`${say({ key: 'cli.sources.none' }, language)}\n`);
    else
      for (const row of rows)
        terminal.out(
          `${row.id}\n  ${row.publisher} (${row.owner ?? '?'}) ${row.url ?? ''}\n  ${row.supports.join(' ')}\n`,
        );
    return 0;
  },
};
