/**
 * Directions of humanitarian policy (task T5): activity, money, coverage and results of each, and which rise.
 *
 * A direction rises when its share of starts and held editions in the last five full years exceeds that of the five
 * before, the whole 90 % interval of the difference above 0 (R. G. Newcombe 1998, Statistics in Medicine 17: 873–890,
 * method 10, from two Wilson intervals). 12 of 40 against 3 of 40: .225 [.08, .36]: rises.
 */
import { resultsOf } from '../../classes/index.js';
import {
  type CaseView,
  type Evidence,
  type Grade,
  gradeOfFact,
  isActive,
  keptBySubject,
  lastFullYear,
  type Period,
  vectorsOfCase,
  windowPeriod,
  yearOfDay,
} from '../../evidence/index.js';
import { wilson } from '../../indicators/index.js';
import { codesOf } from '../../standard/index.js';

export type Movement = 'rises' | 'falls' | 'undecided' | 'too_few';

export interface Spend {
  readonly currency: string;
  readonly amount: number;
  readonly cases: number;
}

export interface DirectionActivity {
  readonly id: string;
  /** All cases of the country coded to it that were ever active; in the last five full years; in the five before. */
  readonly cases: readonly CaseView[];
  readonly recent: readonly CaseView[];
  readonly earlier: readonly CaseView[];
  /** Starts and held editions in the two windows, of the direction and of all. */
  readonly events: {
    readonly recent: number;
    readonly earlier: number;
    readonly allRecent: number;
    readonly allEarlier: number;
  };
  readonly difference: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly movement: Movement;
  /** Spent as disclosed, by currency; nothing is converted. */
  readonly spend: readonly Spend[];
  /** Cases with no disclosed spend. */
  readonly withoutSpend: number;
  readonly partners: readonly string[];
  readonly vectors: readonly string[];
  /** Beneficiaries as counted by the cases that count them. */
  readonly beneficiaries: { readonly sum: number; readonly cases: number };
  /** Outcomes and impacts on record, by grade 0–4, and cases whose results are not known. */
  readonly results: readonly [number, number, number, number, number];
  readonly resultsUnknown: number;
}

export interface PolicyDirections {
  readonly directions: readonly DirectionActivity[];
  readonly recent: Period;
  readonly earlier: Period;
  /** Ever active, and coded to no direction or not coded. */
  readonly unassigned: readonly CaseView[];
  readonly total: number;
}

/** Fewer starts and editions in all say nothing of a movement. */
const fewestEvents = 5;

export function differenceOfShares(
  [a, m]: readonly [number, number],
  [b, n]: readonly [number, number],
): { value: number; low: number; high: number } | null {
  if (m === 0 || n === 0) return null;
  const [p, q] = [a / m, b / n];
  const [[lowP, highP], [lowQ, highQ]] = [wilson(a, m), wilson(b, n)];
  const value = p - q;
  return { value, low: value - Math.hypot(p - lowP, highQ - q), high: value + Math.hypot(highP - p, q - lowQ) };
}

/** Starts and held editions inside the period; the first edition is the start. */
export function eventsIn(view: CaseView, { from, to }: Period): number {
  const years = view.editions.map(({ day }) => yearOfDay(day));
  const start = view.start === null ? null : yearOfDay(view.start);
  if (start !== null && !years.includes(start)) years.push(start);
  return years.filter((year) => year >= from && year <= to).length;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function spendOf(views: readonly CaseView[]): readonly Spend[] {
  const byCurrency = new Map<string, { amount: number; cases: number }>();
  for (const { record } of views) {
    const spent = (record.money?.by_year ?? []).flatMap((year) => year.spent ?? []);
    if (spent.length === 0) continue;
    const currency = record.money?.currency ?? '?';
    const had = byCurrency.get(currency) ?? { amount: 0, cases: 0 };
    byCurrency.set(currency, { amount: had.amount + sum(spent), cases: had.cases + 1 });
  }
  return [...byCurrency].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, had]) => ({ currency, ...had }));
}

function movementOf(events: DirectionActivity['events'], difference: DirectionActivity['difference']): Movement {
  if (difference === null || events.recent + events.earlier < fewestEvents) return 'too_few';
  return difference.low > 0 ? 'rises' : difference.high < 0 ? 'falls' : 'undecided';
}

export const policyDirections = keptBySubject(findDirections);

function findDirections(evidence: Evidence, subject: string): PolicyDirections {
  const { calendar, study } = evidence;
  const views = (evidence.byCountry.get(subject) ?? []).filter((view) => view.activeYears.includes(1));
  const last = lastFullYear(calendar);
  const [recent, earlier] = [windowPeriod(calendar, last), windowPeriod(calendar, last - 5)];
  const allRecent = sum(views.map((view) => eventsIn(view, recent)));
  const allEarlier = sum(views.map((view) => eventsIn(view, earlier)));
  const directions = [...codesOf(evidence.standard, 'directions').keys()].map((id): DirectionActivity => {
    const cases = views.filter((view) => view.record.directions?.includes(id));
    const events = {
      recent: sum(cases.map((view) => eventsIn(view, recent))),
      earlier: sum(cases.map((view) => eventsIn(view, earlier))),
      allRecent,
      allEarlier,
    };
    const difference = differenceOfShares([events.recent, allRecent], [events.earlier, allEarlier]);
    const spend = spendOf(cases);
    const results: [number, number, number, number, number] = [0, 0, 0, 0, 0];
    for (const view of cases)
      for (const result of resultsOf(view) ?? [])
        if (result.cat === 'RC' || result.cat === 'RI') {
          const grade: Grade = gradeOfFact(result.evidence, view.record, study);
          results[grade] += 1;
        }
    const counts = cases.flatMap((view) => view.record.beneficiaries?.count ?? []);
    return {
      id,
      cases,
      recent: cases.filter((view) => isActive(view, recent, calendar)),
      earlier: cases.filter((view) => isActive(view, earlier, calendar)),
      events,
      difference,
      movement: movementOf(events, difference),
      spend,
      withoutSpend: cases.length - sum(spend.map((one) => one.cases)),
      partners: [...new Set(cases.flatMap((view) => view.record.partners?.map(({ country }) => country) ?? []))].sort(),
      vectors: [...new Set(cases.flatMap((view) => vectorsOfCase(evidence, view)))].sort(),
      beneficiaries: { sum: sum(counts), cases: counts.length },
      results,
      resultsUnknown: cases.filter((view) => resultsOf(view) === null).length,
    };
  });
  return {
    directions,
    recent,
    earlier,
    unassigned: views.filter((view) => (view.record.directions?.length ?? 0) === 0),
    total: views.length,
  };
}
