/**
 * GOV-05: initiatives of class image that are one-off, or stand alone (no declared link to another initiative and no
 * clause of doctrine), ÷ classified ones (method §4.2, §6.3, §6.4); 05s the same by money spent, where it is disclosed.
 */
import { type CaseView, missingReason, type Period } from '../../evidence/index.js';
import type { MissingReason } from '../../study/index.js';
import { classOf, imageOf } from '../case-classes.js';
import { firstClauseGap, hasClause, hasRelated } from '../case-facts.js';
import type { Draft, Measure, Scope } from '../measure.js';
import { noValue } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { type Outcomes, overActive } from '../outcomes.js';
import { coverageOf, shares } from '../share.js';
import { coderOf, notApplicable, reasonOrder, unknownFrom, yesOrNo } from '../unit.js';

function scatteredImage(view: CaseView, period: Period, scope: Scope): UnitOutcome {
  const institution = classOf(scope.evidence, view, period.classDay);
  if (institution.class === 'young' || institution.class === 'completed_act')
    return notApplicable(view.id, ['kind', 'time.start']);
  if (institution.class === 'unknown') return institution.unknown(view.id);
  const image = imageOf(scope.evidence, view, period.classDay);
  if (image.class === 'unknown') return image.unknown(view.id);
  const fields = [...institution.fields, ...image.fields];
  if (image.class !== 'image') return yesOrNo(view.id, false, fields);
  if (institution.class === 'one_off') return yesOrNo(view.id, true, fields);
  const related = hasRelated(view);
  if (related === null) return unknownFrom(view, 'related');
  const clause = hasClause(view);
  if (clause === null) return unknownFrom(view, firstClauseGap(view));
  return yesOrNo(view.id, !related && !clause, [...fields, 'related', 'goals']);
}

/** Money spent in the years of the period; null when no year says so, or the currency is not known. */
function spentIn(view: CaseView, period: Period): { amount: number; currency: string } | null {
  const { money } = view.record;
  const spent = (money?.by_year ?? [])
    .filter((item) => item.y >= period.from && item.y <= period.to)
    .flatMap((item) => item.spent ?? []);
  if (money === null || money.currency === null || spent.length === 0) return null;
  return { amount: spent.reduce((sum, value) => sum + value, 0), currency: money.currency };
}

/** Amounts in one currency only can be added up: nothing is converted. */
function bySpend(scope: Scope, units: Outcomes, at: number): Draft {
  const period = scope.periods[at] as Period;
  let scattered = 0;
  let total = 0;
  let n = 0;
  const gaps: MissingReason[] = [];
  const coders = [0, 0, 0];
  const currencies = new Set<string>();
  for (const unit of units.units(at)) {
    if (unit.state === 'not_applicable') continue;
    const view = scope.evidence.byId.get(unit.id) as CaseView;
    const spent = spentIn(view, period);
    if (spent === null || unit.state === 'unknown') {
      const ofUnit = unit.state === 'unknown' ? unit.reason : undefined;
      const gap = ofUnit ?? missingReason(view.case, 'money');
      if (gap !== 'not_applicable') gaps.push(gap);
      continue;
    }
    n++;
    coders[coderOf(view)] = (coders[coderOf(view)] as number) + 1;
    total += spent.amount;
    currencies.add(spent.currency);
    if (unit.state === 'yes') scattered += spent.amount;
  }
  const coverage = coverageOf(n, gaps.length);
  const missing = reasonOrder.map((reason) => gaps.filter((gap) => gap === reason).length);
  if (currencies.size > 1)
    return noValue(
      { key: 'indicators.reason.several_currencies', args: { currencies: [...currencies].sort().join(', ') } },
      { n, coverage, missing },
    );
  if (total === 0) return noValue({ key: 'indicators.reason.spend_not_disclosed' }, { n, coverage, missing });
  const share = scattered / total;
  return {
    value: share,
    low: null,
    high: null,
    boundLow: null,
    boundHigh: null,
    n,
    coverage,
    missing,
    coders,
    units: () => units.units(at),
  };
}

export const scatteredImageShare: Measure = {
  name: 'scattered_image_share',
  reads: ['actors', 'grades'],
  from: 'cases',
  classes: ['', 's'],
  compute: (scope) => {
    const units = overActive(scope, '', scatteredImage);
    return { '': shares(units, scope.periods), s: scope.periods.map((_, at) => bySpend(scope, units, at)) };
  },
};
