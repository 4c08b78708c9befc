/**
 * Do changes lie near some moments rather than near others? Each set is held against random sets of as many years (the
 * test of change points against triggers, method §5.3.2): near means p ≤ .10. It speaks of coincidence, never of cause.
 */
import { evolutionOfForms, sourcedDate, triggerTest } from '../../classes/index.js';
import type { Message } from '../../derivation/index.js';
import { firstDay, studyYears, yearOfDay } from '../../evidence/index.js';
import type { LensRule, Moments } from '../../standard/index.js';
import type { Study } from '../../study/index.js';
import { levelShifts } from './breaks.js';
import type { LensOutcome, Ruling } from './model.js';
import { type Readings, yearsOf } from './readings.js';

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `lens.why.${key}`, args });
const near = 0.1;

function yearsOfMoments(moments: Moments, readings: Readings): readonly number[] {
  const { evidence, subject } = readings;
  const { study, calendar } = evidence;
  const within = (year: number): boolean => year >= calendar.from && year <= calendar.to;
  const inOrder = (years: readonly number[]): number[] => [...new Set(years.filter(within))].sort((a, b) => a - b);
  if ('breaks_of_forms' in moments) return evolutionOfForms(evidence, subject).changePoints.map(({ year }) => year);
  if ('breaks_of' in moments)
    return levelShifts(yearsOf(readings, moments.breaks_of).map(([year, { value }]) => [year, value]));
  const dates =
    moments.dates_of === 'triggers'
      ? study.environment.triggers.map(({ date }) => date)
      : [
          ...study.commitments.flatMap(({ date }) => date ?? []),
          ...(moments.dates_of === 'doctrine' ? editionsOfDoctrine(study) : []),
        ];
  return inOrder(dates.map((date) => yearOfDay(firstDay(date))));
}

/** Days on which the state adopted a concept, as a source says; others do not count (method §12.1). */
const editionsOfDoctrine = (study: Study): readonly string[] =>
  [...study.norms.values()].flatMap((norm) => {
    const adopted = sourcedDate(norm, 'adopted');
    return norm.record.kind === 'concept' && norm.record.lane === 'national' && adopted !== null ? [adopted.date] : [];
  });

const ruling = (
  outcome: LensOutcome,
  why: Message,
  years: Readonly<Record<string, readonly number[]>> = {},
): Ruling => ({
  outcome,
  why,
  values: [],
  steps: Object.entries(years).map(([key, list]) => ({
    what: { key: `lens.step.${key}` },
    value: list.length === 0 ? { key: 'lens.step.none' } : list.join(', '),
  })),
});

export function alignment(rule: Extract<LensRule, { kind: 'alignment' }>, readings: Readings): Ruling {
  const { evidence } = readings;
  const of = yearsOfMoments(rule.of, readings);
  const expected = [...new Set(rule.with.flatMap((one) => yearsOfMoments(one, readings)))].sort((a, b) => a - b);
  const other = yearsOfMoments(rule.rather_than, readings);
  const years = { changes: of, expected, other };
  if (of.length === 0) return ruling('no_data', said('no_breaks'), years);
  if (expected.length === 0) return ruling('no_data', said('no_expected_moments'), years);
  if (other.length === 0) return ruling('no_data', said('no_other_moments'), years);
  const all = studyYears(evidence.calendar);
  const { seed } = evidence.study.method;
  const first = triggerTest(of, expected, all, seed);
  const second = triggerTest(of, other, all, seed);
  if (first?.p == null || second?.p == null) return ruling('unclear', said('few_breaks', { n: of.length }), years);
  const args = { p: first.p, q: second.p };
  if (first.p <= near && second.p > near) return ruling('supported', said('aligned', args), years);
  if (second.p <= near && first.p > near) return ruling('contradicted', said('aligned_other', args), years);
  return ruling('unclear', said('aligned_neither', args), years);
}
