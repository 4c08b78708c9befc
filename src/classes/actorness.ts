/**
 * Actorness of people's diplomacy by form and named period (method §5.3.3), by majority of the known cases:
 * 0 auxiliary (the lead is a state and no feedback is used) · 1 instrument (a state pays at least half, non-state actors
 * implement) · 2 partner (designed together or from below, and a quarter of the feedback channels work) · 3 autonomous
 * (median autonomy and civic origin ≥ .5) · 4 independent political actor (3, and uptake beyond chance or an item of
 * its agenda adopted, independently documented). The stage is the highest fully evidenced; where evidence for a higher
 * one is missing it reads "at least".
 */
import {
  actorOf,
  autonomyAt,
  type CaseView,
  type Evidence,
  gradeOfFact,
  holdsAt,
  isActive,
  namedPeriod,
  type Period,
  playsAt,
  statePaysHalf,
} from '../evidence/index.js';
import { medianOf } from './median.js';
import { allOf, anyOf, type TriState } from './tri-state.js';

export interface ActornessStage {
  readonly period: string;
  readonly form: string;
  /** Cases of the form active in the period. */
  readonly n: number;
  readonly stage: number;
  /** False: it is at least this stage. */
  readonly exact: boolean;
  /** Whether each of the stages 1 … 4 is reached; null = not known. */
  readonly reached: readonly TriState[];
  readonly cases: readonly string[];
}

/** What stages 2 and 4 ask of the whole country: null where nobody has the data. */
export interface CountrySide {
  /** Share of feedback channels at work in the period (IND-01). */
  readonly channels: (period: Period) => number | null;
  /** Civic proposals enter official texts beyond chance (IND-02 against IND-02n). */
  readonly uptakeBeyondChance: (period: Period) => boolean | null;
}

const minimumCases = 3;
const channelsNeeded = 0.25;
const half = 0.5;
const independentGrade = 2;
const implementing = new Set(['implementer', 'lead', 'co-lead']);

/** More than half of the known answers are yes; null when none is known. */
function mostly(answers: readonly TriState[]): TriState {
  const known = answers.filter((answer) => answer !== null);
  return known.length === 0 ? null : known.filter((answer) => answer).length > known.length * half;
}

function stateKinds(evidence: Evidence, view: CaseView, day: number, roles: ReadonlySet<string>): (string | null)[] {
  return view.record.actors
    .filter((part) => roles.has(part.role) && playsAt(part, day))
    .map((part) => actorOf(evidence, part.id)?.state_kind ?? null);
}

const leading = new Set(['lead', 'co-lead']);

/** A state leads and no feedback is used: known to be so, known not to be, or not known. */
function isAuxiliary(evidence: Evidence, view: CaseView, day: number): TriState {
  const leads = stateKinds(evidence, view, day, leading);
  const byState =
    leads.length === 0
      ? null
      : anyOf(leads.map((kind) => (kind === null ? null : kind === 'state' || kind === 'quasi')));
  const used = view.record.feedback?.used ?? null;
  return allOf([byState, used === null ? null : !used]);
}

function isInstrument(evidence: Evidence, view: CaseView, day: number): TriState {
  const hands = stateKinds(evidence, view, day, implementing);
  const byOthers = hands.length === 0 ? null : anyOf(hands.map((kind) => (kind === null ? null : kind === 'nonstate')));
  return allOf([statePaysHalf(evidence, view), byOthers]);
}

function isDesignedTogether({ record }: CaseView): TriState {
  return record.implementation === null
    ? null
    : record.implementation === 'P-part' || record.implementation === 'P-bot';
}

function isAutonomous(evidence: Evidence, views: readonly CaseView[], day: number): TriState {
  const autonomy = medianOf(views.flatMap((view) => autonomyAt(evidence, view, day) ?? []));
  const origins = views.flatMap((view) => {
    const id = view.record.originator?.actor ?? null;
    const actor = id === null ? undefined : actorOf(evidence, id);
    return actor === undefined ? [] : [actor.state_kind === 'nonstate'];
  });
  const civic = origins.length === 0 ? null : origins.filter(Boolean).length / origins.length >= half;
  return allOf([autonomy === null ? null : autonomy >= half, civic]);
}

/** The state took up what such a case had begun, and an independent source says so. */
function setsAgenda(evidence: Evidence, view: CaseView, day: number): TriState {
  const { adopted_by_state: adoption } = view.record;
  if (adoption === null) return null;
  if (adoption === 'none') return false;
  const was = holdsAt(adoption.date, null, day, view.asOf);
  if (was !== true) return was;
  const sources = [adoption.src ?? []].flat();
  return gradeOfFact(
    sources.map((src) => ({ src })),
    view.record,
    evidence.study,
  ) >= independentGrade
    ? true
    : null;
}

function stageOf(
  evidence: Evidence,
  form: string,
  views: readonly CaseView[],
  period: Period,
  side: CountrySide,
): ActornessStage {
  const { day } = period;
  const channels = side.channels(period);
  const auxiliary = mostly(views.map((view) => isAuxiliary(evidence, view, day)));
  const autonomous = isAutonomous(evidence, views, day);
  const reached: readonly TriState[] = [
    anyOf([
      mostly(views.map((view) => isInstrument(evidence, view, day))),
      // What no state leads, or what feeds back, is more than an auxiliary of the state.
      auxiliary === null ? null : !auxiliary,
    ]),
    allOf([mostly(views.map(isDesignedTogether)), channels === null ? null : channels >= channelsNeeded]),
    autonomous,
    allOf([
      autonomous,
      anyOf([side.uptakeBeyondChance(period), ...views.map((view) => setsAgenda(evidence, view, day))]),
    ]),
  ];
  const stage = reached.lastIndexOf(true) + 1;
  return {
    period: period.id,
    form,
    n: views.length,
    stage,
    exact: !reached.slice(stage).includes(null),
    reached,
    cases: views.map((view) => view.id),
  };
}

export function actornessStages(evidence: Evidence, country: string, side: CountrySide): readonly ActornessStage[] {
  const own = evidence.byCountry.get(country) ?? [];
  return evidence.study.environment.periods.flatMap(({ id, from, to }) => {
    const period = namedPeriod(evidence.calendar, id, from, to);
    if (period === null) return [];
    const byForm = new Map<string, CaseView[]>();
    for (const view of own) {
      const form = view.record.form?.primary;
      if (form == null || form === 'none' || !isActive(view, period, evidence.calendar)) continue;
      byForm.set(form, [...(byForm.get(form) ?? []), view]);
    }
    return [...byForm]
      .filter(([, views]) => views.length >= minimumCases)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([form, views]) => stageOf(evidence, form, views, period, side));
  });
}
