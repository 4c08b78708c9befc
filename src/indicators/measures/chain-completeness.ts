/**
 * GOV-08: stated goals that have an actor, an instrument and a result with evidence of E2 or better, ÷ stated goals of
 * active initiatives; 08g: goals per initiative (method §4.2). A result counts for the goal it is linked to, sign +.
 */
import { type CaseView, gradeOfFact, holdsAt, type Period } from '../../evidence/index.js';
import { type Measure, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { shares } from '../share.js';
import { statisticsOf } from '../statistic.js';
import { measured, unknownFrom, yesOrNo } from '../unit.js';

/** Index of a result that completes the goal; else that of one that might; else neither. */
function resultFor(goal: string, view: CaseView, period: Period, scope: Scope): { sure: number; open: string | null } {
  const { record } = view;
  if (record.results === null) return { sure: -1, open: 'results' };
  const leastGrade = parameter(scope.definition, 'least_grade', 2);
  let open: string | null = null;
  for (const [index, result] of (record.results === 'none' ? [] : record.results).entries()) {
    const there = holdsAt(result.date, null, period.day, scope.evidence.calendar.asOf);
    if (there === false) continue;
    if (gradeOfFact(result.evidence, record, scope.evidence.study) < leastGrade) continue;
    const forGoal = result.goal === goal ? true : result.goal === null ? null : false;
    const positive = result.sign === '+' ? true : result.sign === null ? null : false;
    if (forGoal === false || positive === false) continue;
    // RC, RI and RO all count, so a category that is not coded keeps nothing open.
    if (forGoal === true && positive === true && there === true) return { sure: index, open: null };
    open ??= `results.${index}.${forGoal === null ? 'goal' : positive === null ? 'sign' : 'date'}`;
  }
  return { sure: -1, open };
}

function goalsOf(view: CaseView, period: Period, scope: Scope): readonly UnitOutcome[] {
  const { goals, actors, instruments } = view.record;
  if (goals === null) return [unknownFrom(view, 'goals', `${view.id}#goals`)];
  return goals.map((goal, position): UnitOutcome => {
    const id = `${view.id}#${goal.id}`;
    if (actors.length === 0) return unknownFrom(view, 'actors', id);
    if (instruments === null) return unknownFrom(view, 'instruments', id);
    const { sure, open } = resultFor(goal.id, view, period, scope);
    if (sure < 0 && open !== null) return unknownFrom(view, open, id);
    const result = sure < 0 ? 'results' : `results.${sure}`;
    return yesOrNo(id, instruments.length > 0 && sure >= 0, [`goals.${position}`, 'actors', 'instruments', result]);
  });
}

const goalCount = (view: CaseView): UnitOutcome =>
  view.record.goals === null ? unknownFrom(view, 'goals') : measured(view.id, view.record.goals.length, ['goals']);

export const chainCompleteness: Measure = {
  name: 'chain_completeness',
  reads: ['grades'],
  from: 'cases',
  compute: (scope) => ({
    '': shares(overActive(scope, '', goalsOf), scope.periods),
    g: statisticsOf(scope, overActive(scope, 'g', goalCount), 'mean', [0, null]),
  }),
};
