/** Keyness and the tests behind it, at the digits their authors print. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chiSquareTail,
  fisherExact,
  logGamma,
  normalBothTails,
} from '../../../src/text/analysis/distributions/index.js';
import {
  chiSquare,
  countsOf,
  keyness,
  likelihoodRatio,
  logRatio,
  mutualInformation,
  Vocabulary,
  wordsOf,
} from '../../../src/text/analysis/index.js';

test('G² of Dunning 1993, p. 72: the bigrams of his table', () => {
  const table: [number, number, number, number, number][] = [
    [270.72, 110, 2442, 111, 29114],
    [263.9, 29, 13, 123, 31612],
    [256.84, 31, 23, 139, 31584],
    [167.23, 10, 0, 3, 31764],
    [157.21, 76, 104, 2476, 29121],
    [157.03, 16, 16, 51, 31694],
    [146.8, 9, 0, 5, 31763],
    [115.02, 16, 0, 865, 30896],
    [104.53, 10, 9, 41, 31717],
    [100.96, 8, 2, 27, 31740],
  ];
  for (const [g2, a, b, c, d] of table) expect(likelihoodRatio({ a, b, c, d })).toBeCloseTo(g2, 1);
});

test('the lady tasting tea: Fisher 1935, § 8', () => {
  expect(fisherExact(3, 1, 1, 3)).toEqual({
    bothSides: expect.closeTo(34 / 70, 10),
    upper: expect.closeTo(17 / 70, 10),
    lower: expect.closeTo(69 / 70, 10),
  });
  expect(fisherExact(4, 0, 0, 4)?.upper).toBeCloseTo(1 / 70, 12);
});

test('tails as in Fisher’s tables and the gamma function as in factorials', () => {
  expect(chiSquareTail(3.841459, 1)).toBeCloseTo(0.05, 6);
  expect(chiSquareTail(6.634897, 1)).toBeCloseTo(0.01, 6);
  expect(chiSquareTail(18.307038, 10)).toBeCloseTo(0.05, 6);
  expect(normalBothTails(1.959964)).toBeCloseTo(0.05, 6);
  expect(normalBothTails(8)).toBeCloseTo(1.244192e-15, 20);
  expect(logGamma(171)).toBeCloseTo(706.5730622457874, 8);
});

test('chi-square by hand: 10 20 / 30 40, with Yates’ correction and without', () => {
  const table = { a: 10, b: 20, c: 30, d: 40 };
  expect(chiSquare(table, false)).toBeCloseTo((-100 * (10 * 40 - 20 * 30) ** 2) / (30 * 70 * 40 * 60), 12);
  expect(chiSquare(table)).toBeCloseTo((-100 * (200 - 50) ** 2) / (30 * 70 * 40 * 60), 12);
  expect(mutualInformation(table)).toBeCloseTo(Math.log(10 / 12), 12);
  expect(likelihoodRatio(table, true)).toBeGreaterThan(likelihoodRatio(table));
});

test('ten in a hundred against ten in a thousand', () => {
  const table = { a: 10, b: 90, c: 10, d: 990 };
  expect(logRatio(table, 1.645).value).toBeCloseTo(Math.log2(10.5 / 101 / (10.5 / 1001)), 12);
  expect(likelihoodRatio(table)).toBeCloseTo(22.908, 3);
});

test('keyness is antisymmetric: what marks one text is what the other lacks', () => {
  const counts = fc.array(fc.nat(40), { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(counts, counts, (one, other) => {
      const vocabulary = new Vocabulary();
      const size = Math.max(one.length, other.length);
      for (let at = 0; at < size; at += 1) vocabulary.number(`w${at}`);
      const [a, b] = [one, other].map((list) => Float64Array.from({ length: size }, (_, at) => list[at] ?? 0));
      if (a === undefined || b === undefined) return;
      const there = new Map(keyness(a, b, vocabulary).map((key) => [key.word, key]));
      for (const back of keyness(b, a, vocabulary)) {
        const forth = there.get(back.word);
        expect(forth?.g2).toBeCloseTo(-back.g2, 8);
        expect(forth?.chi2).toBeCloseTo(-back.chi2, 8);
        expect(forth?.logRatio).toBeCloseTo(-back.logRatio, 8);
        if (back.exact !== null) expect(forth?.exact).toBeCloseTo(back.exact, 8);
      }
    }),
    { numRuns: 100 },
  );
});

test('adjusted probabilities never fall below the plain ones and keep their order', () => {
  const vocabulary = new Vocabulary();
  const a = wordsOf('бейбітшілік бейбітшілік бейбітшілік диалог диалог мен және ел', { language: 'kk' }, vocabulary);
  const b = wordsOf('экономика экономика сауда сауда сауда мен және ел ел', { language: 'kk' }, vocabulary);
  const keys = keyness(countsOf(a), countsOf(b), vocabulary);
  expect(keys[0]?.word).toBe('бейбітшілік');
  expect(keys.at(-1)?.word).toBe('сауда');
  const byP = [...keys].sort((x, y) => x.p - y.p);
  byP.forEach((key, at) => {
    expect(key.adjustedP).toBeGreaterThanOrEqual(key.p);
    if (at > 0) expect(key.adjustedP).toBeGreaterThanOrEqual(byP[at - 1]?.adjustedP ?? 0);
  });
});
