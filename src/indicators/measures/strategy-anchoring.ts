/** GOV-04: state-led work with a goal in a clause of doctrine and a plan of three years or more; 04c: the share without a clause, over the same cases (method §4.2). */
import type { CaseView, Period } from '../../evidence/index.js';
import { firstClauseGap, hasClause, isStateLed, planGap, planIsLong } from '../case-facts.js';
import { type Measure, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { shares } from '../share.js';
import { notApplicable, unknownFrom, yesOrNo } from '../unit.js';

const fields = ['actors', 'goals', 'plan'];

function anchored(
  view: CaseView,
  period: Period,
  scope: Scope,
  judge: (clause: boolean, plan: boolean) => boolean,
): UnitOutcome {
  const led = isStateLed(view, period, scope);
  if (led === null) return unknownFrom(view, 'actors');
  if (!led) return notApplicable(view.id, ['actors']);
  const clause = hasClause(view);
  if (clause === null) return unknownFrom(view, firstClauseGap(view));
  const plan = planIsLong(view, parameter(scope.definition, 'plan_years', 3));
  if (plan === null) return unknownFrom(view, planGap(view));
  return yesOrNo(view.id, judge(clause, plan), fields);
}

export const strategyAnchoring: Measure = {
  name: 'strategy_anchoring',
  reads: ['actors'],
  from: 'cases',
  compute: (scope) => ({
    '': shares(
      overActive(scope, '', (view, period) => anchored(view, period, scope, (clause, plan) => clause && plan)),
      scope.periods,
    ),
    c: shares(
      overActive(scope, 'c', (view, period) => anchored(view, period, scope, (clause) => !clause)),
      scope.periods,
    ),
  }),
};
