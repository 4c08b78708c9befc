/**
 * DIR-05: standing ties between people (cultural centres, twin towns, academic and digital platforms, agreements between
 * non-state parties) per partner country; 05r renewed ÷ (renewed + lapsed) among ties whose term, or three-year check of
 * activity, fell due in the period (method §4.2). An agreement stays a tie until it lapses.
 */
import {
  actorOf,
  addYears,
  type CaseView,
  type Day,
  dayOf,
  firstDay,
  isActive,
  type Period,
  yearOfDay,
} from '../../evidence/index.js';
import { type Draft, type Measure, parameter, type Scope } from '../measure.js';
import type { UnitOutcome, UnitState } from '../model.js';
import { type Outcomes, overAll } from '../outcomes.js';
import { mean } from '../quantile.js';
import { coverageOf, shares } from '../share.js';
import { resampledInterval } from '../statistic.js';
import { measured, notApplicable, unknownFrom, yesOrNo } from '../unit.js';
import { whenAsked } from '../when-asked.js';

const nodeInstruments = ['I-CENT', 'I-TWIN', 'I-ACAD', 'I-DIGI'];
const parties = new Set(['lead', 'co-lead', 'counterpart', 'implementer']);

/** Null: not known whether the case is such a tie. */
function isNode(view: CaseView, { evidence }: Scope): boolean | null {
  const { instruments, kind, actors } = view.record;
  if (instruments?.some((code) => nodeInstruments.includes(code))) return true;
  if (kind !== 'agreement') return instruments === null || kind === null ? null : false;
  const kinds = actors.filter((part) => parties.has(part.role)).map((part) => actorOf(evidence, part.id)?.state_kind);
  if (kinds.some((one) => one !== undefined && one !== 'nonstate')) return instruments === null ? null : false;
  return kinds.length === 0 || kinds.includes(undefined) ? null : true;
}

interface Check {
  readonly due: Day;
  readonly state: UnitState;
  readonly gap: string;
}

/** Every day up to as_of on which the tie's term ended or its activity was to be checked, up to the first that failed. */
function checksOf(view: CaseView, scope: Scope): Check[] {
  const { renewals, editions_complete: whole, time } = view.record;
  const { asOf } = scope.evidence.calendar;
  const checks: Check[] = [];
  const renewed = Array.isArray(renewals)
    ? renewals.flatMap((item) => (item.date === null ? [] : [firstDay(item.date)]))
    : [];
  if (view.start === null) return checks;
  const years = time.term_years ?? parameter(scope.definition, 'check_years', 3);
  for (
    let anchor = view.start, due = addYears(anchor, years);
    due <= asOf;
    anchor = due, due = addYears(anchor, years)
  ) {
    const from = anchor;
    const yearOfDue = yearOfDay(due);
    const kept =
      time.term_years === null
        ? view.operation.some((day) => day > from && day <= due) ||
          (time.continuous === true && (view.operation.at(-1) ?? from) >= due)
        : renewed.some((day) => day > from && yearOfDay(day) <= yearOfDue);
    if (kept) {
      checks.push({ due, state: 'yes', gap: '' });
      continue;
    }
    const ended = view.end !== null && view.end <= due;
    const known = ended || renewals === 'none' || (time.term_years === null ? whole === true : Array.isArray(renewals));
    checks.push({ due, state: known ? 'no' : 'unknown', gap: 'renewals' });
    break;
  }
  return checks;
}

/** The day on which an agreement's term is over and not renewed, or three years without dated activity are; null: neither yet. */
function lapseOf(view: CaseView, scope: Scope): Day | null {
  const { time } = view.record;
  if (view.start === null || time.term_years !== null)
    return checksOf(view, scope).find((check) => check.state !== 'yes')?.due ?? null;
  const years = parameter(scope.definition, 'check_years', 3);
  const seen = [view.start, ...view.operation.filter((day) => day >= (view.start as Day))];
  let until = addYears(view.start, years);
  for (const day of seen) if (day <= until || time.continuous === true) until = Math.max(until, addYears(day, years));
  return until <= scope.evidence.calendar.asOf ? until : null;
}

