/** GOV-07: of initiatives ended in the period, or active and three years old, those with an evaluation of outcomes; 07a any evaluation, 07p a published one. */
import { addYears, type CaseView, holdsAt, isActive, type Period, yearOfDay } from '../../evidence/index.js';
import { type Measure, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overAll } from '../outcomes.js';
import { shares } from '../share.js';
import { unknownFrom, yesOrNo } from '../unit.js';

/** Old enough to have been evaluated; null: whether it is, is not known. False: not among the units. */
function isDue(view: CaseView, period: Period, scope: Scope): boolean | null {
  const endedIn = view.end === null ? null : yearOfDay(view.end);
  if (endedIn !== null && endedIn >= period.from && endedIn <= period.to && (view.end as number) <= period.day)
    return true;
  if (!isActive(view, period, scope.evidence.calendar)) return false;
  if (view.start === null) return null;
  return addYears(view.start, parameter(scope.definition, 'years', 3)) <= period.day;
}

type Judge = (level: number, published: boolean | null) => boolean | null;

function evaluated(view: CaseView, period: Period, scope: Scope, judge: Judge): UnitOutcome | null {
  const due = isDue(view, period, scope);
  if (due === false) return null;
  if (due === null) return unknownFrom(view, 'time.start');
  const level = view.record.evaluation?.level ?? null;
  if (level === null) return unknownFrom(view, 'evaluation.level');
  const published = view.record.evaluation?.published ?? null;
  // One made later does not count yet; of one without a date nobody knows whether it was made by then.
  const made =
    level === 0 ? true : holdsAt(view.record.evaluation?.date, null, period.day, scope.evidence.calendar.asOf);
  const holds = judge(made === true ? level : 0, published);
  if (made === null && judge(level, published) !== holds) return unknownFrom(view, 'evaluation.date');
  return holds === null ? unknownFrom(view, 'evaluation.published') : yesOrNo(view.id, holds, ['evaluation.level']);
}

export const evaluationCoverage: Measure = {
  name: 'evaluation_coverage',
  reads: [],
  from: 'cases',
  compute: (scope) => {
    const outcomeLevel = parameter(scope.definition, 'outcome_level', 2);
    const share = (part: string, judge: Judge) =>
      shares(
        overAll(scope, part, (view, period) => evaluated(view, period, scope, judge)),
        scope.periods,
      );
    return {
      '': share('', (level) => level >= outcomeLevel),
      a: share('a', (level) => level >= 1),
      p: share('p', (level, published) => (level >= 1 ? published : false)),
    };
  },
};
