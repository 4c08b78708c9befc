/**
 * Questions that several measures ask of a case. Each answers true, false, or null = not known.
 *
 * A property of the case itself holds from its start; a fact with a place for a date counts from that date, undated
 * only at as_of (method §4.1). What the record gives no place for a date (plan, formats, `related`, originator, funders)
 * is read as a property of the case.
 */
import {
  actorOf,
  type CaseView,
  type Day,
  dayOf,
  firstDay,
  holdsAt,
  isDomestic,
  type Period,
} from '../evidence/index.js';
import type { Actor, Participation } from '../study/index.js';
import type { Scope } from './measure.js';
import type { UnitOutcome } from './model.js';
import { notApplicable, unknownFrom } from './unit.js';

const leading = ['lead', 'co-lead'] as const;

/** The part was played at some time of the period. */
export function playsIn(part: Participation, period: Period): boolean {
  if (part.from !== null && firstDay(part.from) > period.day) return false;
  return part.to === null || firstDay(part.to) >= dayOf(period.from, 1, 1);
}

/** Those who lead in the period: role lead, where nobody has it co-lead. */
export function leadParts(view: CaseView, period: Period): readonly Participation[] {
  for (const role of leading) {
    const parts = view.record.actors.filter((part) => part.role === role && playsIn(part, period));
    if (parts.length > 0) return parts;
  }
  return [];
}

/** A state or quasi-state body of the country leads. Null: nobody is named as lead, or a lead stands in no register. */
export function isStateLed(view: CaseView, period: Period, { evidence, subject }: Scope): boolean | null {
  const actors = leadParts(view, period).map((part) => actorOf(evidence, part.id));
  const own = (actor: Actor): boolean =>
    (actor.state_kind === 'state' || actor.state_kind === 'quasi') && isDomestic(actor, subject);
  if (actors.some((actor) => actor !== undefined && own(actor))) return true;
  return actors.length === 0 || actors.includes(undefined) ? null : false;
}

/** Some stated goal stands in a clause of doctrine; one is enough, and all must be `none` for a no. */
export function hasClause(view: CaseView): boolean | null {
  const { goals } = view.record;
  if (goals === null) return null;
  if (goals.some((goal) => goal.clause !== null && goal.clause !== 'none')) return true;
  return goals.some((goal) => goal.clause === null) ? null : false;
}

/** A link to another initiative is declared. */
export function hasRelated(view: CaseView): boolean | null {
  const { related } = view.record;
  return related === null ? null : related !== 'none' && related.length > 0;
}

/** The first field under `paths` that is empty: it carries the reason why a unit is unknown. */
export function firstClauseGap(view: CaseView): string {
  const gap = view.record.goals?.findIndex((goal) => goal.clause === null) ?? -1;
  return gap < 0 ? 'goals' : `goals.${gap}.clause`;
}

export function planIsLong(view: CaseView, years: number): boolean | null {
  const { plan } = view.record;
  if (plan === null || plan.exists === null) return null;
  if (!plan.exists) return false;
  return plan.horizon_years === null ? null : plan.horizon_years >= years;
}

export const planGap = (view: CaseView): string =>
  view.record.plan === null ? 'plan' : view.record.plan.exists === null ? 'plan.exists' : 'plan.horizon_years';

/** In force at the day: dated by then and not ended before; undated: at as_of, and before it nobody knows (null). */
export const inForce = (
  entry: { date?: string | null; since?: string | null; until: string | null },
  day: Day,
  asOf: Day,
): boolean | null => holdsAt(entry.date ?? entry.since ?? null, entry.until, day, asOf);

/** What is done when done has no continuity to measure (INS-01 … INS-06); null for every other case. */
export function outsideContinuity(view: CaseView): UnitOutcome | null {
  if (view.completedAct) return notApplicable(view.id, ['kind']);
  return view.record.kind === null ? unknownFrom(view, 'kind') : null;
}
