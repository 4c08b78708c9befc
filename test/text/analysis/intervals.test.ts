/** Intervals of shares, rates and differences. */
import { expect, test } from 'vitest';
import {
  byarInterval,
  differenceOfShares,
  frequencies,
  wilsonInterval,
  wordsOf,
  z95,
} from '../../../src/text/analysis/index.js';

test('Wilson at 90 % as in the method’s G5', () => {
  const rounded = (ends: readonly number[]) => ends.map((end) => Number(end.toFixed(5)));
  expect(rounded(wilsonInterval(7, 40))).toEqual([0.09776, 0.29343]);
  expect(rounded(wilsonInterval(0, 12))).toEqual([0, 0.18401]);
  expect(rounded(wilsonInterval(28, 40))).toEqual([0.57128, 0.80337]);
});

test('Byar’s limits lie within a hundredth of the exact Poisson ones (Breslow & Day 1987, p. 69)', () => {
  // Exact 95 % limits of a Poisson count (Pearson & Hartley’s table 40).
  const exact: [number, number, number][] = [
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [50, 37.1106, 65.9183],
  ];
  for (const [count, low, high] of exact) {
    const [from, to] = byarInterval(count, 1000, 1000, z95);
    expect(Math.abs(from - low) / low).toBeLessThan(0.01);
    expect(Math.abs(to - high) / high).toBeLessThan(0.001);
  }
  expect(byarInterval(0, 1000)[0]).toBe(0);
});

test('Newcombe 1998, table II (a): 56/70 against 48/80 at 95 %', () => {
  const { difference, interval } = differenceOfShares(56, 70, 48, 80, z95);
  expect(difference).toBeCloseTo(0.2, 12);
  expect(interval[0]).toBeCloseTo(0.0524, 4);
  expect(interval[1]).toBeCloseTo(0.3339, 4);
});

test('a word counts once for each sentence it stands in, and lemmas gather forms', () => {
  const words = wordsOf('Елдің тарихы бар. Елде бейбітшілік. Ел мен ел.', { language: 'kk', unit: 'lemma' });
  const [first] = frequencies(words);
  expect(first).toMatchObject({ word: 'ел', count: 4, sentences: 3, sentenceShare: 1 });
  expect(first?.perThousand).toBeCloseTo((1000 * 4) / words.count, 10);
});

test('Latin look-alikes and soft hyphens do not part a word from itself', () => {
  const words = wordsOf('күнтiзбелiк күнтізбелік күн\u00adтізбелік', { language: 'kk' });
  expect(frequencies(words)).toHaveLength(1);
});
