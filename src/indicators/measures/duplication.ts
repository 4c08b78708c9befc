/**
 * GOV-03: initiatives that another one of a different lead repeats (same partner country, same direction, both active
 * in a year) without a declared link between the two, ÷ active ones (method §4.2).
 *
 * A pair that may match, or may be linked, as far as is known, leaves the initiative unknown unless another pair
 * already decides it: what is not coded is never taken for the absence of a double.
 */
import {
  type CaseView,
  type Day,
  firstDay,
  missingReason,
  type Period,
  studyYears,
  yearPeriod,
} from '../../evidence/index.js';
import { leadParts } from '../case-facts.js';
import { type Measure, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { shares } from '../share.js';
import { notApplicable, unknownFrom, yesOrNo } from '../unit.js';

interface Side {
  readonly view: CaseView;
  /** Null = not known. */
  readonly partners: readonly string[] | null;
  readonly directions: readonly string[] | null;
  /** Leads of each year of the study; one entry for all where no lead is dated. */
  readonly leads: readonly (readonly string[])[];
  /** The field that keeps the case itself unknown. */
  readonly gap: string | null;
}

const fields = ['partners', 'directions', 'actors', 'related', 'links'];

/** A question that does not arise has an empty answer. */
const orNone = <Item>(view: CaseView, path: string, list: readonly Item[] | null): readonly Item[] | null =>
  list === null && missingReason(view.case, path) === 'not_applicable' ? [] : list;

function sideOf(view: CaseView, years: readonly Period[]): Side {
  const { record } = view;
  const partners = orNone(
    view,
    'partners',
    record.partners === null ? null : [...new Set(record.partners.map((partner) => partner.country))].sort(),
  );
  const directions = orNone(view, 'directions', record.directions);
  const dated = record.actors.some(
    (part) => (part.role === 'lead' || part.role === 'co-lead') && (part.from !== null || part.to !== null),
  );
  const leads = (dated ? years : years.slice(-1)).map((year) => leadParts(view, year).map((part) => part.id));
  const gap =
    partners === null
      ? 'partners'
      : directions === null
        ? 'directions'
        : leads.every((list) => list.length === 0)
          ? 'actors'
          : null;
  return { view, partners, directions, leads, gap };
}

const leadsIn = (side: Side, year: number): readonly string[] =>
  (side.leads.length === 1 ? side.leads[0] : side.leads[year]) ?? [];

const meet = (a: readonly string[] | null, b: readonly string[] | null): boolean | null =>
  a === null || b === null ? null : a.some((item) => b.includes(item));

const isOpen = ({ partners, directions }: Side): boolean => partners === null || directions === null;

/** For each pair of bodies the day from which a link X1–X9 between them is on record, in whichever case's file it stands. */
type LinkDays = ReadonlyMap<string, Day>;

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function linkDaysOf(views: readonly CaseView[]): LinkDays {
  const days = new Map<string, Day>();
  for (const { record } of views) {
    for (const link of Array.isArray(record.links) ? record.links : []) {
      if (link.mechanism === 'none') continue;
      const key = pairOf(link.a, link.b);
      const from = link.from === null ? Number.NEGATIVE_INFINITY : firstDay(link.from);
      days.set(key, Math.min(days.get(key) ?? Number.POSITIVE_INFINITY, from));
    }
  }
  return days;
}

/** Day from which the two are declared to belong together (Infinity: nothing declares it), and whether all that could say so is coded. */
interface Declared {
  readonly from: Day;
  readonly whole: boolean;
}

function declaredBetween(
  a: Side,
  b: Side,
  leadsA: readonly string[],
  leadsB: readonly string[],
  linkDays: LinkDays,
): Declared {
  const names = (one: Side, other: Side): boolean =>
    Array.isArray(one.view.record.related) && one.view.record.related.includes(other.view.id);
  if (names(a, b) || names(b, a)) return { from: Number.NEGATIVE_INFINITY, whole: true };
  let from = Number.POSITIVE_INFINITY;
  for (const leadA of leadsA)
    for (const leadB of leadsB) from = Math.min(from, linkDays.get(pairOf(leadA, leadB)) ?? Number.POSITIVE_INFINITY);
  const open = [a, b].some(({ view }) => view.record.related === null || view.record.links === null);
  return { from, whole: !open };
}

const repeated = 2;
const perhaps = 1;

/** What is not coded of a case keeps it from being more than perhaps repeated, whatever it is held against. */
function mostIn(side: Side, year: number): number {
  const { related, links } = side.view.record;
  const isWhole = related !== null && links !== null && side.partners !== null && side.directions !== null;
  return isWhole && leadsIn(side, year).length > 0 ? repeated : perhaps;
}

/** For each case and year of the study: 0 alone, 1 perhaps repeated, 2 repeated. */
function duplicatesByCase(
  sides: readonly Side[],
  years: readonly Period[],
  linkDays: LinkDays,
): ReadonlyMap<string, Uint8Array> {
  const states = sides.map(() => new Uint8Array(years.length));
  const most = sides.map((side) => Uint8Array.from(years, (_, year) => mostIn(side, year)));
  /** Active years in which another pair could still say more of the case. */
  const left = Int32Array.from(sides, ({ view }) => years.filter((_, year) => view.activeYears[year] === 1).length);
  const raise = (at: number, year: number, state: number): void => {
    const own = states[at] as Uint8Array;
    if ((own[year] as number) >= state) return;
    own[year] = state;
    if (state === most[at]?.[year]) left[at] = (left[at] as number) - 1;
  };
  const compare = (first: number, second: number): void => {
    const [a, b] = [sides[first], sides[second]] as [Side, Side];
    // Where both name partners and directions, they are only brought here because they share some.
    const mayNotMatch = isOpen(a) || isOpen(b);
    if (mayNotMatch && (meet(a.partners, b.partners) === false || meet(a.directions, b.directions) === false)) return;
    const steady = a.leads.length === 1 && b.leads.length === 1;
    let declared: Declared | null = null;
    let compared = false;
    for (let year = 0; year < years.length; year++) {
      if (a.view.activeYears[year] !== 1 || b.view.activeYears[year] !== 1) continue;
      const leadsA = leadsIn(a, year);
      const leadsB = leadsIn(b, year);
      if (!compared || !steady) {
        const sameLead = leadsA.some((lead) => leadsB.includes(lead));
        if (sameLead && steady) return;
        declared = sameLead ? null : declaredBetween(a, b, leadsA, leadsB, linkDays);
        compared = true;
      }
      if (declared === null || declared.from <= (years[year] as Period).day) continue;
      const state = declared.whole && !mayNotMatch && leadsA.length > 0 && leadsB.length > 0 ? repeated : perhaps;
      raise(first, year, state);
      raise(second, year, state);
    }
  };
  compareCandidates(sides, left, compare);
  return new Map(sides.map((side, at) => [side.view.id, states[at] as Uint8Array]));
}

/**
 * Pairs that share a partner and a direction, or might: found through what each names, never by trying all pairs. A case
 * of which no further pair could say more needs none; one that has met all others is not met again.
 */
function compareCandidates(
  sides: readonly Side[],
  left: Int32Array,
  compare: (first: number, second: number) => void,
): void {
  const buckets = new Map<string, number[]>();
  const open: number[] = [];
  const all = sides.map((_, at) => at);
  const keysOf = ({ partners, directions }: Side): string[] | null =>
    partners === null || directions === null
      ? null
      : partners.flatMap((partner) => directions.map((direction) => `${partner} ${direction}`));
  for (const [at, side] of sides.entries()) {
    const keys = keysOf(side);
    if (keys === null) open.push(at);
    for (const key of keys ?? []) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(at);
      else buckets.set(key, [at]);
    }
  }
  const metBy = new Int32Array(sides.length).fill(-1);
  const hasMetAll = new Uint8Array(sides.length);
  const meetAll = (one: number, others: readonly number[]): void => {
    for (const other of others) {
      if (left[one] === 0) return;
      if (metBy[other] === one || hasMetAll[other] === 1) continue;
      metBy[other] = one;
      compare(one, other);
    }
  };
  for (const [one, side] of sides.entries()) {
    metBy[one] = one;
    const keys = keysOf(side);
    if (keys === null) meetAll(one, all);
    else {
      for (const key of keys) meetAll(one, buckets.get(key) as number[]);
      meetAll(one, open);
    }
    if (left[one] !== 0) hasMetAll[one] = 1;
  }
}

