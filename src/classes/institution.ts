/**
 * One-off, series, institutionalized, dormant, young, or a completed act, with 0–12 points (method §6.3).
 *
 * What is not known is tried in every way it may be – continuous or not, an organ or none, as many editions as an
 * incomplete list may lack – and the case has a class only if all of them lead to the same one.
 *
 * Worked example, the Congress of religions: age ≥ 10 (2), editions ≥ 6 (2), organ (2), concept (1), survived a change
 * of president (2), plan (1), regular (1) = 11 → institutionalized (method §13, G8).
 */
import { addMonths, type CaseView, type Day, type Evidence, lastActivity } from '../evidence/index.js';
import { type Interval, isPast, knownBy, leastForRegularity } from './editions.js';
import { type InstitutionFacts, institutionFacts } from './institution-facts.js';
import {
  agePoints,
  editionPoints,
  hasLongPlan,
  hasOrgan,
  mandatePoints,
  spanOf,
  survivedChange,
} from './institution-points.js';
import { type InstitutionRules, institutionRules, type PointId } from './institution-rules.js';
import { institutionSteps } from './institution-steps.js';
import type { InstitutionClass, InstitutionOutcome } from './model.js';
import { possible, type TriState } from './tri-state.js';

/** First match in this order. */
const order: readonly InstitutionClass[] = ['one_off', 'institutionalized', 'young', 'dormant', 'series'];

interface Kept {
  readonly rules: InstitutionRules;
  readonly facts: InstitutionFacts;
  readonly byDay: Map<Day, InstitutionOutcome>;
}
const kept = new WeakMap<CaseView, Kept>();

export function institutionClass(evidence: Evidence, view: CaseView, day: Day): InstitutionOutcome {
  const rules = institutionRules(evidence.standard.classes.institution);
  let here = kept.get(view);
  if (here === undefined || here.rules !== rules) {
    here = { rules, facts: institutionFacts(view, rules, evidence.standard), byDay: new Map() };
    kept.set(view, here);
  }
  let outcome = here.byDay.get(day);
  if (outcome === undefined) {
    outcome = classify(evidence, here.facts, rules, day);
    here.byDay.set(day, outcome);
  }
  return outcome;
}

/** One way things may be at the day. */
interface Way {
  readonly editions: number;
  readonly continuous: boolean;
  readonly organ: boolean;
  readonly last: Day;
  readonly points: number;
}

function firstMatch(
  way: Way,
  facts: InstitutionFacts,
  rules: InstitutionRules,
  interval: Interval,
  day: Day,
): InstitutionClass {
  const { editions, continuous, organ, last, points } = way;
  const isYearOld = facts.yearsAfterStart(rules.young_years) <= day;
  const isSilent = isPast(last, rules.dormant_intervals, interval, day);
  if (editions <= 1 && !continuous && isYearOld) return 'one_off';
  if (editions === 2 && !organ && isSilent && day > addMonths(last, rules.one_off_two_editions_months))
    return 'one_off';
  const lasts = editions >= rules.editions || (continuous && facts.yearsAfterStart(rules.continuous_years) <= last);
  if (points >= rules.institutionalized_at && organ && lasts && !isSilent) return 'institutionalized';
  if (!isYearOld) return 'young';
  return isSilent ? 'dormant' : 'series';
}

/**
 * How many editions there may have been by the day. A whole list is what it is. A continuous operation without a single
 * listed edition is not made of editions. Any other list may lack some: it is never 0 or 1 for certain.
 */
function possibleEditions(
  facts: InstitutionFacts,
  rules: InstitutionRules,
  known: number,
  continuous: boolean,
): number[] {
  const { editions } = facts;
  const least = editions.whole ? known : (editions.heldAtLeast[known] as number);
  const most = editions.whole
    ? Math.max(known, editions.heldAtLeast[known] as number)
    : continuous && editions.days.length === 0
      ? 0
      : Math.max(least, rules.editions, rules.from('editions', 'two_points_editions'));
  return Array.from({ length: most - least + 1 }, (_, more) => least + more);
}

