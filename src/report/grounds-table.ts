/** `grounds.csv`: what each recommendation for the focal country cites: measured values, experience of others, literature; or nothing. */
import { type Assessment, groundsOf } from '../assessment/index.js';
import { valueId } from '../indicators/index.js';
import { type Language, labelIn } from '../language/index.js';
import type { Cell } from './csv.js';
import type { Table } from './table.js';

export function groundsTable(assessment: Assessment, language: Language): Table {
  return {
    name: 'grounds',
    title: 'What recommendations cite',
    columns: [
      { name: 'recommendation', type: 'string', description: 'Rule' },
      { name: 'subject', type: 'string', description: 'Country, ISO 3166-1 alpha-3' },
      {
        name: 'kind',
        type: 'string',
        words: ['value', 'no_value', 'experience', 'literature', 'no_experience_or_literature'],
        description: 'What is cited, or what was not found',
      },
      { name: 'item', type: 'string', description: 'Stable id of the value, card of experience, or citation' },
      { name: 'says', type: 'string', description: 'Why the value is cited, or what the entry says' },
      { name: 'sources', type: 'string', description: 'Source records' },
    ],
    rows: assessment.focal.recommendations.flatMap((item): Cell[][] => {
      const { values, literature, experience } = groundsOf(assessment, item);
      const row = (
        kind: string,
        cited: string | null,
        says: string | null,
        sources: readonly string[] = [],
      ): Cell[] => [item.rule.id, item.subject, kind, cited, says, sources.join(' ')];
      return [
        ...values.map(({ value, why }) =>
          row('value', valueId(value.indicator, value.subject, value.period.id), why, value.records),
        ),
        ...(values.length === 0 ? [row('no_value', null, null)] : []),
        ...experience.map((one) => row('experience', one.card.record.id, one.text, one.sources)),
        ...literature.map(({ cite, url }) => row('literature', labelIn(cite, language), url)),
        ...(experience.length + literature.length === 0 ? [row('no_experience_or_literature', null, null)] : []),
      ];
    }),
  };
}
