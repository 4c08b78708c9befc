/** `elshi sources`: every source with everything that rests on it. */
import { type Assessment, type Resting, whatRestsOnSources } from '../../assessment/index.js';
import { type Language, labelIn, speak } from '../../language/index.js';
import type { Command } from '../command.js';
import { assessed } from '../study-argument.js';

const kinds = [
  'cases',
  'indicators',
  'cards',
  'norms',
  'documents',
  'commitments',
  'environment',
  'channels',
  'actors',
] as const satisfies readonly (keyof Resting)[];

function lines(assessment: Assessment, id: string, rests: Resting | undefined, language: Language): string {
  const { study } = assessment;
  const source = study.sources.get(id);
  const publisher = study.publishers.get(source?.publisher ?? '');
  const owner = speak({ key: `source.owner.${source?.owner ?? publisher?.owner ?? 'not_established'}` }, language);
  const name = publisher === undefined ? (source?.publisher ?? '') : publisher.name;
  const found = kinds.filter((kind) => (rests?.[kind].length ?? 0) > 0);
  return [
    id,
    `  ${typeof name === 'string' ? name : labelIn(name, language)} (${owner}) ${source?.url ?? ''}`.trimEnd(),
    ...(found.length === 0
      ? [`  ${speak({ key: 'page.nothing_rests' }, language)}`]
      : found.map((kind) => `  ${speak({ key: `cli.sources.${kind}` }, language)}: ${rests?.[kind].join(', ')}`)),
    '',
  ].join('\n');
}

export const sources: Command = {
  name: 'sources',
  takes: 'STUDY',
  options: {},
  examples: ['elshi sources studies/kazakhstan', 'elshi sources studies/kazakhstan --json'],
  run: async (context) => {
    const { terminal, options, language } = context;
    const { assessment } = await assessed(context);
    if (assessment === null) return 1;
    const resting = whatRestsOnSources(assessment);
    const { sources: all, publishers } = assessment.study;
    if (options['json'] === true) {
      const rows = [...all].map(([id, source]) => ({
        id,
        publisher: source.publisher,
        owner: source.owner ?? publishers.get(source.publisher)?.owner ?? null,
        url: source.url,
        supports: resting.get(id)?.cases ?? [],
        rests: resting.get(id) ?? null,
      }));
      terminal.out(`${JSON.stringify(rows, null, 1)}\n`);
    } else if (all.size === 0) terminal.out(`${speak({ key: 'cli.sources.none' }, language)}\n`);
    else for (const id of all.keys()) terminal.out(lines(assessment, id, resting.get(id), language));
    return 0;
  },
};
