/**
 * INS-05 (Huntington): 1 − the share of the largest funding authority, all bodies of one state being one; without an
 * independent governing body at most .4; unknown is no value (method §4.2). Median, 05a mean.
 */
import { autonomyAt, type CaseView, isIndependentlyGoverned, type Period } from '../../evidence/index.js';
import { outsideContinuity } from '../case-facts.js';
import { type Measure, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { statisticsOf } from '../statistic.js';
import { measured, unknownFrom } from '../unit.js';

function autonomous(view: CaseView, period: Period, scope: Scope): UnitOutcome {
  const aside = outsideContinuity(view);
  if (aside !== null) return aside;
  const most = parameter(scope.definition, 'most_without_independent_body', 0.4);
  const value = autonomyAt(scope.evidence, view, period.day, most);
  if (value !== null) return measured(view.id, value, ['money', 'organs']);
  if (isIndependentlyGoverned(view, period.day) === null && view.record.organs === null)
    return unknownFrom(view, 'organs');
  return unknownFrom(view, view.record.money?.decision_maker == null ? 'money.funders' : 'money.decision_maker');
}

export const autonomy: Measure = {
  name: 'autonomy',
  reads: ['actors'],
  from: 'cases',
  compute: (scope) => {
    const units = overActive(scope, '', autonomous);
    return { '': statisticsOf(scope, units, 'median'), a: statisticsOf(scope, units, 'mean') };
  },
};
