/**
 * NAR-05c: of the commitments of doctrine (§5.3.5) older than 24 months, those without a deed evidenced at E2 or better;
 * a deed is a result of an initiative whose goal serves the commitment. A whole list: the interval runs over the
 * commitments not known. NAR-05 itself needs coded documents and is taken as given.
 */
import { addMonths, type CaseView, countsAt, firstDay, gradeOfFact, type Period } from '../../evidence/index.js';
import type { Commitment, Result } from '../../study/index.js';
import { type Draft, type Measure, noValue, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { coverageOf } from '../share.js';
import { reasonOrder, unknownBecause, yesOrNo } from '../unit.js';

/** Results that may be deeds, whatever the commitment and the period: their grades are looked up once. */
type Graded = ReadonlyMap<CaseView, readonly Result[]>;

function gradedResults({ views, evidence: { study }, definition }: Scope): Graded {
  const least = parameter(definition, 'least_grade', 2);
  return new Map(
    views.map((view) => {
      const results = Array.isArray(view.record.results) ? view.record.results : [];
      return [
        view,
        results.filter((result) => result.goal !== 'none' && gradeOfFact(result.evidence, view.record, study) >= least),
      ];
    }),
  );
}

/** Yes: a deed is on record; open: a result exists of which it is not known whether it serves this commitment. */
function deedFor(
  commitment: string,
  view: CaseView,
  period: Period,
  scope: Scope,
  graded: Graded,
): 'yes' | 'open' | 'no' {
  const { record } = view;
  if (record.results === 'none') return 'no';
  if (record.results === null)
    return record.goals?.every((goal) => goal.commitment !== null && goal.commitment !== commitment) ? 'no' : 'open';
  const { calendar } = scope.evidence;
  let open = false;
  for (const result of graded.get(view) ?? []) {
    if (!countsAt(result.date, period.day, calendar.asOf)) continue;
    const goals =
      result.goal === null ? record.goals : (record.goals?.filter((goal) => goal.id === result.goal) ?? null);
    if (goals === null || goals.some((goal) => goal.commitment === null)) open = true;
    if (!goals?.some((goal) => goal.commitment === commitment)) continue;
    if (result.goal !== null) return 'yes';
    open = true;
  }
  return open ? 'open' : 'no';
}

function unitOf(commitment: Commitment, period: Period, scope: Scope, graded: Graded): UnitOutcome | null {
  const { date, id } = commitment;
  if (date === null || addMonths(firstDay(date), parameter(scope.definition, 'months', 24)) > period.day) return null;
  const found = scope.views.map((view) => deedFor(id, view, period, scope, graded));
  if (found.includes('yes')) return yesOrNo(id, false, []);
  return found.includes('open') ? unknownBecause(id, 'not_yet_coded') : yesOrNo(id, true, []);
}

function withoutDeed(scope: Scope, period: Period, graded: Graded): Draft {
  const { study } = scope.evidence;
  if (scope.subject !== study.settings.focal || study.commitments.length === 0)
    return noValue({ key: 'indicators.reason.no_commitments' });
  const units = study.commitments.flatMap((commitment) => unitOf(commitment, period, scope, graded) ?? []);
  if (units.length === 0) return noValue({ key: 'indicators.reason.commitments_young' });
  const yes = units.filter((unit) => unit.state === 'yes').length;
  const unknown = units.filter((unit) => unit.state === 'unknown').length;
  const n = units.length - unknown;
  const low = yes / units.length;
  const high = (yes + unknown) / units.length;
  return {
    value: n === 0 ? null : yes / n,
    low,
    high,
    boundLow: low,
    boundHigh: high,
    n,
    coverage: coverageOf(n, unknown),
    missing: reasonOrder.map((reason) => units.filter((unit) => unit.reason === reason).length),
    coders: [0, 0, 0],
    units: () => units,
    notes: () =>
      study.commitments.map((commitment) => ({
        what: { key: 'indicators.step.commitment', args: { id: commitment.id, text: { text: commitment.text } } },
        facts: [
          {
            file: 'commitments.yaml',
            path: commitment.id,
            value: commitment.place,
            sources: [commitment.src ?? []].flat(),
          },
        ],
      })),
  };
}

export const wordDeedGap: Measure = {
  name: 'word_deed_gap',
  reads: ['commitments', 'grades'],
  from: 'registers',
  compute: (scope) => {
    const graded = gradedResults(scope);
    return { c: scope.periods.map((period) => withoutDeed(scope, period, graded)) };
  },
};
