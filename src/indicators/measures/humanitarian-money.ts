/**
 * HUM-03: share of a country's humanitarian money that goes through UN-coordinated plans, pooled funds or the Red Cross
 * and Red Crescent; 03g concentration of the world's channels. HUM-04: Gini coefficient of coverage (funding ÷
 * requirement) over crises; 04b share of the country's money that goes to crises below median coverage; 04e Gini without
 * its money less the Gini with it (method §4.2).
 *
 * Tables: `humanitarian-flows` donor → crisis, `humanitarian-shared` the part through shared channels,
 * `humanitarian-channels` channel → amount, `humanitarian-requirements` and `humanitarian-funding` by crisis,
 * `people-in-need` as weights.
 */
import { dayOf, type Period } from '../../evidence/index.js';
import type { StatisticRow } from '../../study/index.js';
import { concentration } from '../entropy.js';
import { gini } from '../inequality.js';
import { type Draft, type Drafts, type Measure, noValue, plainValue, type Scope } from '../measure.js';
import { ascending, median } from '../quantile.js';
import { hasTable, recordsOf, rowsInPeriod, rowsOf, totalOf } from '../statistics-table.js';

const missing = noValue({ key: 'indicators.reason.no_row' });
const yearsOf = (period: Period): string[] =>
  Array.from({ length: period.to - period.from + 1 }, (_, index) => String(period.from + index));
const sumOf = (rows: readonly StatisticRow[]): number => rows.reduce((sum, row) => sum + (row.value ?? 0), 0);
const valued = (rows: readonly StatisticRow[]): StatisticRow[] => rows.filter((row) => row.value !== null);

const flowsIn = (scope: Scope, year: string): StatisticRow[] =>
  valued(rowsOf(scope.evidence, 'humanitarian-flows', scope.subject, year)).filter((row) => row.partner !== null);

function sharedChannels(scope: Scope, period: Period): Draft {
  const years = yearsOf(period);
  const shared = years.flatMap((year) => valued(rowsOf(scope.evidence, 'humanitarian-shared', scope.subject, year)));
  const known = new Set(shared.map((row) => row.period));
  const all = years
    .filter((year) => known.has(year))
    .flatMap((year) => {
      const total = totalOf(scope.evidence, 'humanitarian-flows', scope.subject, year);
      return total === null ? flowsIn(scope, year) : [total];
    });
  const total = sumOf(all);
  if (shared.length === 0 || total === 0) return missing;
  const value = Math.min(1, sumOf(shared) / total);
  return plainValue(value, value, value, all.length, { records: recordsOf([...shared, ...all]) });
}

function channelConcentration(scope: Scope, period: Period): Draft {
  const table = scope.evidence.study.statistics.get('humanitarian-channels');
  const years = new Set(yearsOf(period));
  const byChannel = new Map<string, number>();
  const rows = valued(table?.rows ?? []).filter((row) => years.has(row.period));
  for (const row of rows) byChannel.set(row.unit, (byChannel.get(row.unit) ?? 0) + (row.value as number));
  if (rows.length === 0) return missing;
  const value = concentration([...byChannel.values()]);
  return plainValue(value, value, value, byChannel.size, { records: recordsOf(rows) });
}

export const humanitarianChannels: Measure = {
  name: 'humanitarian_channels',
  reads: ['table:humanitarian-flows', 'table:humanitarian-shared', 'table:humanitarian-channels'],
  from: 'tables',
  compute: (scope): Drafts => ({
    ...(hasTable(scope.evidence, 'humanitarian-shared')
      ? { '': scope.periods.map((period) => sharedChannels(scope, period)) }
      : {}),
    ...(hasTable(scope.evidence, 'humanitarian-channels')
      ? { g: scope.periods.map((period) => channelConcentration(scope, period)) }
      : {}),
  }),
};

interface Crisis {
  readonly unit: string;
  readonly coverage: number;
  readonly required: number;
  readonly funded: number;
  readonly weight: number | null;
  readonly rows: readonly StatisticRow[];
}

const crisesByYear = new WeakMap<Scope['evidence'], Map<string, readonly Crisis[]>>();

/** The same crises for every country that looks at them. */
function crisesIn(scope: Scope, year: string): readonly Crisis[] {
  const known = crisesByYear.get(scope.evidence) ?? new Map<string, readonly Crisis[]>();
  crisesByYear.set(scope.evidence, known);
  let found = known.get(year);
  if (found === undefined) known.set(year, (found = gatherCrises(scope, year)));
  return found;
}

