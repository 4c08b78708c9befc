/**
 * INS-03 (Huntington): a third of a point each for age of five years, for surviving a change of lead person or
 * government, and for a documented change of function or format after which the initiative went on; median, 03a mean.
 */
import { addYears, type CaseView, holdsAt, type Period } from '../../evidence/index.js';
import { outsideContinuity } from '../case-facts.js';
import { type Measure, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { statisticsOf } from '../statistic.js';
import { measured, unknownFrom } from '../unit.js';

const generational = new Set(['leader', 'government']);
const functional = new Set(['function', 'format']);

/** One survived change is enough; without one, a change whose outcome or date is not known leaves the answer open. */
function survived(view: CaseView, kinds: ReadonlySet<string>, period: Period, scope: Scope): boolean | null {
  const { changes } = view.record;
  if (changes === null) return null;
  let open = false;
  for (const change of changes === 'none' ? [] : changes) {
    if (!kinds.has(change.kind) || change.survived === false) continue;
    const was = holdsAt(change.date, null, period.day, scope.evidence.calendar.asOf);
    if (was === true && change.survived === true) return true;
    if (was !== false) open = true;
  }
  return open ? null : false;
}

function adapted(view: CaseView, period: Period, scope: Scope): UnitOutcome {
  const aside = outsideContinuity(view);
  if (aside !== null) return aside;
  if (view.start === null) return unknownFrom(view, 'time.start');
  const points = [survived(view, generational, period, scope), survived(view, functional, period, scope)];
  if (points.includes(null)) return unknownFrom(view, 'changes');
  const old = addYears(view.start, parameter(scope.definition, 'years', 5)) <= period.day;
  return measured(view.id, [old, ...points].filter(Boolean).length / 3, ['time.start', 'changes']);
}

export const adaptability: Measure = {
  name: 'adaptability',
  reads: [],
  from: 'cases',
  compute: (scope) => {
    const units = overActive(scope, '', adapted);
    return { '': statisticsOf(scope, units, 'median'), a: statisticsOf(scope, units, 'mean') };
  },
};
