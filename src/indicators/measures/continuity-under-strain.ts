/**
 * INS-08: how much likelier, or less likely, people meet in a month of strain between two countries than in another
 * month: P(contact | strained) ÷ P(contact | other). Contacts come from the dated editions of the registry only; at least
 * twelve strained months over three partners; interval by resampling months (method §4.2). Needs a table of balances.
 */
import type { CaseView, Period } from '../../evidence/index.js';
import { type DyadMonth, dyadMonths, dyadTables } from '../dyads.js';
import { type Draft, type Measure, noValue, parameter, type Scope } from '../measure.js';
import { percentileInterval } from '../quantile.js';
import { resample } from '../random.js';
import { hasTable } from '../statistics-table.js';

/** A people-level case has a form of people's diplomacy; months in which it met with a partner. */
function contactMonths(views: readonly CaseView[]): ReadonlySet<string> {
  const months = new Set<string>();
  for (const view of views) {
    const form = view.record.form?.primary ?? null;
    if (form === null || form === 'none') continue;
    for (const { edition } of view.editions) {
      if (edition.date.length < 7) continue;
      const countries = edition.participants ?? view.record.partners?.map((partner) => partner.country) ?? [];
      for (const country of countries) months.add(`${country} ${edition.date.slice(0, 7)}`);
    }
  }
  return months;
}

const ratio = (counts: readonly number[]): number | null => {
  const [strainedContact = 0, strained = 0, otherContact = 0, other = 0] = counts;
  return strained === 0 || other === 0 || otherContact === 0
    ? null
    : strainedContact / strained / (otherContact / other);
};

/**
 * Whole months are drawn, each with all its partners: a crisis strains many pairs at once and a congress meets many partners
 * at once, so that pairs of one month are no independent witnesses. A draw without a ratio says nothing and is left out.
 */
function monthInterval(
  scope: Scope,
  pairs: readonly DyadMonth[],
  ratioOf: (chosen: readonly DyadMonth[]) => number | null,
): readonly [number | null, number | null] {
  const byMonth = new Map<string, DyadMonth[]>();
  for (const pair of pairs) {
    const known = byMonth.get(pair.month);
    if (known === undefined) byMonth.set(pair.month, [pair]);
    else known.push(pair);
  }
  const months = [...byMonth.keys()].sort().map((month) => byMonth.get(month) as DyadMonth[]);
  const drawn: number[] = [];
  resample(scope.seed, scope.draws, months.length, (positions) => {
    const found = ratioOf(Array.from(positions).flatMap((position) => months[position] as DyadMonth[]));
    if (found !== null) drawn.push(found);
  });
  return drawn.length === 0 ? [null, null] : percentileInterval(Float64Array.from(drawn));
}

function continuity(scope: Scope, contacts: ReadonlySet<string>, period: Period): Draft {
  const months = dyadMonths(scope.evidence, scope.subject, period.from, period.to).sort((a, b) =>
    `${a.partner} ${a.month}` < `${b.partner} ${b.month}` ? -1 : 1,
  );
  const strained = months.filter((month) => month.strained);
  const needed = parameter(scope.definition, 'strained_months', 12);
  const partners = parameter(scope.definition, 'partners', 3);
  const base = { n: strained.length, records: [...new Set(months.map((month) => month.record))].sort() };
  const met = (month: DyadMonth): number => (contacts.has(`${month.partner} ${month.month}`) ? 1 : 0);
  const tally = (chosen: readonly DyadMonth[]): number | null => {
    const counts = [0, 0, 0, 0];
    for (const month of chosen) {
      const at = month.strained ? 0 : 2;
      counts[at] = (counts[at] as number) + met(month);
      counts[at + 1] = (counts[at + 1] as number) + 1;
    }
    return ratio(counts);
  };
  const value = tally(months);
  if (value === null) return noValue({ key: 'indicators.reason.no_strain' }, base);
  const [low, high] = monthInterval(scope, months, tally);
  const few = strained.length < needed || new Set(strained.map((month) => month.partner)).size < partners;
  return {
    value,
    low,
    high,
    boundLow: null,
    boundHigh: null,
    coverage: null,
    missing: [0, 0, 0, 0, 0],
    coders: [0, 0, 0],
    ...base,
    ...(few
      ? {
          tooFew: { key: 'indicators.reason.strained_months', args: { n: strained.length, minimum: needed, partners } },
        }
      : {}),
  };
}

export const continuityUnderStrain: Measure = {
  name: 'continuity_under_strain',
  reads: [...dyadTables],
  from: 'cases',
  compute: (scope) => {
    if (!hasTable(scope.evidence, 'dyad-balance')) return {};
    const contacts = contactMonths(scope.views);
    return { '': scope.periods.map((period) => continuity(scope, contacts, period)) };
  },
};