/** An agreement is a tie from its date until it lapses; everything else while it is active. */
function isStanding(view: CaseView, period: Period, scope: Scope): boolean {
  if (view.record.kind !== 'agreement') return isActive(view, period, scope.evidence.calendar);
  if (view.start === null || view.start > period.day) return false;
  const end = view.end ?? lapseOf(view, scope);
  return end === null || end >= dayOf(period.from, 1, 1);
}

function tie(view: CaseView, period: Period, scope: Scope): UnitOutcome | null {
  if (!isStanding(view, period, scope)) return null;
  const node = isNode(view, scope);
  if (node === null) return unknownFrom(view, view.record.instruments === null ? 'instruments' : 'actors');
  if (!node) return notApplicable(view.id, ['instruments']);
  const { partners } = view.record;
  if (partners === null) return unknownFrom(view, 'partners');
  return partners.length === 0
    ? notApplicable(view.id, ['partners'])
    : measured(view.id, new Set(partners.map(({ country }) => country)).size, ['instruments', 'partners']);
}

function perPartner(scope: Scope, outcomes: Outcomes, at: number): Draft {
  const byPartner = new Map<string, number>();
  const units = outcomes.units(at);
  for (const unit of units) {
    if (unit.state !== 'yes') continue;
    for (const country of new Set(
      scope.evidence.byId.get(unit.id)?.record.partners?.map((partner) => partner.country),
    )) {
      byPartner.set(country, (byPartner.get(country) ?? 0) + 1);
    }
  }
  const n = units.filter((unit) => unit.state === 'yes').length;
  // Ties are what was sampled, and one of them may reach ten partners: the ties are drawn again, never the partners.
  const tiesPerPartner = n / byPartner.size;
  const interval = whenAsked((): readonly [number, number] | null => {
    const perTie = resampledInterval(outcomes.values(at), 'mean', scope.seed, scope.draws, scope.cache);
    return perTie === null ? null : [perTie[0] * tiesPerPartner, perTie[1] * tiesPerPartner];
  });
  return {
    value: n === 0 ? null : mean([...byPartner.values()]),
    low: null,
    high: null,
    ends: interval,
    boundLow: null,
    boundHigh: null,
    n,
    coverage: coverageOf(n, outcomes.unknown(at)),
    missing: outcomes.missing(at),
    coders: outcomes.codersAt(at),
    units: () => outcomes.units(at),
    notes: () => [
      { what: { key: 'indicators.step.ties' }, value: n },
      { what: { key: 'indicators.step.partners' }, value: byPartner.size },
    ],
  };
}

/**
 * A tie is one unit however many of its checks fell due in the period: taken apart, a university that has stood for thirty
 * years would be ten renewals. It is renewed if every check was passed, lapsed if one was not; one open check leaves it open.
 */
function renewal(view: CaseView, period: Period, scope: Scope): UnitOutcome | null {
  if (isNode(view, scope) !== true) return null;
  const due = checksOf(view, scope).filter(
    (check) => check.due <= period.day && yearOfDay(check.due) >= period.from && yearOfDay(check.due) <= period.to,
  );
  // The first check that is not passed is the last.
  const last = due.at(-1);
  if (last === undefined) return null;
  return last.state === 'unknown'
    ? unknownFrom(view, last.gap)
    : yesOrNo(view.id, last.state === 'yes', ['time', 'renewals']);
}

export const peopleInfrastructure: Measure = {
  name: 'people_infrastructure',
  reads: ['actors'],
  from: 'cases',
  compute: (scope) => {
    const ties = overAll(scope, '', (view, period) => tie(view, period, scope));
    return {
      '': scope.periods.map((_, at) => perPartner(scope, ties, at)),
      r: shares(
        overAll(scope, 'r', (view, period) => renewal(view, period, scope)),
        scope.periods,
      ),
    };
  },
};
