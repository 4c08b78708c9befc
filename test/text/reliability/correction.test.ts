/** Shares corrected for what a coder overlooks and adds (method §11.4). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acrossLanguages,
  confusionOf,
  findingOf,
  matrixCorrection,
  roganGladen,
  validationOf,
} from '../../../src/text/reliability/index.js';

describe('one code', () => {
  test('q .30, Se .80, Sp .90 → 2/7, inside its interval', () => {
    const found = roganGladen({ hits: 300, of: 1000 }, { hits: 80, of: 100 }, { hits: 90, of: 100 });
    expect(found?.value).toBeCloseTo(2 / 7, 12);
    expect(found?.raw).toBe(0.3);
    expect(found?.cut).toBe(false);
    expect(found?.interval[0]).toBeLessThan(2 / 7);
    expect(found?.interval[1]).toBeGreaterThan(2 / 7);
  });
  test('a coder no better than a coin says nothing', () => {
    expect(roganGladen({ hits: 300, of: 1000 }, { hits: 50, of: 100 }, { hits: 50, of: 100 })).toBeNull();
    expect(roganGladen({ hits: 0, of: 0 }, { hits: 50, of: 100 }, { hits: 90, of: 100 })).toBeNull();
  });
  test('fewer finds than the coder invents: zero, and said to be cut', () => {
    const found = roganGladen({ hits: 10, of: 1000 }, { hits: 80, of: 100 }, { hits: 90, of: 100 });
    expect(found).toMatchObject({ value: 0, cut: true });
    expect(found?.interval[0]).toBe(0);
  });
  test('the true share is inside the interval about 95 times of a hundred', () => {
    let inside = 0;
    let seed = 1;
    const draw = (n: number, p: number): number => {
      let hits = 0;
      for (let i = 0; i < n; i++) {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        if (seed / 4294967296 < p) hits++;
      }
      return hits;
    };
    for (let time = 0; time < 300; time++) {
      const found = roganGladen(
        { hits: draw(800, 0.25 * 0.85 + 0.75 * 0.08), of: 800 },
        { hits: draw(120, 0.85), of: 120 },
        { hits: draw(200, 0.92), of: 200 },
      );
      if (found !== null && found.interval[0] <= 0.25 && 0.25 <= found.interval[1]) inside++;
    }
    expect(inside / 300).toBeGreaterThan(0.91);
  });
});

describe('several codes', () => {
  test('two codes give what Rogan and Gladen give', () => {
    const confusion = {
      labels: ['yes', 'no'],
      counts: [
        [80, 20],
        [10, 90],
      ],
    };
    const found = matrixCorrection([300, 700], confusion, { seed: 1, draws: 500 });
    expect(found?.[0]?.value).toBeCloseTo(2 / 7, 12);
    const delta = roganGladen({ hits: 300, of: 1000 }, { hits: 80, of: 100 }, { hits: 90, of: 100 });
    for (const end of [0, 1] as const)
      expect(Math.abs((found?.[0]?.interval[end] ?? 0) - (delta?.interval[end] ?? 0))).toBeLessThan(0.04);
  });
  test('true shares come back from what they make a faulty coder say', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 }), (truth) => {
        const counts = [
          [80, 15, 5],
          [10, 80, 10],
          [0, 20, 80],
        ];
        const said = [0, 1, 2].map((at) =>
          truth.reduce((sum, n, code) => sum + n * ((counts[code]?.[at] ?? 0) / 100), 0),
        );
        const total = truth.reduce((sum, n) => sum + n, 0);
        const found = matrixCorrection(said, { labels: ['a', 'b', 'c'], counts }, { seed: 1, draws: 20 });
        for (const [code, n] of truth.entries()) expect(found?.[code]?.value).toBeCloseTo(n / total, 9);
      }),
      { numRuns: 30 },
    );
  });
  test('codes that are never told apart, or never validated, give nothing', () => {
    const alike = {
      labels: ['a', 'b'],
      counts: [
        [50, 50],
        [50, 50],
      ],
    };
    expect(matrixCorrection([10, 20], alike, { seed: 1, draws: 10 })).toBeNull();
    const never = {
      labels: ['a', 'b'],
      counts: [
        [50, 50],
        [0, 0],
      ],
    };
    expect(matrixCorrection([10, 20], never, { seed: 1, draws: 10 })).toBeNull();
  });
});

test('recall, precision and F1 of what a dictionary found', () => {
  const pairs = [
    ...Array.from({ length: 30 }, () => ({ truth: 'yes', said: 'yes' })),
    ...Array.from({ length: 10 }, () => ({ truth: 'yes', said: 'no' })),
    ...Array.from({ length: 10 }, () => ({ truth: 'no', said: 'yes' })),
    ...Array.from({ length: 150 }, () => ({ truth: 'no', said: 'no' })),
  ];
  expect(validationOf(confusionOf(pairs))).toEqual({ units: 200, enough: true });
  expect(validationOf(confusionOf(pairs.slice(1))).enough).toBe(false);
  const yes = findingOf(confusionOf(pairs)).find(({ label }) => label === 'yes');
  expect(yes).toEqual({ label: 'yes', truths: 40, recall: 0.75, precision: 0.75, f1: 0.75 });
});

test('languages are not compared where recall differs by more than .15 or is unknown', () => {
  const recalls = (...values: [string, number | null][]) => values.map(([language, recall]) => ({ language, recall }));
  expect(acrossLanguages(recalls(['kk', 0.7], ['en', 0.9]))).toMatchObject({
    comparable: false,
    blocked: [{ languages: ['kk', 'en'] }],
  });
  expect(acrossLanguages(recalls(['kk', 0.75], ['en', 0.9])).comparable).toBe(true);
  expect(acrossLanguages(recalls(['kk', 0.75], ['ru', null]))).toEqual({
    comparable: false,
    blocked: [],
    unknown: ['ru'],
  });
});
