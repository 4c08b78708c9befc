import { describe, expect, it } from 'vitest';
import { type LensOutcome, readLenses } from '../../src/judgement/index.js';
import { associationOf } from '../../src/judgement/lenses/association.js';
import { levelShifts } from '../../src/judgement/lenses/breaks.js';
import { combined } from '../../src/judgement/lenses/model.js';
import { sideOf } from '../../src/judgement/lenses/rules.js';
import { assessed } from '../pages/assessed.js';

const text = (word: string) => `{kk: ${word}, ru: ${word}, en: ${word}}`;
const lensFile = (rules: readonly string[]): string => `id: own
name: ${text('own')}
says: ${text('says')}
expectations:
  - id: e
    text: ${text('expects')}
    sources: [{author: A. Author, year: 2000, title: T, page: "1", page_checked: text}]
    tests:
${rules.map((rule, at) => `      - {id: t${at}, text: ${text('test')}, rule: ${rule}}`).join('\n')}
`;

const years = Array.from({ length: 10 }, (_, at) => 2015 + at);
const given = (values: readonly (readonly [number, number, number])[]): string =>
  `subject,period,value,low,high,n,coverage,record\n${values
    .map(([value, low, high], at) => `KAZ,${years[at]},${value},${low},${high},40,1,r`)
    .join('\n')}\n`;
const points = (values: readonly number[]): string => given(values.map((value) => [value, value, value]));

const steps = [0.1, 0.5, -0.3, 0.7, 0.2, -0.4, 0.6, -0.1, 0.3, -0.2];
const walk = (changes: readonly number[]): number[] => {
  let level = 0;
  return changes.map((change) => {
    level += change;
    return level;
  });
};
/** The same changes one year later. */
const later = [0, ...steps.slice(0, -1)];

async function outcomes(rules: readonly string[], values: Record<string, string>): Promise<LensOutcome[]> {
  const { assessment, problems } = await assessed({ values, files: { 'lenses/own.yaml': lensFile(rules) } });
  expect(problems.filter((problem) => problem.startsWith('lenses/'))).toEqual([]);
  const own = readLenses(assessment.evidence, assessment.table, 'KAZ').find(({ lens }) => lens.id === 'own');
  expect(own?.isOwn).toBe(true);
  return own?.expectations.flatMap(({ tests }) => tests.map(({ outcome }) => outcome)) ?? [];
}

