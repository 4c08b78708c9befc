/**
 * INS-05 (Huntington): 1 − the share of the largest funding authority, all bodies of one state being one; without an
 * independent governing body at most .4; unknown is no value (method §4.2). Median, 05a mean.
 */
import { actorOf, authorityOf, type CaseView, type Period } from '../../evidence/index.js';
import { inForce, outsideContinuity } from '../case-facts.js';
import { type Measure, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { statisticsOf } from '../statistic.js';
import { measured, unknownFrom } from '../unit.js';

const namedShareNeeded = 0.5;

/** The largest authority's share: by who decides on the money where that is coded, else by the funders named. */
function largestShare(view: CaseView, { evidence }: Scope): number | null {
  const { money } = view.record;
  if (money === null) return null;
  if (money.decision_maker !== null) return money.decision_maker.share;
  if (money.funders === null) return null;
  const byAuthority = new Map<string, number>();
  let named = 0;
  for (const { who, share } of money.funders) {
    if (share === null) continue;
    const actor = actorOf(evidence, who);
    const authority = actor === undefined ? who : authorityOf(actor);
    byAuthority.set(authority, (byAuthority.get(authority) ?? 0) + share);
    named += share;
  }
  return named >= namedShareNeeded ? Math.max(...byAuthority.values()) : null;
}

/** An organ that governs and is independent; null: not known whether one does. */
function hasIndependentGovernment(view: CaseView, period: Period, scope: Scope): boolean | null {
  const { organs } = view.record;
  if (organs === null) return null;
  let open = false;
  for (const organ of organs === 'none' ? [] : organs) {
    if (!inForce(organ, period.day, scope.evidence.calendar.asOf)) continue;
    if (organ.governing === true && organ.independent === true) return true;
    if (organ.governing !== false && organ.independent !== false) open = true;
  }
  return open ? null : false;
}

function autonomous(view: CaseView, period: Period, scope: Scope): UnitOutcome {
  const aside = outsideContinuity(view);
  if (aside !== null) return aside;
  const share = largestShare(view, scope);
  if (share === null)
    return unknownFrom(view, view.record.money?.decision_maker == null ? 'money.funders' : 'money.decision_maker');
  const independent = hasIndependentGovernment(view, period, scope);
  if (independent === null) return unknownFrom(view, 'organs');
  const most = independent ? 1 : parameter(scope.definition, 'most_without_independent_body', 0.4);
  return measured(view.id, Math.min(most, 1 - share), ['money', 'organs']);
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
