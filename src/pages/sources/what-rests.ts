/** Everything that rests on a source: cases, values from statistics, given values, cards of experience, norms. */
import { type Assessment, sourcesOfCase } from '../../assessment/index.js';
import { factsOfNorm } from '../../classes/index.js';
import { factsOfCard } from '../../judgement/index.js';
import type { Noted } from '../../study/index.js';

export interface Resting {
  readonly cases: readonly string[];
  readonly indicators: readonly string[];
  /** Cards of experience and norms, by id. */
  readonly cards: readonly string[];
  readonly norms: readonly string[];
}

function citedBy<T extends Noted<{ id: string }>>(
  records: Iterable<T>,
  sourcesOf: (record: T) => readonly string[],
): ReadonlyMap<string, string[]> {
  const cited = new Map<string, string[]>();
  for (const record of records)
    for (const source of new Set(sourcesOf(record)))
      cited.set(source, [...(cited.get(source) ?? []), record.record.id]);
  return cited;
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
  const { experience, norms } = assessment.study;
  const cards = citedBy(experience.values(), (card) => factsOfCard(assessment.study, card).sourced.flat());
  const acts = citedBy(norms.values(), (norm) => factsOfNorm(norm).sourced.flat());
  const all = new Map(
    [...assessment.study.sources.keys()].map((id): [string, Resting] => [
      id,
      {
        cases: cases.get(id) ?? [],
        indicators: [...(indicators.get(id) ?? [])].sort(),
        cards: cards.get(id) ?? [],
        norms: acts.get(id) ?? [],
      },
    ]),
  );
  made.set(assessment, all);
  return all;
}
