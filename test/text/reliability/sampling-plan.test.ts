/** Which units people should code. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SamplingUnit, samplingPlan, unitsNeeded } from '../../../src/text/reliability/index.js';

const sentences = (language: string, stratum: string, count: number): SamplingUnit[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${language}-${stratum}-${at}`, language, stratum }));

test('at least fifty, and ten expected finds: 500 for a code on 2 % of the sentences', () => {
  expect([0.5, 0.2, 0.1, 0.02].map(unitsNeeded)).toEqual([50, 50, 100, 500]);
  expect(unitsNeeded(null)).toBe(50);
  expect(unitsNeeded(0)).toBe(Number.POSITIVE_INFINITY);
});

test('strata give in proportion to their size, the rarest code decides, and the draw is the same for everybody', () => {
  const units = [...sentences('kk', 'law', 3000), ...sentences('kk', 'speech', 1000)];
  const codes = [
    { code: 'aid', language: 'kk', prevalence: 0.02 },
    { code: 'peace', language: 'kk', prevalence: 0.3 },
  ];
  const plan = samplingPlan(units, codes, 7);
  expect(plan.strata.map(({ stratum, drawn }) => [stratum, drawn])).toEqual([
    ['law', 375],
    ['speech', 125],
  ]);
  expect(plan.units).toHaveLength(500);
  expect(samplingPlan(units, codes, 7)).toEqual(plan);
  expect(samplingPlan(units, codes, 8).units).not.toEqual(plan.units);
});

test('too few units: all are coded and it is said; prevalence unknown: fifty will tell; a language without units: said', () => {
  const plan = samplingPlan(
    sentences('ru', 'law', 60),
    [
      { code: 'rare', language: 'ru', prevalence: 0.01 },
      { code: 'new', language: 'ru', prevalence: null },
      { code: 'new', language: 'en', prevalence: 0.2 },
    ],
    1,
  );
  expect(plan.units).toHaveLength(60);
  expect(plan.needs.map(({ standing }) => standing)).toEqual(['all', 'pilot', 'all']);
  expect(plan.needs[2]).toMatchObject({ language: 'en', available: 0, needed: 0 });
});

test('as many are drawn as are needed, none twice, and no stratum is left out where there is room', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 }),
      fc.double({ min: 0.03, max: 1, noNaN: true }),
      (sizes, prevalence) => {
        const units = sizes.flatMap((size, at) => sentences('kk', `s${at}`, size));
        const plan = samplingPlan(units, [{ code: 'c', language: 'kk', prevalence }], 3);
        expect(plan.units).toHaveLength(Math.min(units.length, unitsNeeded(prevalence)));
        expect(new Set(plan.units).size).toBe(plan.units.length);
        for (const { drawn, size } of plan.strata) {
          expect(drawn).toBeGreaterThan(0);
          expect(drawn).toBeLessThanOrEqual(size);
        }
      },
    ),
  );
});