function stateIn(states: Uint8Array | undefined, period: Period, firstYear: number): number {
  let most = 0;
  for (let year = period.from; year <= period.to; year++) most = Math.max(most, states?.[year - firstYear] ?? 0);
  return most;
}

export const duplication: Measure = {
  name: 'duplication',
  reads: ['actors'],
  from: 'cases',
  compute: (scope) => {
    const { calendar } = scope.evidence;
    const years = studyYears(calendar).map((year) => yearPeriod(calendar, year));
    const mostPartners = parameter(scope.definition, 'most_partners', 10);
    const sides = new Map(scope.views.map((view) => [view.id, sideOf(view, years)]));
    const applies = ({ partners, directions }: Side): boolean =>
      (partners === null || (partners.length > 0 && partners.length <= mostPartners)) &&
      (directions === null || directions.length > 0);
    const duplicates = duplicatesByCase([...sides.values()].filter(applies), years, linkDaysOf(scope.views));
    const rule = (view: CaseView, period: Period): UnitOutcome => {
      const side = sides.get(view.id) as Side;
      if (!applies(side)) return notApplicable(view.id, ['partners', 'directions']);
      if (side.gap !== null) return unknownFrom(view, side.gap);
      const found = stateIn(duplicates.get(view.id), period, calendar.from);
      if (found === perhaps)
        return unknownFrom(
          view,
          view.record.related === null ? 'related' : view.record.links === null ? 'links' : 'partners',
        );
      return yesOrNo(view.id, found === repeated, fields);
    };
    // What one case is depends on the others: nothing may be kept under the case alone.
    const fresh: Scope = { ...scope, cache: { ...scope.cache, outcomes: new WeakMap() } };
    return { '': shares(overActive(fresh, '', rule), scope.periods) };
  },
};
