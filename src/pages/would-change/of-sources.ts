/** What would change the picture of the sources: owners and dates not established, records that hang on one source alone. */
import type { SourceRow } from '../sources/source-list.js';
import type { Words } from '../words.js';

export function linesOfSources(rows: readonly SourceRow[], words: Words): readonly string[] {
  const held = new Map<string, number>();
  for (const { rests } of rows) for (const id of rests?.cases ?? []) held.set(id, (held.get(id) ?? 0) + 1);
  return [
    words('would_change.sources.owner', { n: rows.filter(({ owner }) => owner === 'not_established').length }),
    words('would_change.sources.date', { n: rows.filter(({ source }) => source.date === null).length }),
    words('would_change.sources.single', { n: [...held.values()].filter((count) => count === 1).length }),
  ];
}
