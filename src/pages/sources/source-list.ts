/** The list of sources as its address asks for it: owner, kind, language and words; 100 to a page. */
import { type Resting, whatRestsOnSources } from '../../assessment/index.js';
import { compareText, type Language } from '../../language/index.js';
import type { SourceRecord } from '../../study/index.js';
import { publisherName } from '../source-name.js';
import type { View } from '../view.js';

export const rowsOnAPage = 100;
/** What stands in the address for a language that is not recorded. */
export const notRecorded = 'none';

export interface SourceRow {
  readonly id: string;
  readonly source: SourceRecord;
  readonly publisher: string;
  /** In the words of the register, so that a search by them finds it too. */
  readonly publisherAsWritten: string;
  readonly owner: string;
  readonly lang: string;
  readonly rests: Resting | undefined;
}

export const filters = ['rests', 'owner', 'kind', 'lang'] as const;
export type Filter = (typeof filters)[number];

export const restingOn = ({ rests }: SourceRow): number =>
  rests === undefined ? 0 : Object.values(rests).reduce((sum: number, ids: readonly string[]) => sum + ids.length, 0);

export function sourceRows(view: Pick<View, 'site' | 'words'>): readonly SourceRow[] {
  const { assessment } = view.site;
  const resting = whatRestsOnSources(assessment);
  return [...assessment.study.sources].map(([id, source]) => {
    const publisher = assessment.study.publishers.get(source.publisher);
    return {
      id,
      source,
      publisher: publisherName(view, source.publisher),
      publisherAsWritten: publisher?.name ?? source.publisher,
      owner: source.owner ?? publisher?.owner ?? 'not_established',
      lang: source.lang ?? notRecorded,
      rests: resting.get(id),
    };
  });
}

/** A source is of one owner, kind and language, but several kinds of records may rest on it. */
function filterValues(row: SourceRow, filter: Filter): readonly string[] {
  if (filter === 'rests')
    return Object.entries(row.rests ?? {}).flatMap(([kind, ids]: [string, readonly string[]]) =>
      ids.length > 0 ? [kind] : [],
    );
  return [filter === 'kind' ? row.source.kind : row[filter]];
}

const wordsOf = (row: SourceRow): string =>
  [row.id, row.source.title, row.source.supports, row.source.url, row.publisher, row.publisherAsWritten]
    .join(' ')
    .toLowerCase();

export function fits(row: SourceRow, query: URLSearchParams, except?: Filter): boolean {
  const needles = (query.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (
    filters.every((filter) => {
      const wanted = query.get(filter);
      return filter === except || wanted === null || wanted === '' || filterValues(row, filter).includes(wanted);
    }) && needles.every((needle) => wordsOf(row).includes(needle))
  );
}

/** How many rows each value of a filter would leave, the most frequent first. */
export function countsOf(
  rows: readonly SourceRow[],
  query: URLSearchParams,
  filter: Filter,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    if (fits(row, query, filter))
      for (const value of filterValues(row, filter)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** On which most rests, first. */
export const inOrder = (rows: readonly SourceRow[], language: Language): readonly SourceRow[] =>
  [...rows].sort(
    (a, b) => restingOn(b) - restingOn(a) || compareText(a.publisher, b.publisher, language) || (a.id < b.id ? -1 : 1),
  );
