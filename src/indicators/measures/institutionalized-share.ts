/** INS-07: institutionalized ÷ (one-off + series + institutionalized + dormant), by the class of each case (method §6.3). */
import type { CaseView, Period } from '../../evidence/index.js';
import { classOf } from '../case-classes.js';
import type { Measure, Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { shares } from '../share.js';
import { notApplicable, yesOrNo } from '../unit.js';

function institutionalized(view: CaseView, period: Period, scope: Scope): UnitOutcome {
  const found = classOf(scope.evidence, view, period.classDay);
  if (found.class === 'young' || found.class === 'completed_act') return notApplicable(view.id, ['kind', 'time.start']);
  if (found.class === 'unknown') return found.unknown(view.id);
  return yesOrNo(view.id, found.class === 'institutionalized', found.fields);
}

export const institutionalizedShare: Measure = {
  name: 'institutionalized_share',
  reads: ['actors', 'grades'],
  from: 'cases',
  classes: [''],
  compute: (scope) => ({ '': shares(overActive(scope, '', institutionalized), scope.periods) }),
};
