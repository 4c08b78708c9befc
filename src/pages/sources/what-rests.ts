/** Everything that rests on a source: cases, values from statistics, given values. */
import { type Assessment, sourcesOfCase } from '../../assessment/index.js';

export interface Resting {
  readonly cases: readonly string[];
  readonly indicators: readonly string[];
}

const made = new WeakMap<Assessment, ReadonlyMap<string, Resting>>();

export function whatRestsOnSources(assessment: Assessment): ReadonlyMap<string, Resting> {
  const kept = made.get(assessment);
  if (kept !== undefined) return kept;
  const cases = new Map<string, string[]>();
  for (const view of assessment.evidence.views)
    for (const source of sourcesOfCase(assessment, view.id)) cases.set(source, [...(cases.get(source) ?? []), view.id]);
  const indicators = new Map<string, Set<string>>();
  for (const value of assessment.table.all)
    for (const record of value.records)
      indicators.set(record, (indicators.get(record) ?? new Set()).add(value.indicator));
  const all = new Map(
    [...assessment.study.sources.keys()].map((id): [string, Resting] => [
      id,
      { cases: cases.get(id) ?? [], indicators: [...(indicators.get(id) ?? [])].sort() },
    ]),
  );
  made.set(assessment, all);
  return all;
}
