/** What would change a comparison: a value where one side has none, intervals narrow enough to part, a registry of the others. */
import type { ComparisonRow } from '../../report/index.js';
import type { Words } from '../words.js';
import { ifAny } from './if-any.js';

export function linesOfComparison(rows: readonly ComparisonRow[], words: Words, byPeriod: boolean): readonly string[] {
  const comparable = rows.filter((row) => row.comparable || byPeriod);
  const oneSided = comparable.filter(
    ({ values }) =>
      values.some(({ value }) => value?.value != null) && values.some(({ value }) => value?.value == null),
  ).length;
  const alike = comparable.filter(({ relations }) => relations.includes('indistinguishable')).length;
  const weak = comparable.filter(({ relations }) => relations.includes('weak')).length;
  const overRegistry = rows.length - comparable.length;
  return [
    ...ifAny(oneSided, words('would_change.compare.one_sided', { n: oneSided })),
    ...ifAny(alike, words('would_change.compare.alike', { n: alike })),
    ...ifAny(weak, words('would_change.compare.weak', { n: weak })),
    ...ifAny(overRegistry, words('would_change.compare.registry', { n: overRegistry })),
  ];
}
