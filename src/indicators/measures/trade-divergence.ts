/** VEC-02: Jensen–Shannon distance between the vector shares of initiatives and those of trade, on the same seven vectors (method §4.2; G2). Needs a table `trade` by partner. */
import { vectorOf } from '../../evidence/index.js';
import type { StatisticRow } from '../../study/index.js';
import { jensenShannonDistance } from '../entropy.js';
import { type Draft, type Measure, noValue, type Scope } from '../measure.js';
import { type Outcomes, overActive } from '../outcomes.js';
import { maskIntervals } from '../resampled-masks.js';
import { coverageOf } from '../share.js';
import { hasTable, recordsOf, rowsOf } from '../statistics-table.js';
import { whenAsked } from '../when-asked.js';
import { inVectors, namedVectors, sharesOf } from './vector-shares.js';

function tradeShares(scope: Scope, from: number, to: number): { sums: Float64Array; rows: readonly StatisticRow[] } {
  const sums = new Float64Array(namedVectors.length);
  const rows: StatisticRow[] = [];
  for (let year = from; year <= to; year++) {
    for (const row of rowsOf(scope.evidence, 'trade', scope.subject, String(year))) {
      if (row.partner === null || row.value === null) continue;
      const index = (namedVectors as readonly string[]).indexOf(vectorOf(scope.evidence, row.partner));
      if (index < 0) continue;
      sums[index] = (sums[index] as number) + row.value;
      rows.push(row);
    }
  }
  return { sums, rows };
}

function divergence(scope: Scope, outcomes: Outcomes, at: number): Draft {
  const period = scope.periods[at];
  const masks = outcomes.values(at);
  const trade = tradeShares(scope, period?.from ?? 0, period?.to ?? 0);
  if (trade.rows.length === 0) return noValue({ key: 'indicators.reason.no_row' });
  const n = masks.length;
  const interval = whenAsked(
    () =>
      maskIntervals(scope, `trade ${[...trade.sums].join()}`, outcomes.values(at), namedVectors.length, 'shared', [
        { of: (sums) => jensenShannonDistance(sums, trade.sums), range: [0, 1] },
      ])[0] ?? null,
  );
  return {
    value: n === 0 ? null : jensenShannonDistance(sharesOf(masks), trade.sums),
    low: null,
    high: null,
    ends: interval,
    boundLow: null,
    boundHigh: null,
    n,
    coverage: coverageOf(n, outcomes.unknown(at)),
    missing: outcomes.missing(at),
    coders: outcomes.codersAt(at),
    records: recordsOf(trade.rows),
    units: () => outcomes.units(at),
  };
}

export const tradeDivergence: Measure = {
  name: 'trade_divergence',
  reads: ['vectors', 'table:trade'],
  from: 'cases',
  compute: (scope) => {
    if (!hasTable(scope.evidence, 'trade')) return {};
    const outcomes = overActive(scope, '', (view) => inVectors(view, scope));
    return { '': scope.periods.map((_, at) => divergence(scope, outcomes, at)) };
  },
};
