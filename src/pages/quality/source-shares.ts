/** Who owns the sources and in which languages they are; which cases hang on the state's word alone. */
import { type Assessment, sourcesOfCase } from '../../assessment/index.js';
import type { CaseView } from '../../evidence/index.js';
import type { SourceRecord } from '../../study/index.js';

const stateOwners: ReadonlySet<string> = new Set(['state', 'state_linked']);

/** The owner that stands with the page, else with its publisher. */
export const ownerOf = (assessment: Assessment, source: SourceRecord): string =>
  source.owner ?? assessment.study.publishers.get(source.publisher)?.owner ?? 'not_established';

export const isStateLinked = (owner: string): boolean => stateOwners.has(owner);

/** Counted, the most frequent first; what is not recorded stands under `null`. */
export function tallied(items: Iterable<string | null>): readonly (readonly [string | null, number])[] {
  const counts = new Map<string | null, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

/** Cases with sources, all of which are the state's or linked to it. */
export function casesOnStateAlone(assessment: Assessment, views: readonly CaseView[]): readonly CaseView[] {
  return views.filter((view) => {
    const owners = sourcesOfCase(assessment, view.id).flatMap((id) => {
      const source = assessment.study.sources.get(id);
      return source === undefined ? [] : [ownerOf(assessment, source)];
    });
    return owners.length > 0 && owners.every(isStateLinked);
  });
}

/** The newest dated source of each case, the case last seen longest ago first. */
export function lastSeen(
  assessment: Assessment,
  views: readonly CaseView[],
): readonly { readonly view: CaseView; readonly date: string }[] {
  return views
    .flatMap((view) => {
      const dates = sourcesOfCase(assessment, view.id).flatMap((id) => assessment.study.sources.get(id)?.date ?? []);
      const date = dates.sort().at(-1);
      return date === undefined ? [] : [{ view, date }];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.view.id < b.view.id ? -1 : 1));
}
