/**
 * SEC-09 (region) and SEC-10 (world): deeds of the contribution ledger (§6.7) that serve security at that level, with a
 * positive result evidenced at E2 or better; counted over the five years ending with the period. Companions: s share of
 * all such deeds claimed, m mechanism families with at least one, x deeds whose evidenced result is zero or negative.
 */
import { familiesOf, type LedgerRow, ledgerRows, type MechanismFamily } from '../../classes/index.js';
import { type CaseView, isActive, type Period, windowPeriod, yearOfDay } from '../../evidence/index.js';
import { type Draft, type Measure, noValue, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { coverageOf } from '../share.js';
import { coderOf, notApplicable, reasonOrder, unknownFrom, yesOrNo } from '../unit.js';
import { wilson } from '../wilson.js';

interface Deed {
  readonly view: CaseView;
  readonly families: readonly MechanismFamily[];
  readonly isIn: (window: Window) => boolean;
  readonly outcome: UnitOutcome;
  readonly evidencedWithoutGain: boolean;
}

const fieldsOf = (row: LedgerRow): string[] => {
  const position = row.id.slice(row.id.indexOf('#') + 1);
  const results = row.view.record.results;
  const result = Array.isArray(results) ? results.findIndex((item) => item.id === row.resultId) : -1;
  return [
    ...(/^\d+$/.test(position) ? [`contribution.${position}`] : []),
    ...(result < 0 ? [] : [`results.${result}`]),
    'security_relevance',
  ];
};

/** Level or relevance known to be another: no deed of this kind. Level, relevance, sign or credit not known: unknown. */
function judged(row: LedgerRow, level: string, leastGrade: number): Deed {
  const outcome = ((): UnitOutcome => {
    const fields = fieldsOf(row);
    const contribution = fields[0] ?? 'contribution';
    if (row.level !== null && row.level !== level) return notApplicable(row.id, fields);
    if (row.relevance === 'none') return notApplicable(row.id, ['security_relevance']);
    if (row.relevance === null) return unknownOf(row, 'security_relevance.code');
    if (row.level === null) return unknownOf(row, 'security_relevance.level');
    if (row.sign === null) return unknownOf(row, row.resultId === null ? `${contribution}.result` : 'results');
    if (row.credit === null) return unknownOf(row, `${contribution}.share_of_credit`);
    return yesOrNo(row.id, row.sign === '+' && (row.grade ?? 0) >= leastGrade, fields);
  })();
  return {
    view: row.view,
    families: row.families,
    isIn: (window) => isDatedIn(row, window),
    outcome,
    evidencedWithoutGain: outcome.state === 'no' && row.sign !== '+' && (row.grade ?? 0) >= leastGrade,
  };
}

/** Known to be a deed of this level, so that what is missing cannot make the question fall away. */
const unknownOf = (row: LedgerRow, path: string): UnitOutcome => {
  const outcome = unknownFrom(row.view, path, row.id);
  return outcome.state === 'unknown'
    ? outcome
    : { id: row.id, state: 'unknown', value: null, fields: [path], reason: 'not_yet_coded' };
};

/**
 * Of a case whose ledger is empty for a reason nobody knows what it did: one deed at least, unknown, while it is active.
 * Left out, it would make a ledger that nobody has written look like a whole one.
 */
function unwritten(view: CaseView, level: string, scope: Scope): Deed[] {
  const { contribution, security_relevance: relevance, instruments } = view.record;
  if (contribution !== null || relevance?.code === 'none') return [];
  if (relevance?.level != null && relevance.level !== level) return [];
  const outcome = unknownFrom(view, 'contribution', `${view.id}#contribution`);
  if (outcome.state !== 'unknown') return [];
  return [
    {
      view,
      families: familiesOf(scope.evidence, instruments),
      isIn: ({ years }) => isActive(view, years, scope.evidence.calendar),
      outcome,
      evidencedWithoutGain: false,
    },
  ];
}

/** The period asked for, and the years it stands for: a year stands for the five that end with it. */
interface Window {
  readonly asked: Period;
  readonly years: Period;
}

function windowOf(asked: Period, scope: Scope): Window {
  const { calendar } = scope.evidence;
  return {
    asked,
    years: asked.kind === 'year' ? windowPeriod(calendar, asked.to, parameter(scope.definition, 'years', 5)) : asked,
  };
}

/** An undated deed belongs to the whole span only. */
function isDatedIn({ day }: LedgerRow, { asked, years }: Window): boolean {
  if (day === null) return asked.kind === 'whole';
  const year = yearOfDay(day);
  return day <= asked.day && year >= years.from && year <= years.to;
}

function draftsAt(scope: Scope, deeds: readonly Deed[], at: number): Record<'' | 's' | 'm' | 'x', Draft> {
  const window = windowOf(scope.periods[at] as Period, scope);
  const here = deeds.filter(({ isIn }) => isIn(window));
  const yes = here.filter(({ outcome }) => outcome.state === 'yes');
  const no = here.filter(({ outcome }) => outcome.state === 'no');
  const unknown = here.filter(({ outcome }) => outcome.state === 'unknown');
  const without = here.filter((deed) => deed.evidencedWithoutGain);
  const n = yes.length + no.length;
  const coders = [0, 0, 0];
  for (const { view } of [...yes, ...no]) coders[coderOf(view)] = (coders[coderOf(view)] as number) + 1;
  const shared = {
    n,
    coverage: coverageOf(n, unknown.length),
    coders,
    missing: reasonOrder.map((reason) => unknown.filter(({ outcome }) => outcome.reason === reason).length),
    units: () => here.map(({ outcome }) => outcome),
    notes: () => [
      {
        what: { key: 'indicators.step.no_ledger' },
        value: scope.views.filter((view) => view.record.contribution === null).length,
      },
    ],
  };
  const counted = (low: number, high: number): Draft => ({
    value: low,
    low,
    high,
    boundLow: low,
    boundHigh: high,
    ...shared,
  });
  const families = new Set(yes.flatMap(({ families }) => families));
  const familiesAtMost = new Set([...families, ...unknown.flatMap(({ families }) => families)]);
  const [low, high] = wilson(yes.length, n);
  return {
    '': counted(yes.length, yes.length + unknown.length),
    s: {
      value: n === 0 ? null : yes.length / n,
      low: n === 0 ? null : low,
      high: n === 0 ? null : high,
      boundLow: here.length === 0 ? null : yes.length / Math.max(1, n + unknown.length),
      boundHigh: here.length === 0 ? null : (yes.length + unknown.length) / Math.max(1, n + unknown.length),
      ...shared,
    },
    m: counted(families.size, familiesAtMost.size),
    x: counted(without.length, without.length + unknown.length),
  };
}

export const evidencedContribution: Measure = {
  name: 'evidenced_contribution',
  reads: ['actors', 'grades'],
  from: 'cases',
  compute: (scope) => {
    const level = String(scope.definition.parameters['level'] ?? (scope.definition.id === 'SEC-09' ? 'REG' : 'INT'));
    const rows = ledgerRows(scope.evidence, scope.subject);
    if (rows.length === 0) {
      const none = scope.periods.map(() => noValue({ key: 'indicators.reason.no_ledger' }));
      return { '': none, s: none, m: none, x: none };
    }
    const deeds = [
      ...rows.map((row) => judged(row, level, parameter(scope.definition, 'least_grade', 2))),
      ...scope.views.flatMap((view) => unwritten(view, level, scope)),
    ];
    const all = scope.periods.map((_, at) => draftsAt(scope, deeds, at));
    return {
      '': all.map((one) => one['']),
      s: all.map((one) => one.s),
      m: all.map((one) => one.m),
      x: all.map((one) => one.x),
    };
  },
};
