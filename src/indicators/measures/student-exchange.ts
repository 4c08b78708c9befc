/**
 * DIR-03 intensity and DIR-04 reciprocity of educational exchange (method §4.2). With pairs of countries as written; with
 * a country's totals only the companions 03t and 04t are given. The tables hold degree mobility: pairs of it are 03d,
 * short-term and credit mobility would be the main value.
 */
import type { Period } from '../../evidence/index.js';
import type { StatisticRow } from '../../study/index.js';
import { type Draft, type Drafts, type Measure, noValue, plainValue, type Scope } from '../measure.js';
import { hasTable, recordsOf, rowsOf, totalOf } from '../statistics-table.js';

const perHundredThousand = 100_000;

interface Flow {
  readonly partner: string | null;
  readonly inbound: number;
  readonly outbound: number;
  readonly rows: readonly StatisticRow[];
}

function totals(scope: Scope, year: string): Flow | null {
  const inbound = totalOf(scope.evidence, 'students-inbound', scope.subject, year);
  const outbound = totalOf(scope.evidence, 'students-outbound', scope.subject, year);
  if (inbound === null || outbound === null) return null;
  return {
    partner: null,
    inbound: inbound.value as number,
    outbound: outbound.value as number,
    rows: [inbound, outbound],
  };
}

/** Pairs with both directions known. */
function pairs(scope: Scope, inboundTable: string, outboundTable: string, year: string): Flow[] {
  const outbound = new Map(rowsOf(scope.evidence, outboundTable, scope.subject, year).map((row) => [row.partner, row]));
  return rowsOf(scope.evidence, inboundTable, scope.subject, year).flatMap((row): Flow[] => {
    const back = outbound.get(row.partner);
    if (row.partner === null || row.value === null || back === undefined || back.value === null) return [];
    return [{ partner: row.partner, inbound: row.value, outbound: back.value, rows: [row, back] }];
  });
}

const missing = noValue({ key: 'indicators.reason.no_row' });

/** The whole span takes its latest year: a stock is not added up over years. */
function latest(period: Period, of: (year: string) => Draft): Draft {
  for (let year = period.to; year >= (period.kind === 'whole' ? period.from : period.to); year--) {
    const draft = of(String(year));
    if (draft.value !== null) return draft;
  }
  return missing;
}

function intensityOfTotals(scope: Scope, year: string): Draft {
  const flow = totals(scope, year);
  const people = totalOf(scope.evidence, 'population', scope.subject, year);
  if (flow === null || people === null) return missing;
  const value = ((flow.inbound + flow.outbound) / (people.value as number)) * perHundredThousand;
  return plainValue(value, value, value, 1, { records: recordsOf([...flow.rows, people]) });
}

/** Both youth populations of each pair together. */
function intensityOfPairs(scope: Scope, inbound: string, outbound: string, year: string): Draft {
  const own = totalOf(scope.evidence, 'youth-population', scope.subject, year);
  const rows: StatisticRow[] = own === null ? [] : [own];
  let students = 0;
  let youth = own?.value ?? 0;
  let n = 0;
  for (const flow of pairs(scope, inbound, outbound, year)) {
    const theirs = totalOf(scope.evidence, 'youth-population', flow.partner as string, year);
    if (theirs === null) continue;
    students += flow.inbound + flow.outbound;
    youth += theirs.value as number;
    rows.push(...flow.rows, theirs);
    n++;
  }
  if (own === null || n === 0) return missing;
  const value = (students / youth) * perHundredThousand;
  return plainValue(value, value, value, n, { records: recordsOf(rows) });
}

function reciprocity(flows: readonly Flow[]): Draft {
  const moving = flows.filter((flow) => flow.inbound + flow.outbound > 0);
  const weight = moving.reduce((sum, flow) => sum + flow.inbound + flow.outbound, 0);
  if (weight === 0) return missing;
  const value = 1 - moving.reduce((sum, flow) => sum + Math.abs(flow.inbound - flow.outbound), 0) / weight;
  return plainValue(value, value, value, moving.length, { records: recordsOf(moving.flatMap((flow) => flow.rows)) });
}

const over = (scope: Scope, of: (year: string) => Draft): Draft[] => scope.periods.map((period) => latest(period, of));
const reads = [
  'table:students-inbound',
  'table:students-outbound',
  'table:exchange-inbound',
  'table:exchange-outbound',
  'table:population',
  'table:youth-population',
] as const;

export const exchangeIntensity: Measure = {
  name: 'exchange_intensity',
  reads,
  from: 'tables',
  compute: (scope): Drafts => {
    if (!hasTable(scope.evidence, 'students-inbound') && !hasTable(scope.evidence, 'exchange-inbound')) return {};
    return {
      '': over(scope, (year) => intensityOfPairs(scope, 'exchange-inbound', 'exchange-outbound', year)),
      d: over(scope, (year) => intensityOfPairs(scope, 'students-inbound', 'students-outbound', year)),
      t: over(scope, (year) => intensityOfTotals(scope, year)),
    };
  },
};

export const exchangeReciprocity: Measure = {
  name: 'exchange_reciprocity',
  reads,
  from: 'tables',
  compute: (scope): Drafts => {
    if (!hasTable(scope.evidence, 'students-inbound')) return {};
    return {
      '': over(scope, (year) => reciprocity(pairs(scope, 'students-inbound', 'students-outbound', year))),
      t: over(scope, (year) => {
        const flow = totals(scope, year);
        return flow === null ? missing : reciprocity([flow]);
      }),
    };
  },
};
