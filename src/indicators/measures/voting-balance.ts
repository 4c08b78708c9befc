/**
 * VEC-03: 1 − (highest − lowest share of identical votes with Russia, China, the United States and the median of the EU's
 * members); 03d the same on roll calls that divide the three powers (method §4.2; agreement after Yuneman 2023). Pairs
 * with fewer than twenty common roll calls in the year do not count. The sessions are whole: the value is its interval.
 */
import type { StatisticRow } from '../../study/index.js';
import { type Draft, type Drafts, type Measure, noValue, parameter, plainValue, type Scope } from '../measure.js';
import { ascending, mean, median } from '../quantile.js';
import { hasTable, recordsOf, rowsOf } from '../statistics-table.js';

const powers = ['RUS', 'CHN', 'USA'] as const;

interface YearBalance {
  readonly agreement: ReadonlyMap<string, number>;
  readonly rollCalls: number;
  readonly records: readonly string[];
}

function balanceIn(scope: Scope, table: string, year: number): YearBalance | null {
  const { evidence, subject } = scope;
  const calls = new Map(
    rowsOf(evidence, 'un-votes-rollcalls', subject, String(year)).map((row) => [row.partner, row.value]),
  );
  const fewest = parameter(scope.definition, 'roll_calls', 20);
  const rows = rowsOf(evidence, table, subject, String(year)).filter(
    (row) => row.partner !== null && row.value !== null && (calls.get(row.partner) ?? 0) >= fewest,
  );
  const byPartner = new Map(rows.map((row) => [row.partner as string, row]));
  const agreement = new Map<string, number>();
  const used: StatisticRow[] = [];
  for (const power of powers) {
    const row = byPartner.get(power);
    if (row === undefined) continue;
    agreement.set(power, row.value as number);
    used.push(row);
  }
  const members = rows.filter(
    (row) => evidence.study.vectors.get(row.partner as string)?.primary === 'EU' && row.partner !== subject,
  );
  if (members.length > 0) {
    agreement.set('EU', median(ascending(members.map((row) => row.value as number))));
    used.push(...members);
  }
  // A pole does not vote with itself: three others are enough for a power's own balance.
  const needed = powers.filter((power) => power !== subject).length + 1;
  if (agreement.size < needed) return null;
  return {
    agreement,
    rollCalls: Math.min(...used.map((row) => calls.get(row.partner) ?? 0)),
    records: recordsOf(used),
  };
}

/** Each year once: it returns in five windows. */
function balancesOf(scope: Scope, table: string): (year: number) => YearBalance | null {
  const known = new Map<number, YearBalance | null>();
  return (year) => {
    let found = known.get(year);
    if (found === undefined) known.set(year, (found = balanceIn(scope, table, year)));
    return found;
  };
}

function balance(balanceOf: (year: number) => YearBalance | null, from: number, to: number): Draft {
  const years: YearBalance[] = [];
  for (let year = from; year <= to; year++) {
    const one = balanceOf(year);
    if (one !== null) years.push(one);
  }
  if (years.length === 0) return noValue({ key: 'indicators.reason.no_votes' });
  const poles = [...powers, 'EU'].flatMap((pole) => {
    const known = years.flatMap((year) => year.agreement.get(pole) ?? []);
    return known.length === 0 ? [] : [{ pole, agreement: mean(known) }];
  });
  const values = poles.map((one) => one.agreement);
  const value = 1 - (Math.max(...values) - Math.min(...values));
  return plainValue(
    value,
    value,
    value,
    years.reduce((sum, year) => sum + year.rollCalls, 0),
    {
      records: [...new Set(years.flatMap((year) => year.records))].sort(),
      cells: () =>
        poles.map(({ pole, agreement }) => ({
          row: '',
          column: pole,
          value: agreement,
          low: null,
          high: null,
          n: 0,
          units: [],
        })),
      notes: () =>
        poles.map(({ pole, agreement }) => ({
          what: { key: 'indicators.step.agreement', args: { pole } },
          value: agreement,
        })),
    },
  );
}

export const votingBalance: Measure = {
  name: 'voting_balance',
  reads: ['vectors', 'table:un-votes-agreement', 'table:un-votes-rollcalls', 'table:un-votes-divided'],
  from: 'tables',
  compute: (scope): Drafts => {
    const of = (table: string): Drafts[string] => {
      const balanceOf = balancesOf(scope, table);
      return scope.periods.map((period) => balance(balanceOf, period.from, period.to));
    };
    return {
      ...(hasTable(scope.evidence, 'un-votes-agreement') ? { '': of('un-votes-agreement') } : {}),
      ...(hasTable(scope.evidence, 'un-votes-divided') ? { d: of('un-votes-divided') } : {}),
    };
  },
};
