/**
 * How much of a dimension can be judged. A dimension speaks as a whole only when a verdict stands for at least 60 % of
 * its criteria (method §4.6, golden test G15): `dimensionCoverage(four verdicts of five)` → share .8, speaks.
 */
import type { CriterionVerdict } from './model.js';

const leastShare = 0.6;

interface DimensionCoverage {
  readonly judged: number;
  readonly of: number;
  readonly speaks: boolean;
}

export function dimensionCoverage(verdicts: readonly CriterionVerdict[]): DimensionCoverage {
  const scored = verdicts.filter(({ criterion }) => criterion.role !== 'background');
  const judged = scored.filter(({ verdict }) => verdict !== 'insufficient').length;
  return { judged, of: scored.length, speaks: scored.length > 0 && judged >= leastShare * scored.length };
}
