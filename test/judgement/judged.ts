/**
 * A small study judged through the public door: a folder is written and assessed. What the registry of an example does
 * not hold may be given as a published value (`values/<indicator>.csv`, method §4.1), at the period that is judged.
 */
import { type Assessment, assessFolder } from '../../src/assessment/index.js';
import type { IndicatorTable, IndicatorValue } from '../../src/indicators/index.js';
import { type Judgement, judge } from '../../src/judgement/index.js';
import { loadStandard } from '../../src/standard/index.js';
import { buildStudy, type StudyParts } from '../study/build-study.js';

/** The study's last full year; registry indicators are judged over the five years that end with it. */
export const lastYear = 2024;
export const peers = ['KGZ', 'TJK', 'UZB', 'AZE', 'MNG', 'GEO'];

export interface Given {
  /** Value, low, high at the judged period; a number alone is its own interval. */
  readonly now: number | readonly [number, number, number];
  /** Values of the years (registry: windows) before, the nearest first. */
  readonly before?: readonly number[];
  readonly n?: number;
  /** Median and 95th percentile of the placebo distribution. */
  readonly placebo?: readonly [number, number];
  /** Values of the peers in the same year, from the same publisher. */
  readonly peers?: readonly number[];
  /** The value of an earlier edition of doctrine, from another document. */
  readonly earlierEdition?: number;
}
export type GivenValues = Readonly<Record<string, Given['now'] | Given>>;

const standard = loadStandard('2026.1');

function judgedOverFiveYears(id: string): boolean {
  const main = standard.indicators.get(standard.companions.get(id)?.of ?? id);
  if (main === undefined) throw new Error(`no indicator ${id}`);
  return main.judged_over === 'five_years';
}
export const periodOf = (id: string, year: number): string =>
  judgedOverFiveYears(id) ? `${Math.max(2015, year - 4)}-${year}` : String(year);

export function given(values: GivenValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([id, spec]) => {
      const wanted: Given = typeof spec === 'number' || isTriple(spec) ? { now: spec } : spec;
      const [value, low, high] = typeof wanted.now === 'number' ? [wanted.now, wanted.now, wanted.now] : wanted.now;
      const [median, p95] = wanted.placebo ?? ['', ''];
      const row = (subject: string, year: number, ...cells: (number | string)[]): string =>
        [subject, periodOf(id, year), ...cells].join(',');
      const flat = (subject: string, year: number, number: number, record = 'publication'): string =>
        row(subject, year, number, number, number, wanted.n ?? '', '', '', record);
      return [
        id,
        [
          'subject,period,value,low,high,n,placebo_median,placebo_95,record',
          row('KAZ', lastYear, value, low, high, wanted.n ?? '', median, p95, 'publication'),
          ...(wanted.before ?? []).map((number, index) => flat('KAZ', lastYear - 1 - index, number)),
          ...(wanted.peers ?? []).map((number, index) => flat(peers[index] ?? '', lastYear, number)),
          ...(wanted.earlierEdition === undefined
            ? []
            : [flat('KAZ', lastYear - 4, wanted.earlierEdition, 'older-document')]),
        ].join('\n'),
      ];
    }),
  );
}

const isTriple = (spec: Given['now'] | Given): spec is readonly [number, number, number] => Array.isArray(spec);

export interface Example extends StudyParts {
  readonly given?: GivenValues;
}

export async function assessed({ given: values = {}, ...parts }: Example): Promise<Assessment> {
  const root = await buildStudy({
    ...parts,
    settings: { peers, ...parts.settings },
    values: { ...given(values), ...parts.values },
  });
  const { assessment, problems } = await assessFolder(root);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (assessment === null || errors.length > 0)
    throw new Error(`the example is wrong: ${JSON.stringify(errors.slice(0, 3))}`);
  return assessment;
}

export const judged = async (example: Example): Promise<Judgement> => (await assessed(example)).focal;

/** Judged once more with cells that only a later source could bring (R09: DIR-08; R25: IND-05). */
export async function judgedWithCells(
  example: Example,
  indicator: string,
  cells: NonNullable<IndicatorValue['cells']>,
): Promise<Judgement> {
  const { evidence, table } = await assessed(example);
  const withCells: IndicatorTable = {
    all: table.all,
    lists: table.lists,
    values: table.values,
    get: (id, subject, period) => {
      const value = table.get(id, subject, period);
      if (value === undefined || id !== indicator || subject !== 'KAZ') return value;
      return Object.create(value, { cells: { value: cells } });
    },
  };
  return judge(evidence, withCells, 'KAZ');
}

/** So many cases alike: `many(12, (at) => ({ … }))`, named `case-00` … */
export function many(count: number, fields: (at: number) => object, prefix = 'case'): Record<string, object> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`${prefix}-${String(at).padStart(2, '0')}`, fields(at)]),
  );
}
