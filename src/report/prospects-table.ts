/** `prospects.csv`: every direction in every vector with its five parts, whether any other beats it, and its chance (method §8.3). */
import type { Assessment } from '../assessment/index.js';
import { comparedProspects, isUnknown, partNames } from '../judgement/index.js';
import type { Column, Table } from './table.js';

const text = (name: string, description: string): Column => ({ name, type: 'string', description });
const number = (name: string, description: string): Column => ({ name, type: 'number', description });

export function prospectsTable({ evidence, table, study }: Assessment): Table {
  const { focal } = study.settings;
  const { all, chances, front, notSurelyBeaten } = comparedProspects(evidence, table, focal);
  const measured = new Set(front.map(({ id }) => id));
  const sure = new Set(notSurelyBeaten.map(({ id }) => id));
  return {
    name: 'prospects',
    title: 'Prospective directions',
    columns: [
      text('direction', 'Direction of humanitarian policy'),
      text('subject', 'Country, ISO 3166-1 alpha-3'),
      text('vector', 'Vector'),
      { name: 'cases', type: 'integer', description: 'Cases in this direction with partners in this vector' },
      { name: 'judged', type: 'integer', description: 'Of them, those whose outcome is known' },
      ...partNames.flatMap((part) => [
        number(
          part,
          `Part ${part}, 0–1${part === 'risk' ? ', less is better' : ''}; empty where only a range is known`,
        ),
        number(`${part}_low`, `Lower end of ${part}`),
        number(`${part}_high`, `Upper end of ${part}; 0 and 1 where nothing is known`),
        { name: `${part}_known`, type: 'boolean' as const, description: `Whether anything is known of ${part}` },
      ]),
      {
        ...text('front', 'Whether another pair beats it on every part; too_few: not compared'),
        words: ['measured', 'sure', 'beaten', 'too_few'],
      },
      number('chance', 'Chance of being in the top three over random weights and unknowns; empty: not compared'),
    ],
    rows: all.map((one) => [
      one.direction,
      focal,
      one.vector,
      one.cases.length,
      one.judged,
      ...partNames.flatMap((name) => {
        const part = one.parts[name];
        return [part.value, part.low, part.high, !isUnknown(part)];
      }),
      !chances.has(one.id) ? 'too_few' : measured.has(one.id) ? 'measured' : sure.has(one.id) ? 'sure' : 'beaten',
      chances.get(one.id) ?? null,
    ]),
  };
}
