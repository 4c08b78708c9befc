/** INS-04 (Huntington): min(1, (permanent organs + distinct formats) ÷ 4); median, 04a mean. A case that is itself an institution is its own permanent organ. */
import type { CaseView, Period } from '../../evidence/index.js';
import { inForce, outsideContinuity } from '../case-facts.js';
import { type Measure, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { statisticsOf } from '../statistic.js';
import { measured, unknownFrom } from '../unit.js';

function complex(view: CaseView, period: Period, scope: Scope): UnitOutcome {
  const aside = outsideContinuity(view);
  if (aside !== null) return aside;
  const { organs, formats, kind } = view.record;
  if (organs === null) return unknownFrom(view, 'organs');
  if (formats === null) return unknownFrom(view, 'formats');
  const full = parameter(scope.definition, 'full', 4);
  const worth = (organs: number): number => Math.min(1, (organs + new Set(formats).size) / full);
  let permanent = kind === 'institution' ? 1 : 0;
  let maybe = 0;
  let gap: string | null = null;
  for (const [index, organ] of (organs === 'none' ? [] : organs).entries()) {
    const there = inForce(organ, period.day, scope.evidence.calendar.asOf);
    if (there === false || organ.permanent === false) continue;
    if (there && organ.permanent) permanent++;
    else {
      maybe++;
      gap ??= `organs.${index}.${there === null ? 'since' : 'permanent'}`;
    }
  }
  // What is not known is counted as no and as yes: where it changes nothing, the value stands.
  if (gap !== null && worth(permanent) !== worth(permanent + maybe)) return unknownFrom(view, gap);
  return measured(view.id, worth(permanent), ['organs', 'formats']);
}

export const complexity: Measure = {
  name: 'complexity',
  reads: [],
  from: 'cases',
  compute: (scope) => {
    const units = overActive(scope, '', complex);
    return { '': statisticsOf(scope, units, 'median'), a: statisticsOf(scope, units, 'mean') };
  },
};
