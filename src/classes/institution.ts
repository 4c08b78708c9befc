/**
 * One-off, series, institutionalized, dormant, young, or a completed act (method §6.3), with 0–12 points.
 *
 * What is not known is tried both ways; only if every way leads to one class does the case have it.
 * Worked example: the Congress of religions, age ≥ 10 (2), editions ≥ 6 (2), organ (2), concept (1), survived a change
 * of president (2), plan (1), regular (1) = 11 → institutionalized (method §13, G8).
 */

import type { Step } from '../derivation/index.js';
import {
  addMonths,
  addYears,
  type CaseView,
  countsAt,
  type Day,
  type Evidence,
  firstDay,
  lastActivity,
} from '../evidence/index.js';
import { caseFacts } from './case-facts.js';
import { editionsAreComplete, editionsUpTo, intervalMonths, regularityAt } from './intervals.js';
import { mandateLevelAt } from './mandate-level.js';
import type { InstitutionClass, InstitutionOutcome, PointOutcome } from './model.js';
import { possible, type TriState } from './tri-state.js';

interface Possibility {
  readonly editions: number;
  readonly continuous: boolean;
  readonly organ: boolean;
}

const kept = new WeakMap<Evidence['standard'], WeakMap<CaseView, Map<Day, InstitutionOutcome>>>();

export function institutionClass(evidence: Evidence, view: CaseView, day: Day): InstitutionOutcome {
  let byView = kept.get(evidence.standard);
  if (byView === undefined) kept.set(evidence.standard, (byView = new WeakMap()));
  let byDay = byView.get(view);
  if (byDay === undefined) byView.set(view, (byDay = new Map()));
  let outcome = byDay.get(day);
  if (outcome === undefined) byDay.set(day, (outcome = classify(evidence, view, day)));
  return outcome;
}

/** A permanent organ in being at the day; an institution is its own. */
function organAt(view: CaseView, day: Day, asOf: Day): TriState {
  if (view.record.kind === 'institution') return true;
  const { organs } = view.record;
  if (organs === null) return null;
  if (organs === 'none') return false;
  const there = organs
    .filter((organ) => countsAt(organ.since, day, asOf) || organ.since === null)
    .filter((organ) => organ.until === null || firstDay(organ.until) >= day);
  return there.some((organ) => organ.permanent === true)
    ? true
    : there.some((organ) => organ.permanent === null)
      ? null
      : false;
}

function survivedAt(view: CaseView, day: Day, asOf: Day): TriState {
  const { changes } = view.record;
  if (changes === null) return null;
  if (changes === 'none') return false;
  const relevant = changes.filter(
    (change) => (change.kind === 'leader' || change.kind === 'government') && countsAt(change.date, day, asOf),
  );
  return relevant.some((change) => change.survived === true)
    ? true
    : relevant.some((change) => change.survived === null)
      ? null
      : false;
}

function planOf(view: CaseView, years: number): TriState {
  const { plan } = view.record;
  if (plan === null) return null;
  if (plan.exists === false) return false;
  return plan.horizon_years === null ? null : plan.horizon_years >= years;
}

/** Editions that may have been held: an incomplete list is never taken as 0 or 1 for certain. */
function possibleEditions(view: CaseView, day: Day, continuous: TriState, steps: readonly number[]): readonly number[] {
  const known = editionsUpTo(view, day).length;
  // A continuous operation is not made of editions; a complete list is what it is.
  if (editionsAreComplete(view) || continuous === true) return [known];
  return [...new Set([known, ...steps.map((step) => Math.max(known, step))])];
}

const points = (id: string, low: number, high: number, fields: readonly string[]): PointOutcome => ({
  id,
  low,
  high,
  fields,
});
const bothWays = (state: TriState, worth: number): [number, number] => [
  state === true ? worth : 0,
  state === false ? 0 : worth,
];

