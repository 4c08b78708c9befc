/** Reliability of a set of codings: by code, language and pair of coders, and what may be done with it. */
import { describe, expect, test } from 'vitest';
import { type CodedRow, codedUnits, reliabilityOf, useOf } from '../../../src/text/reliability/index.js';

const options = { level: 'nominal', seed: 1, draws: 200 } as const;
const row = (unit: string, coder: string, code: string | null, language?: string): CodedRow => ({
  unit,
  coder,
  code,
  ...(language === undefined ? {} : { language }),
});

describe('codings as a table', () => {
  test('a row without a code says seen and nothing found; no row says not seen', () => {
    const coded = codedUnits([row('1', 'anna', 'peace'), row('1', 'bek', null), row('2', 'anna', 'aid')]);
    expect(coded.coders).toEqual(['anna', 'bek']);
    expect([...coded.ofCode('peace').codes]).toEqual([1, 0, 0, -1]);
    expect(coded.whole?.labels).toEqual(['', 'aid', 'peace']);
  });

  test('several codes for one unit are compared code by code only', () => {
    const report = reliabilityOf(
      [
        row('1', 'anna', 'peace'),
        row('1', 'anna', 'aid'),
        row('1', 'bek', 'aid'),
        row('2', 'anna', null),
        row('2', 'bek', null),
      ],
      options,
    );
    expect(report.several).toBe(true);
    expect(report.rows.map(({ code }) => code)).toEqual(['aid', 'peace']);
  });

  test('every code, language and pair of three coders has its own row', () => {
    const rows = ['kk', 'ru'].flatMap((language) =>
      Array.from({ length: 12 }, (_, unit) =>
        ['anna', 'bek', 'dana'].map((coder, at) =>
          row(`${language}${unit}`, coder, (unit * (at + 1)) % 3 === 0 ? 'aid' : 'peace', language),
        ),
      ).flat(),
    );
    const report = reliabilityOf(rows, options);
    // (all + 2 codes) × (all + 2 languages) × (all + 3 pairs)
    expect(report.rows).toHaveLength(36);
    expect(report.rows.filter(({ pair }) => pair?.join() === 'anna,dana')).toHaveLength(9);
    const names = report.rows[0]?.coefficients.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['percent', 'holsti', 'fleiss', 'conger', 'light', 'ac1', 'alpha']));
    expect(report.rows[1]?.coefficients.map(({ name }) => name)).toEqual(expect.arrayContaining(['cohen', 'scott']));
  });

  test('where only one category was used the reason is said and nothing beyond chance is claimed', () => {
    const report = reliabilityOf(
      Array.from({ length: 30 }, (_, unit) => [row(`${unit}`, 'anna', 'aid'), row(`${unit}`, 'bek', 'aid')]).flat(),
      options,
    );
    for (const one of report.rows) {
      expect(one.why).toBe('one_category');
      expect(one.use).toBeNull();
      expect(one.coefficients.find(({ name }) => name === 'percent')?.value).toBe(1);
      for (const name of ['cohen', 'scott', 'brennan_prediger', 'ac1', 'alpha'])
        expect(one.coefficients.find((each) => each.name === name)?.value).toBeNull();
    }
  });
});

test('usable from a lower end of .80, tentative from .667, below not reported, unknown without an interval', () => {
  expect(useOf([0.8, 0.9])).toBe('usable');
  expect(useOf([0.7999, 0.95])).toBe('tentative');
  expect(useOf([0.667, 0.9])).toBe('tentative');
  expect(useOf([0.6669, 0.99])).toBe('unusable');
  expect(useOf(null)).toBeNull();
});
