/**
 * SEC-03: deaths in organized violence per million inhabitants of the study's region, the focal country included, mean
 * of three years (method §4.2). The interval is the publisher's own low and high estimates. With state-based deaths
 * alone the reader is told so. A state of the region: the same for each of its members.
 */
import type { Period } from '../../evidence/index.js';
import type { StatisticRow } from '../../study/index.js';
import { type Draft, type Measure, noValue, parameter, plainValue, type Scope } from '../measure.js';
import { mean } from '../quantile.js';
import { hasTable, recordsOf, totalOf } from '../statistics-table.js';

const deathTables = ['organized-violence-deaths', 'state-based-deaths'] as const;

interface RegionYear {
  readonly best: number;
  readonly low: number;
  readonly high: number;
  readonly rows: readonly StatisticRow[];
}

/** Null unless every member has deaths and population. */
function regionIn(scope: Scope, table: string, year: number): RegionYear | null {
  const { evidence } = scope;
  const rows: StatisticRow[] = [];
  let people = 0;
  const sums = { best: 0, low: 0, high: 0 };
  for (const member of evidence.study.settings.region.members) {
    const deaths = totalOf(evidence, table, member, String(year));
    const population = totalOf(evidence, 'population', member, String(year));
    if (deaths === null || population === null) return null;
    rows.push(deaths, population);
    people += population.value as number;
    sums.best += deaths.value as number;
    sums.low += deaths.low ?? (deaths.value as number);
    sums.high += deaths.high ?? (deaths.value as number);
  }
  const perMillion = (count: number): number => (count / people) * 1_000_000;
  return { best: perMillion(sums.best), low: perMillion(sums.low), high: perMillion(sums.high), rows };
}

function meanOver(scope: Scope, table: string, period: Period): Draft {
  const years = parameter(scope.definition, 'years', 3);
  const from = period.kind === 'whole' ? period.from : period.to - years + 1;
  const found: RegionYear[] = [];
  for (let year = from; year <= period.to; year++) {
    const one = regionIn(scope, table, year);
    if (one !== null) found.push(one);
    else if (period.kind !== 'whole')
      return noValue({ key: 'indicators.reason.year_missing', args: { year: String(year) } });
  }
  if (found.length === 0) return noValue({ key: 'indicators.reason.no_table', args: { table } });
  const of = (pick: (one: RegionYear) => number): number => mean(found.map(pick));
  return plainValue(
    of((one) => one.best),
    of((one) => one.low),
    of((one) => one.high),
    found.length,
    {
      records: recordsOf(found.flatMap((one) => one.rows)),
      // The publisher's bounds are its estimates, not unknown units counted in.
      boundLow: null,
      boundHigh: null,
      ...(table === 'state-based-deaths'
        ? { unit: 'state-based deaths per million', reason: { key: 'indicators.reason.state_based_only' } }
        : {}),
    },
  );
}

export const violenceDeaths: Measure = {
  name: 'violence_deaths',
  reads: ['table:organized-violence-deaths', 'table:state-based-deaths', 'table:population'],
  from: 'tables',
  compute: (scope) => {
    const table = deathTables.find((id) => hasTable(scope.evidence, id));
    if (table === undefined) return {};
    const member = scope.evidence.study.settings.region.members.includes(scope.subject);
    return {
      '': scope.periods.map((period) =>
        member ? meanOver(scope, table, period) : noValue({ key: 'indicators.reason.not_in_region' }),
      ),
    };
  },
};
