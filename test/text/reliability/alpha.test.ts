/** Alpha and its interval: what holds for any codings, and where it must stay silent. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alpha,
  alphaInterval,
  brennanPrediger,
  cohenKappa,
  cohenKappaMax,
  congerKappa,
  countsOf,
  fleissKappa,
  gwet,
  holsti,
  kendallW,
  lightKappa,
  pairTable,
  percentAgreement,
  ratingsOf,
  type Value,
} from '../../../src/text/reliability/index.js';

type Rows = (Value | null)[][];

/** Method, G4: ten units coded by two. */
const ten: Rows = [
  [1, 1],
  [1, 1],
  [2, 2],
  [2, 1],
  [3, 3],
  [1, 1],
  [2, 2],
  [3, 3],
  [3, 2],
  [1, 1],
];
describe('alpha', () => {
  test('is 91/129 = .70543 for the ten units of the method (G4)', () => {
    expect(alpha(ratingsOf(ten), 'nominal')).toBeCloseTo(91 / 129, 12);
    expect(Math.abs((alpha(ratingsOf(ten), 'nominal') as number) - 0.705427)).toBeLessThan(1e-6);
  });

  test('of two categories is the same at every level of measurement', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(1, 2, null), { minLength: 2, maxLength: 4 })), (rows) => {
        const ratings = ratingsOf(rows, [1, 2]);
        const nominal = alpha(ratings, 'nominal');
        for (const level of ['ordinal', 'interval', 'ratio'] as const) {
          const other = alpha(ratings, level);
          if (nominal === null) expect(other).toBeNull();
          else expect(other).toBeCloseTo(nominal, 10);
        }
      }),
    );
  });

  test('does not ask in which order coders and units stand, and never passes 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(1, 2, 3, 7, null), { minLength: 3, maxLength: 3 }), { minLength: 1 }),
        (rows) => {
          for (const level of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
            const value = alpha(ratingsOf(rows), level);
            const turned = alpha(ratingsOf([...rows].reverse().map((row) => [...row].reverse())), level);
            if (value === null) expect(turned).toBeNull();
            else {
              expect(turned).toBeCloseTo(value, 10);
              expect(value).toBeLessThanOrEqual(1);
            }
          }
        },
      ),
    );
  });

  test('in order counts a near miss for less than a far one', () => {
    const rows = (last: [number, number]): Rows => [[1, 1], [2, 2], [3, 3], [4, 4], last];
    const near = alpha(ratingsOf(rows([2, 3])), 'ordinal') as number;
    expect(near).toBeGreaterThan(alpha(ratingsOf(rows([1, 4])), 'ordinal') as number);
  });

  test('of numbers is not computed from words', () => {
    expect(
      alpha(
        ratingsOf([
          ['a', 'b'],
          ['b', 'b'],
        ]),
        'interval',
      ),
    ).toBeNull();
  });

  test('handles thousands of different numbers', () => {
    const rows = Array.from({ length: 1500 }, (_, unit): Rows[number] => [unit, unit + (unit % 3)]);
    expect(alpha(ratingsOf(rows), 'interval')).toBeGreaterThan(0.999);
    const interval = alphaInterval(ratingsOf(rows), 'interval', { seed: 1, draws: 50, by: 'pairs' });
    expect(interval?.[0]).toBeGreaterThan(0.99);
  });
});

describe('one category only', () => {
  const rows: Rows = Array.from({ length: 20 }, () => ['a', 'a', 'a']);
  test.each([
    ['the category alone', undefined],
    ['a codebook with a second one that nobody used', ['a', 'b']],
  ])('leaves every coefficient beyond chance undefined, neither 1 nor 0: %s', (_, order) => {
    const ratings = ratingsOf(rows, order);
    const counted = countsOf(ratings);
    expect(percentAgreement(counted)).toBe(1);
    for (const value of [
      alpha(ratings, 'nominal'),
      alpha(ratings, 'ordinal'),
      cohenKappa(pairTable(ratings)),
      cohenKappaMax(pairTable(ratings)),
      fleissKappa(counted),
      congerKappa(ratings),
      lightKappa(ratings),
      brennanPrediger(counted),
      gwet(counted),
      kendallW(ratings),
      alphaInterval(ratings, 'nominal', { seed: 1, draws: 100, by: 'pairs' }),
    ])
      expect(value).toBeNull();
  });

  test('nothing coded by two gives nothing at all', () => {
    const ratings = ratingsOf([['a', null], [null, 'b'], []]);
    expect(percentAgreement(countsOf(ratings))).toBeNull();
    expect(alpha(ratings, 'nominal')).toBeNull();
    expect(cohenKappa(pairTable(ratings))).toBeNull();
    expect(gwet(countsOf(ratings))).toBeNull();
  });
});

describe('the interval of alpha', () => {
  test('is the same for the same seed, holds the value, and is not given for too few units', () => {
    for (const by of ['pairs', 'units'] as const) {
      const options = { seed: 1, draws: 500, by };
      const once = alphaInterval(ratingsOf(ten), 'nominal', options);
      expect(alphaInterval(ratingsOf(ten), 'nominal', options)).toEqual(once);
      expect(once?.[0]).toBeLessThan(0.705427);
      expect(once?.[1]).toBeGreaterThan(0.705427);
      expect(alphaInterval(ratingsOf(ten.slice(0, 4)), 'nominal', options)).toBeNull();
    }
  });

  test('of one and the same answer but for a single unit stays honest: the lower end is far from 1', () => {
    const rows: Rows = [...Array.from({ length: 30 }, (): Rows[number] => ['n', 'n']), ['y', 'n'], ['y', 'y']];
    const interval = alphaInterval(ratingsOf(rows), 'nominal', { seed: 3, draws: 2000, by: 'pairs' });
    expect(interval?.[0]).toBeLessThan(0.3);
  });
});

test('Holsti counts what only one of the two decided: 2 × 8 of 10 and 9 decisions is 16/19', () => {
  const rows: Rows = [...Array.from({ length: 8 }, (): Rows[number] => ['a', 'a']), ['a', 'b'], ['a', null]];
  expect(holsti(ratingsOf(rows))).toBeCloseTo(16 / 19, 12);
  expect(percentAgreement(countsOf(ratingsOf(rows)))).toBeCloseTo(8 / 9, 12);
});
