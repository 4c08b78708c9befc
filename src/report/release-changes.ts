/** What changed between two released versions: verdicts and problems that say something else, and how many values moved. */
import { parse } from 'csv-parse/sync';
import type { Assessment } from '../assessment/index.js';
import type { Message } from '../derivation/index.js';
import type { Release } from '../study/index.js';

type Row = Readonly<Record<string, string>>;

const rowsOf = (release: Release, table: string): readonly Row[] => {
  const text = release.table(table);
  return text === null ? [] : (parse(text, { columns: true, relax_column_count: true }) as Row[]);
};

/** Rows of the focal country by the id of their derivation. */
const byDerivation = (release: Release, table: string, focal: string): ReadonlyMap<string, Row> =>
  new Map(rowsOf(release, table).flatMap((row) => (row['subject'] === focal ? [[row['derivation'] ?? '', row]] : [])));

interface Told {
  readonly table: string;
  readonly id: string;
  readonly state: string;
  readonly words: string;
  readonly name: (assessment: Assessment, id: string) => Message['args'];
}

const told: readonly Told[] = [
  {
    table: 'criteria',
    id: 'criterion',
    state: 'verdict',
    words: 'judgement.verdict',
    name: ({ evidence }, id) => ({ name: { text: evidence.standard.criteria.get(id)?.name ?? {} } }),
  },
  {
    table: 'diagnoses',
    id: 'diagnosis',
    state: 'state',
    words: 'judgement.state',
    name: ({ evidence }, id) => ({ name: { text: evidence.standard.diagnoses.get(id)?.name ?? {} } }),
  },
];

export function changesBetween(assessment: Assessment, before: Release, after: Release): readonly Message[] {
  const { focal } = assessment.study.settings;
  const changes: Message[] = told.flatMap(({ table, id, state, words, name }) => {
    const old = byDerivation(before, table, focal);
    return [...byDerivation(after, table, focal)].flatMap(([derivation, row]): Message[] => {
      if (row['period'] !== undefined && row['period'] !== 'current') return [];
      const was = old.get(derivation)?.[state];
      const is = row[state];
      if (was === undefined || is === undefined || was === is) return [];
      const item = row[id] ?? '';
      return [
        {
          key: 'feed.change',
          args: {
            id: item,
            ...name(assessment, item),
            before: { key: `${words}.${was}` },
            after: { key: `${words}.${is}` },
          },
        },
      ];
    });
  });
  const old = byDerivation(before, 'indicators', focal);
  const moved = [...byDerivation(after, 'indicators', focal)].filter(
    ([derivation, row]) => old.get(derivation)?.['value'] !== row['value'],
  ).length;
  return [...changes, { key: 'feed.values_moved', args: { n: moved } }];
}
