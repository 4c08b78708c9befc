/** What would change the picture of the sources: owners and dates not established, records that hang on one source alone. */
import type { SourceRow } from '../sources/source-list.js';
import type { Words } from '../words.js';
import { ifAny } from './if-any.js';

export function linesOfSources(rows: readonly SourceRow[], words: Words): readonly string[] {
  const held = new Map<string, number>();
  for (const { rests } of rows) for (const id of rests?.cases ?? []) held.set(id, (held.get(id) ?? 0) + 1);
  const owner = rows.filter((row) => row.owner === 'not_established').length;
  const date = rows.filter(({ source }) => source.date === null).length;
  const single = [...held.values()].filter((count) => count === 1).length;
  return [
    ...ifAny(owner, words('would_change.sources.owner', { n: owner })),
    ...ifAny(date, words('would_change.sources.date', { n: date })),
    ...ifAny(single, words('would_change.sources.single', { n: single })),
  ];
}
