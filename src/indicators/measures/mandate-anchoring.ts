/**
 * INS-06: level of the highest mandate in force ÷ 4, halved where practice does not follow the goals of the mandate;
 * without known coherence the value is unknown unless the level is 0 (method §4.2). Median, 06a mean.
 */
import { type CaseView, mandateLevel, type Period } from '../../evidence/index.js';
import { inForce, outsideContinuity } from '../case-facts.js';
import type { Measure, Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { statisticsOf } from '../statistic.js';
import { measured, unknownFrom } from '../unit.js';

const highestLevel = 4;
const incoherent = 0.5;

function anchored(view: CaseView, period: Period, scope: Scope): UnitOutcome {
  const aside = outsideContinuity(view);
  if (aside !== null) return aside;
  const { mandate } = view.record;
  if (mandate === null) return unknownFrom(view, 'mandate');
  let level = 0;
  let coherent: boolean | null = false;
  let position = 0;
  let undated: { level: number; index: number } | null = null;
  for (const [index, entry] of (mandate === 'none' ? [] : mandate).entries()) {
    const there = inForce(entry, period.day, scope.evidence.calendar.asOf);
    if (there === false) continue;
    const own = mandateLevel(scope.evidence.standard, entry.kind);
    if (there === null) {
      if (own > 0 && (undated === null || own > undated.level)) undated = { level: own, index };
      continue;
    }
    if (own < level) continue;
    // Of several at the same level one that practice follows is enough.
    const better = own > level || entry.coherent === true || (entry.coherent === null && coherent === false);
    if (better) {
      coherent = entry.coherent;
      position = index;
    }
    level = own;
  }
  // One without a date may have been in force already: as high a level or a higher one leaves the answer open.
  if (undated !== null && undated.level >= level) return unknownFrom(view, `mandate.${undated.index}.date`);
  if (level === 0) return measured(view.id, 0, ['mandate']);
  if (coherent === null) return unknownFrom(view, `mandate.${position}.coherent`);
  return measured(view.id, (level / highestLevel) * (coherent ? 1 : incoherent), ['mandate']);
}

export const mandateAnchoring: Measure = {
  name: 'mandate_anchoring',
  reads: [],
  from: 'cases',
  compute: (scope) => {
    const units = overActive(scope, '', anchored);
    return { '': statisticsOf(scope, units, 'median'), a: statisticsOf(scope, units, 'mean') };
  },
};
