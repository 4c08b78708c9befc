/** The lines of points that do not depend on how often a case was held (method §6.3): each from least to most. */
import type { Day } from '../evidence/index.js';
import { type Dated, type InstitutionFacts, isThere } from './institution-facts.js';
import type { InstitutionRules, PointId } from './institution-rules.js';
import { allOf, anyOf, type TriState } from './tri-state.js';

export interface Span {
  readonly low: number;
  readonly high: number;
}

export const spanOf = (state: TriState, worth: number): Span => ({
  low: state === true ? worth : 0,
  high: state === false ? 0 : worth,
});

/** One point, two points or none, by two lines to reach. */
function steps(value: number, one: number, two: number): number {
  return value >= two ? 2 : value >= one ? 1 : 0;
}

export function agePoints({ start, yearsAfterStart }: InstitutionFacts, rules: InstitutionRules, day: Day): Span {
  if (start === null) return { low: 0, high: rules.worth.age };
  const isOld = (parameter: string): boolean => yearsAfterStart(rules.from('age', parameter)) <= day;
  const points = isOld('two_points_years') ? 2 : isOld('one_point_years') ? 1 : 0;
  return { low: points, high: points };
}

/** A permanent organ in being. */
export function hasOrgan({ isOrgan, organs }: InstitutionFacts, day: Day, asOf: Day): TriState {
  if (isOrgan) return true;
  return organs === null ? null : anyOf(organs.map((organ) => allOf([isThere(organ, day, asOf), organ.value])));
}

/** The highest level in force. */
export function mandatePoints({ mandates }: InstitutionFacts, rules: InstitutionRules, day: Day, asOf: Day): Span {
  if (mandates === null) return { low: 0, high: rules.worth.mandate };
  const highest = (there: (mandate: Dated<number>) => boolean): number =>
    steps(
      mandates.reduce((best, mandate) => (there(mandate) ? Math.max(best, mandate.value) : best), 0),
      rules.from('mandate', 'one_point_level'),
      rules.from('mandate', 'two_points_level'),
    );
  return {
    low: highest((mandate) => isThere(mandate, day, asOf) === true),
    high: highest((mandate) => isThere(mandate, day, asOf) !== false),
  };
}

/** It outlived a change of its head or of the government. */
export function survivedChange({ changes }: InstitutionFacts, day: Day, asOf: Day): TriState {
  return changes === null ? null : anyOf(changes.map((change) => allOf([isThere(change, day, asOf), change.value])));
}

export function hasLongPlan({ planYears }: InstitutionFacts, rules: InstitutionRules): TriState {
  return planYears === null ? null : planYears >= rules.from('plan', 'one_point_horizon_years');
}

/** Points for editions held, or for years of continuous operation: whichever gives more. */
export function editionPoints(
  { yearsAfterStart }: InstitutionFacts,
  rules: InstitutionRules,
  editions: number,
  runsUntil: Day | null,
): number {
  const line: PointId = 'editions';
  const byEditions = steps(editions, rules.from(line, 'one_point_editions'), rules.from(line, 'two_points_editions'));
  if (runsUntil === null || byEditions === 2) return byEditions;
  const ran = (parameter: string): boolean => yearsAfterStart(rules.from(line, parameter)) <= runsUntil;
  return Math.max(byEditions, ran('two_points_continuous_years') ? 2 : ran('one_point_continuous_years') ? 1 : 0);
}