function classify(evidence: Evidence, view: CaseView, day: Day): InstitutionOutcome {
  const { calendar, standard } = evidence;
  const rules = standard.classes.institution;
  const parameter = (id: string, name: string): number =>
    rules.points.find((point) => point.id === id)?.parameters[name] ?? Number.POSITIVE_INFINITY;
  const interval = intervalMonths(view, day, rules.default_interval_months);
  const settled = (found: InstitutionClass): InstitutionOutcome => ({
    class: found,
    pointsLow: 0,
    pointsHigh: 0,
    points: [],
    range: [found],
    intervalMonths: interval,
    steps: () => [{ what: { key: `class.step.${found}` }, facts: caseFacts(view, ['kind', 'time.start'], evidence) }],
  });
  if (view.completedAct) return settled('completed_act');
  if (view.start === null || view.start > day) return settled('unknown');

  const start = view.start;
  const olderThan = (years: number): boolean => addYears(start, years) <= day;
  const last = lastActivity(view, day) ?? start;
  const ranFor = (years: number): boolean => addYears(start, years) <= last;
  const goneFor = (months: number): boolean => addMonths(last, Math.round(months)) < day;
  const { continuous } = view.record.time;
  const organ = organAt(view, day, calendar.asOf);
  const survived = survivedAt(view, day, calendar.asOf);
  const mandates = view.record.mandate;
  const mandateLevel = mandates === null ? null : mandates === 'none' ? 0 : mandateLevelAt(evidence, mandates, day);
  const plan = planOf(view, parameter('plan', 'one_point_horizon_years'));
  const complete = editionsAreComplete(view);
  const regularity = regularityAt(view, day);
  const regular: TriState = !complete
    ? null
    : regularity !== null && regularity >= parameter('regularity', 'one_point_regularity');

  const agePoints = olderThan(parameter('age', 'two_points_years'))
    ? 2
    : olderThan(parameter('age', 'one_point_years'))
      ? 1
      : 0;
  const editionPoints = (editions: number, goesOn: boolean): number =>
    editions >= parameter('editions', 'two_points_editions') ||
    (goesOn && ranFor(parameter('editions', 'two_points_continuous_years')))
      ? 2
      : editions >= parameter('editions', 'one_point_editions') ||
          (goesOn && ranFor(parameter('editions', 'one_point_continuous_years')))
        ? 1
        : 0;
  const mandatePoints = (level: number): number =>
    level >= parameter('mandate', 'two_points_level') ? 2 : level >= parameter('mandate', 'one_point_level') ? 1 : 0;
  const editionsPossible = possibleEditions(view, day, continuous, [
    2,
    rules.editions,
    parameter('editions', 'two_points_editions'),
  ]);

  const byEditions = editionsPossible.flatMap((editions) =>
    possible(continuous).map((goesOn) => editionPoints(editions, goesOn)),
  );
  const list: PointOutcome[] = [
    points('age', agePoints, agePoints, ['time.start']),
    points('editions', Math.min(...byEditions), Math.max(...byEditions), [
      'editions',
      'editions_complete',
      'time.continuous',
    ]),
    points('permanent_organ', ...bothWays(organ, 2), ['organs']),
    points(
      'mandate',
      mandateLevel === null ? 0 : mandatePoints(mandateLevel),
      mandateLevel === null ? 2 : mandatePoints(mandateLevel),
      ['mandate'],
    ),
    points('survived_change', ...bothWays(survived, 2), ['changes']),
    points('plan', ...bothWays(plan, 1), ['plan']),
    points('regularity', ...bothWays(regular, 1), ['editions', 'editions_complete']),
  ];
  const sum = (end: 'low' | 'high', without: readonly string[] = []): number =>
    list.filter((point) => !without.includes(point.id)).reduce((total, point) => total + point[end], 0);

  const found = new Set<InstitutionClass>();
  for (const editions of editionsPossible)
    for (const goesOn of possible(continuous))
      for (const hasOrgan of possible(organ)) {
        const possibility: Possibility = { editions, continuous: goesOn, organ: hasOrgan };
        const certain = editionPoints(editions, goesOn) + (hasOrgan ? 2 : 0);
        for (const end of ['low', 'high'] as const) {
          const total = certain + sum(end, ['editions', 'permanent_organ']);
          found.add(firstMatch(possibility, total));
        }
      }
  function firstMatch({ editions, continuous: goesOn, organ: hasOrgan }: Possibility, total: number): InstitutionClass {
    const twoAndGone =
      editions === 2 &&
      !hasOrgan &&
      goneFor(Math.max(rules.one_off_two_editions_months, rules.dormant_intervals * interval));
    if ((editions <= 1 && !goesOn && olderThan(rules.young_years)) || twoAndGone) return 'one_off';
    const lasting = editions >= rules.editions || (goesOn && ranFor(rules.continuous_years));
    const silent = goneFor(rules.dormant_intervals * interval);
    if (total >= rules.institutionalized_at && hasOrgan && lasting && !silent) return 'institutionalized';
    if (!olderThan(rules.young_years)) return 'young';
    return silent ? 'dormant' : 'series';
  }

  const order: readonly InstitutionClass[] = ['one_off', 'institutionalized', 'young', 'dormant', 'series'];
  const range = order.filter((one) => found.has(one));
  const only = range.length === 1 ? (range[0] as InstitutionClass) : 'unknown';
  return {
    class: only,
    pointsLow: sum('low'),
    pointsHigh: sum('high'),
    points: list,
    range,
    intervalMonths: interval,
    steps: () => stepsOf(evidence, view, list, only, range, interval),
  };
}

function stepsOf(
  evidence: Evidence,
  view: CaseView,
  list: readonly PointOutcome[],
  found: InstitutionClass,
  range: readonly InstitutionClass[],
  interval: number,
): Step[] {
  const names = evidence.standard.classes.institution.points;
  return [
    { what: { key: 'class.step.found', args: { class: { key: `class.${found}` } } }, value: found },
    ...(range.length > 1 ? [{ what: { key: 'class.step.range' }, value: range.join(', ') }] : []),
    { what: { key: 'class.step.interval' }, value: Math.round(interval * 10) / 10 },
    ...list.map(
      (point): Step => ({
        what: {
          key: 'class.step.point',
          args: {
            name: { text: names.find((one) => one.id === point.id)?.name ?? {} },
            low: point.low,
            high: point.high,
          },
        },
        facts: caseFacts(view, point.fields, evidence),
      }),
    ),
  ];
}