describe('a lens', () => {
  it('that a study writes is read beside the others: thresholds, comparisons, slopes, leads, and what is missing', async () => {
    const found = await outcomes(
      [
        '{kind: threshold, value: HUM-02, op: ">", to: 0}',
        '{kind: threshold, value: HUM-02, op: "<", to: 0}',
        '{kind: threshold, value: HUM-01, op: ">", to: 0}',
        '{kind: compare, value: HUM-02, op: ">", with: HUM-01}',
        '{kind: compare, value: DIR-07, op: "<", with: HUM-02}',
        '{kind: slope, value: DIR-07, sign: "+", years: 8}',
        '{kind: slope, value: DIR-07, sign: "-", years: 8}',
        '{kind: leads, first: DIR-02, second: SEC-01, by: 1, sign: "+", pairs: 6}',
        '{kind: leads, first: SEC-01, second: DIR-02, by: 1, sign: "+", pairs: 6}',
        '{kind: leads, first: NAR-01, second: DIR-02, by: 1, sign: "+"}',
        `{kind: not_measured, needs: ${text('texts')}}`,
        '{kind: share, of: two_way, op: ">", to: 0.5}',
        '{kind: effort_follows_yield, sign: "+"}',
        '{kind: alignment, of: {breaks_of_forms: true}, with: [{dates_of: triggers}], rather_than: {dates_of: commitments}}',
      ],
      {
        'HUM-02': given(years.map(() => [0.31, 0.12, 0.5])),
        'HUM-01': given(years.map(() => [0.2, -0.1, 0.5])),
        'DIR-07': points(years.map((_, at) => -0.9 + 0.01 * at + (at % 2) * 0.001)),
        'DIR-02': points(walk(steps)),
        'SEC-01': points(walk(later).map((value) => value / 3)),
      },
    );
    expect(found).toEqual([
      'supported',
      'contradicted',
      'unclear',
      'unclear',
      'supported',
      'supported',
      'contradicted',
      'supported',
      'unclear',
      'no_data',
      'no_data',
      'no_data',
      'no_data',
      'no_data',
    ]);
  });

  it('says on its page that several fit when several do, and gives every test its reason and derivation', async () => {
    const { page, html } = await assessed({
      values: { 'HUM-02': given(years.map(() => [0.3, 0.1, 0.5])), 'IND-03': given(years.map(() => [0.8, 0.7, 0.9])) },
    });
    expect(page('lenses')).toMatch(/fits several lenses \(2\): Political realism .*Constructivism/);
    expect(page('lenses')).toContain('no usable value');
    expect(html('lenses')).toContain('/en/explain/lens%3Arealism.aid-follows-interest.votes-or-trade%3AKAZ/');
    expect(page('explain/lens:realism.aid-follows-interest.votes-or-trade:KAZ')).toContain('HUM-02');
  });

  it('of an empty study can be neither borne out nor contradicted', async () => {
    const { assessment, page } = await assessed({});
    const results = readLenses(assessment.evidence, assessment.table, 'KAZ');
    expect(results.map(({ outcome }) => outcome)).toEqual(results.map(() => 'no_data'));
    expect(page('lenses')).toContain('no value yet to test any of them');
  });

  it('that names an indicator which does not exist is a problem with its place', async () => {
    const { assessment, problems } = await assessed({
      files: { 'lenses/own.yaml': lensFile(['{kind: threshold, value: HUM-20, op: ">", to: 0}']) },
    });
    expect(problems).toContain('lenses/own.yaml unknown_indicator_named');
    // It stands in the study and tests nothing.
    const own = readLenses(assessment.evidence, assessment.table, 'KAZ').find(({ lens }) => lens.id === 'own');
    expect(own?.outcome).toBe('no_data');
  });
});

describe('the decision of a test', () => {
  it('is left to the interval: wholly on one side decides, across the line is unclear, a strict sign does not hold at it', () => {
    expect(sideOf(0.1, 0.3, '>', 0)).toBe('supported');
    expect(sideOf(-0.1, 0.3, '>', 0)).toBe('unclear');
    expect(sideOf(-0.3, 0, '>', 0)).toBe('contradicted');
    expect(sideOf(0.5, 0.5, '>=', 0.5)).toBe('supported');
    expect(sideOf(0.5, 0.5, '<', 0.5)).toBe('contradicted');
  });

  it('combines: both ways is unclear, undecided beside decided does not undo it, nothing tested is no data', () => {
    expect(combined(['supported', 'contradicted'])).toBe('unclear');
    expect(combined(['supported', 'unclear', 'no_data'])).toBe('supported');
    expect(combined(['contradicted', 'no_data'])).toBe('contradicted');
    expect(combined(['unclear', 'no_data'])).toBe('unclear');
    expect(combined(['no_data'])).toBe('no_data');
  });

  it('finds a planted shift of level in the year it was planted, and none in noise around one level', () => {
    const series = (values: readonly number[]) => values.map((value, at) => [2001 + at, value] as const);
    expect(levelShifts(series([0, 0.1, -0.1, 0.05, 5, 5.1, 4.9, 5.05]))).toEqual([2005]);
    expect(levelShifts(series([0, 0.3, -0.2, 0.1, -0.3, 0.2, 0, -0.1, 0.25, -0.15]))).toEqual([]);
  });

  it('has wide intervals for few pairs and none under four', () => {
    expect(
      associationOf([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toBe(null);
    const same = associationOf(Array.from({ length: 10 }, (_, at) => [at, at] as const));
    expect(same?.low).toBeGreaterThan(0.99);
    const five = associationOf([
      [1, 1],
      [2, 3],
      [3, 2],
      [4, 5],
      [5, 4],
    ]);
    expect(five?.rho).toBeCloseTo(0.8, 10);
    expect(five?.low).toBeLessThan(0);
  });
});