/** Crises with both a requirement and its funding in the year. */
function gatherCrises(scope: Scope, year: string): Crisis[] {
  return rowsInPeriod(scope.evidence, 'humanitarian-requirements', year).flatMap((row): Crisis[] => {
    if (row.partner !== null || row.value === null || row.value <= 0) return [];
    const funding = totalOf(scope.evidence, 'humanitarian-funding', row.unit, year);
    if (funding === null) return [];
    const people = totalOf(scope.evidence, 'people-in-need', row.unit, year);
    const funded = funding.value as number;
    return [
      {
        unit: row.unit,
        coverage: funded / row.value,
        required: row.value,
        funded,
        weight: people?.value ?? null,
        rows: people === null ? [row, funding] : [row, funding, people],
      },
    ];
  });
}

/** Weighted by people in need where that is known of every crisis; else unweighted, and said so. */
function inequality(crises: readonly Crisis[], coverage: (crisis: Crisis) => number): number {
  const weighted = crises.every((crisis) => crisis.weight !== null);
  return gini(
    crises.map(coverage),
    crises.map((crisis) => (weighted ? (crisis.weight as number) : 1)),
  );
}

function accessIn(scope: Scope, year: string): { '': Draft; b: Draft; e: Draft } {
  const crises = crisesIn(scope, year);
  if (crises.length < 2) return { '': missing, b: missing, e: missing };
  const value = inequality(crises, (crisis) => crisis.coverage);
  const unweighted = crises.some((crisis) => crisis.weight === null);
  const said = unweighted ? { reason: { key: 'indicators.reason.unweighted' } } : {};
  const main = plainValue(value, value, value, crises.length, {
    records: recordsOf(crises.flatMap((crisis) => crisis.rows)),
    ...said,
  });
  const flows = flowsIn(scope, year);
  const byCrisis = new Map(crises.map((crisis) => [crisis.unit, crisis]));
  const placed = flows.filter((row) => byCrisis.has(row.partner as string));
  const total = sumOf(placed);
  if (total === 0) return { '': main, b: missing, e: missing };
  const middle = median(ascending(crises.map((crisis) => crisis.coverage)));
  const neglected =
    sumOf(placed.filter((row) => (byCrisis.get(row.partner as string) as Crisis).coverage < middle)) / total;
  const ofCrisis = new Map<string, StatisticRow[]>();
  for (const row of placed) {
    const list = ofCrisis.get(row.partner as string);
    if (list === undefined) ofCrisis.set(row.partner as string, [row]);
    else list.push(row);
  }
  const without = inequality(crises, (crisis) => {
    const own = sumOf(ofCrisis.get(crisis.unit) ?? []);
    return Math.max(0, crisis.funded - own) / crisis.required;
  });
  const records = recordsOf([...placed, ...crises.flatMap((crisis) => crisis.rows)]);
  return {
    '': main,
    b: plainValue(neglected, neglected, neglected, placed.length, { records }),
    e: plainValue(without - value, without - value, without - value, crises.length, { records, ...said }),
  };
}

/** The whole span takes its latest full year with data: coverage is a state of one year, and grows until its end. */
function accessFor(scope: Scope, period: Period): { '': Draft; b: Draft; e: Draft } {
  const isOver = (year: string): boolean => dayOf(Number(year), 12, 31) <= period.day;
  const years = period.kind === 'whole' ? yearsOf(period).filter(isOver).reverse() : [String(period.to)];
  for (const year of years) {
    const found = accessIn(scope, year);
    if (found[''].value !== null) return found;
  }
  return { '': missing, b: missing, e: missing };
}

export const inequalityOfAccess: Measure = {
  name: 'inequality_of_access',
  reads: [
    'table:humanitarian-flows',
    'table:humanitarian-requirements',
    'table:humanitarian-funding',
    'table:people-in-need',
  ],
  from: 'tables',
  compute: (scope): Drafts => {
    if (!hasTable(scope.evidence, 'humanitarian-requirements')) return {};
    const all = scope.periods.map((period) => accessFor(scope, period));
    return { '': all.map((one) => one['']), b: all.map((one) => one.b), e: all.map((one) => one.e) };
  },
};
