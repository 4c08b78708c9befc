/**
 * SEC-07: humanitarian and development aid disbursed ÷ national income × 10⁶, mean over three years of which at least two
 * are known; 07h humanitarian aid alone (method §4.2). Where income is not given, GDP stands in and the unit says so.
 */
import type { Period } from '../../evidence/index.js';
import type { StatisticRow } from '../../study/index.js';
import { type Draft, type Drafts, type Measure, noValue, parameter, plainValue, type Scope } from '../measure.js';
import { mean } from '../quantile.js';
import { hasTable, provisionalByRows, recordsOf, rowsOf, totalOf } from '../statistics-table.js';

/** A country's own total, else the sum over the countries it gave to. */
function givenIn(scope: Scope, table: string, year: number): { amount: number; rows: readonly StatisticRow[] } | null {
  const total = totalOf(scope.evidence, table, scope.subject, String(year));
  if (total !== null) return { amount: total.value as number, rows: [total] };
  const rows = rowsOf(scope.evidence, table, scope.subject, String(year)).filter((row) => row.value !== null);
  return rows.length === 0 ? null : { amount: rows.reduce((sum, row) => sum + (row.value as number), 0), rows };
}

function perIncome(scope: Scope, table: string, period: Period): Draft {
  const income = hasTable(scope.evidence, 'gni') ? 'gni' : 'gdp';
  const years = parameter(scope.definition, 'years', 3);
  const from = period.kind === 'whole' ? period.from : period.to - years + 1;
  const values: number[] = [];
  const rows: StatisticRow[] = [];
  for (let year = from; year <= period.to; year++) {
    const aid = givenIn(scope, table, year);
    const own = totalOf(scope.evidence, income, scope.subject, String(year));
    if (aid === null || own === null || own.value === 0) continue;
    values.push((aid.amount / (own.value as number)) * 1_000_000);
    rows.push(...aid.rows, own);
  }
  const needed = parameter(scope.definition, 'years_needed', 2);
  if (values.length < needed)
    return noValue(
      { key: 'indicators.reason.years_known', args: { n: values.length, minimum: needed } },
      { n: values.length },
    );
  const value = mean(values);
  return plainValue(value, value, value, values.length, {
    records: recordsOf(rows),
    ...provisionalByRows(rows),
    ...(income === 'gdp' ? { unit: 'ppm GDP' } : {}),
  });
}

export const aidGiven: Measure = {
  name: 'aid_given',
  reads: ['table:aid-disbursed', 'table:humanitarian-flows', 'table:gni', 'table:gdp'],
  from: 'tables',
  compute: (scope): Drafts => ({
    ...(hasTable(scope.evidence, 'aid-disbursed')
      ? { '': scope.periods.map((period) => perIncome(scope, 'aid-disbursed', period)) }
      : {}),
    ...(hasTable(scope.evidence, 'humanitarian-flows')
      ? { h: scope.periods.map((period) => perIncome(scope, 'humanitarian-flows', period)) }
      : {}),
  }),
};