/** At least as regular as the line asks; with fewer than three editions there is no regularity to speak of. */
function isRegular(facts: InstitutionFacts, rules: InstitutionRules, known: number, editions: number): TriState {
  const isNumbered = known >= leastForRegularity && known <= facts.editions.numbered;
  if (!isNumbered && !(facts.editions.whole && editions === known)) return editions < leastForRegularity ? false : null;
  if (known < leastForRegularity) return false;
  const value = facts.regularity(known);
  return value === null ? null : value >= rules.from('regularity', 'one_point_regularity');
}

function classify(evidence: Evidence, facts: InstitutionFacts, rules: InstitutionRules, day: Day): InstitutionOutcome {
  const { view } = facts;
  const { asOf } = view;
  const known = knownBy(facts.editions, day);
  const interval = facts.interval(known);
  const organ = hasOrgan(facts, day, asOf);
  const lines = {
    age: agePoints(facts, rules, day),
    permanent_organ: spanOf(organ, rules.worth.permanent_organ),
    mandate: mandatePoints(facts, rules, day, asOf),
    survived_change: spanOf(survivedChange(facts, day, asOf), rules.worth.survived_change),
    plan: spanOf(hasLongPlan(facts, rules), rules.worth.plan),
    editions: { low: Number.POSITIVE_INFINITY, high: 0 },
    regularity: { low: Number.POSITIVE_INFINITY, high: 0 },
  };
  let fixedLow = lines.age.low + lines.mandate.low + lines.survived_change.low + lines.plan.low;
  let fixedHigh = lines.age.high + lines.mandate.high + lines.survived_change.high + lines.plan.high;
  for (const stranger of rules.strangers) {
    fixedLow += stranger.low;
    fixedHigh += stranger.high;
  }

  const found = new Set<InstitutionClass>();
  for (const continuous of possible(facts.continuous)) {
    const last = lastActivity(view, day, continuous) ?? facts.start ?? day;
    for (const editions of possibleEditions(facts, rules, known, continuous)) {
      // Without a start nothing says how long it has run: as long as it takes, or not at all.
      const held = editionPoints(facts, rules, editions, continuous ? last : null);
      const heldAtMost = continuous && facts.start === null ? rules.worth.editions : held;
      const regular = spanOf(isRegular(facts, rules, known, editions), rules.worth.regularity);
      lines.editions.low = Math.min(lines.editions.low, held);
      lines.editions.high = Math.max(lines.editions.high, heldAtMost);
      lines.regularity.low = Math.min(lines.regularity.low, regular.low);
      lines.regularity.high = Math.max(lines.regularity.high, regular.high);
      for (const withOrgan of possible(organ)) {
        const sure = held + (withOrgan ? rules.worth.permanent_organ : 0);
        for (const points of [fixedLow + sure + regular.low, fixedHigh + sure + regular.high]) {
          found.add(firstMatch({ editions, continuous, organ: withOrgan, last, points }, facts, rules, interval, day));
        }
      }
    }
  }

  const points = rules.lines.map((line: PointId) => rules.outcome(line, lines[line].low, lines[line].high));
  points.push(...rules.strangers);
  const range = rangeOf(view, day, found);
  const only = range.length === 1 ? (range[0] as InstitutionClass) : 'unknown';
  const outcome: Omit<InstitutionOutcome, 'steps'> = {
    class: only,
    pointsLow: points.reduce((sum, point) => sum + point.low, 0),
    pointsHigh: points.reduce((sum, point) => sum + point.high, 0),
    points,
    range,
    intervalMonths: interval.months,
  };
  return { ...outcome, steps: () => institutionSteps(evidence, view, day, outcome) };
}

function rangeOf(view: CaseView, day: Day, found: ReadonlySet<InstitutionClass>): readonly InstitutionClass[] {
  if (view.completedAct) return ['completed_act'];
  // What has yet to begin is younger than a year; without a date of its beginning every class is open.
  const begins = view.record.time.start;
  const classes =
    begins === null
      ? order
      : view.start === null || view.start > day
        ? (['young'] as const)
        : order.filter((one) => found.has(one));
  return view.record.kind === null ? [...classes, 'completed_act'] : classes;
}
