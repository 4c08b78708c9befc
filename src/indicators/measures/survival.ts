/**
 * INS-01: five-year survival of initiatives by Kaplan & Meier; 01m median age (method §4.2). Cohort of a year: starts in
 * the fifteen years before its reference day; of the whole span: all starts in it; completed acts aside.
 *
 * The end is `end`; of a dormant initiative its last activity; of a one-off its last edition. Every other life is still
 * running when it is last seen.
 */
import {
  addYears,
  type CaseView,
  type Day,
  dayOf,
  lastActivity,
  type Period,
  yearOfDay,
} from '../../evidence/index.js';
import { classOf } from '../case-classes.js';
import { type Life, survivalAt } from '../kaplan-meier.js';
import { type Draft, type Measure, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { type Outcomes, overAll } from '../outcomes.js';
import { median } from '../quantile.js';
import { coverageOf } from '../share.js';
import { resampledInterval } from '../statistic.js';
import { measured, unknownFrom } from '../unit.js';
import { whenAsked } from '../when-asked.js';

/** Whole years and the part of the year begun: an anniversary is a whole number. */
function yearsBetween(from: Day, to: Day): number {
  let whole = Math.max(0, yearOfDay(to) - yearOfDay(from));
  if (addYears(from, whole) > to) whole--;
  const anniversary = addYears(from, whole);
  return whole + (to - anniversary) / (addYears(from, whole + 1) - anniversary);
}

function inCohort(view: CaseView, period: Period, scope: Scope): boolean {
  if (view.completedAct || view.start === null || view.start > period.day) return false;
  const { from, to } = scope.evidence.calendar;
  if (period.kind === 'whole') return yearOfDay(view.start) >= from && yearOfDay(view.start) <= to;
  return (
    view.start > addYears(period.day, -parameter(scope.definition, 'cohort_years', 15)) &&
    view.start >= dayOf(from, 1, 1)
  );
}

function lifeOf(view: CaseView, period: Period, scope: Scope): Life {
  const start = view.start as Day;
  const life = (until: Day, ended: boolean): Life => ({ years: yearsBetween(start, Math.max(start, until)), ended });
  if (view.end !== null && view.end <= period.day) return life(view.end, true);
  const found = classOf(scope.evidence, view, period.classDay).class;
  if (view.end === null && (found === 'dormant' || found === 'one_off')) {
    const silent =
      found === 'one_off'
        ? (view.editions.filter(({ day }) => day <= period.classDay).at(-1)?.day ?? lastActivity(view, period.classDay))
        : lastActivity(view, period.classDay);
    if (silent !== null && silent <= period.day) return life(silent, true);
  }
  return life(lastActivity(view, period.day) ?? start, false);
}

function lived(view: CaseView, period: Period, scope: Scope): UnitOutcome | null {
  if (view.completedAct) return null;
  if (view.start === null) {
    const firstSeen = view.operation[0] ?? scope.evidence.calendar.asOf;
    return view.record.time.start === null && firstSeen <= period.day ? unknownFrom(view, 'time.start') : null;
  }
  return inCohort(view, period, scope) ? measured(view.id, lifeOf(view, period, scope).years, ['time']) : null;
}

function survival(scope: Scope, outcomes: Outcomes, at: number): Draft {
  const period = scope.periods[at] as Period;
  const years = parameter(scope.definition, 'years', 5);
  const lives = scope.views.filter((view) => inCohort(view, period, scope)).map((view) => lifeOf(view, period, scope));
  const shared = {
    n: lives.length,
    coverage: coverageOf(lives.length, outcomes.unknown(at)),
    missing: outcomes.missing(at),
    coders: outcomes.codersAt(at),
    units: () => outcomes.units(at),
  };
  if (lives.length === 0) return { value: null, low: null, high: null, boundLow: null, boundHigh: null, ...shared };
  const { value, low, high, atRisk } = survivalAt(lives, years);
  const needed = scope.definition.minimum.at_risk;
  return {
    value,
    low,
    high,
    boundLow: null,
    boundHigh: null,
    ...shared,
    ...(needed !== undefined && atRisk < needed
      ? { tooFew: { key: 'indicators.reason.at_risk', args: { n: atRisk, minimum: needed, years } } }
      : {}),
    notes: () => [
      { what: { key: 'indicators.step.ended' }, value: lives.filter((life) => life.ended).length },
      { what: { key: 'indicators.step.at_risk', args: { years } }, value: atRisk },
    ],
  };
}

/** Age on the reference day of those that were still running on it. */
function age(view: CaseView, period: Period, scope: Scope): UnitOutcome | null {
  if (!inCohort(view, period, scope) || lifeOf(view, period, scope).ended) return null;
  return measured(view.id, yearsBetween(view.start as Day, period.day), ['time.start']);
}

function medianAge(scope: Scope, outcomes: Outcomes, at: number): Draft {
  const sorted = outcomes.values(at);
  const interval = whenAsked(() =>
    resampledInterval(outcomes.values(at), 'median', scope.seed, scope.draws, scope.cache),
  );
  return {
    value: sorted.length === 0 ? null : median(sorted),
    low: null,
    high: null,
    ends: interval,
    boundLow: null,
    boundHigh: null,
    n: sorted.length,
    coverage: coverageOf(sorted.length, outcomes.unknown(at)),
    missing: outcomes.missing(at),
    coders: outcomes.codersAt(at),
    units: () => outcomes.units(at),
  };
}

export const survivalOfInitiatives: Measure = {
  name: 'survival',
  reads: ['actors', 'grades'],
  from: 'cases',
  classes: [''],
  compute: (scope) => {
    const lives = overAll(scope, '', lived);
    const ages = overAll(scope, 'm', age);
    return {
      '': scope.periods.map((_, at) => survival(scope, lives, at)),
      m: scope.periods.map((_, at) => medianAge(scope, ages, at)),
    };
  },
};
