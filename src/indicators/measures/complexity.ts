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
  let permanent = kind === 'institution' ? 1 : 0;
  for (const [index, organ] of (organs === 'none' ? [] : organs).entries()) {
    if (!inForce(organ, period.day, scope.evidence.calendar.asOf)) continue;
    if (organ.permanent === null) return unknownFrom(view, `organs.${index}.permanent`);
    if (organ.permanent) permanent++;
  }
  const parts = permanent + new Set(formats).size;
  return measured(view.id, Math.min(1, parts / parameter(scope.definition, 'full', 4)), ['organs', 'formats']);
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
