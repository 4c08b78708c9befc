/** Text reuse: shingles, winnowing, local alignment, and passages with their places. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  alignLocally,
  formulasOf,
  shingles,
  textReuse,
  Vocabulary,
  type Words,
  winnow,
  withSynonyms,
  wordsOf,
} from '../../../src/text/analysis/index.js';

const pairOf = (a: string, b: string): [Words, Words] => {
  const vocabulary = new Vocabulary();
  const of = (text: string) => wordsOf(text, { language: 'en', numbers: true }, vocabulary);
  return [of(a), of(b)];
};

test('winnowing keeps the hashes of figure 2 of Schleimer, Wilkerson & Aiken 2003', () => {
  const hashes = Uint32Array.from([77, 74, 42, 17, 98, 50, 17, 98, 8, 88, 67, 39, 77, 74, 42, 17, 98]);
  expect([...winnow(hashes, 4)].map((at) => hashes[at])).toEqual([17, 17, 8, 39, 17]);
});

test('shingles of equal runs are equal wherever they stand', () => {
  const numbers = Uint32Array.from([5, 1, 2, 3, 4, 9, 1, 2, 3, 4]);
  const hashes = shingles(numbers, 4);
  expect(hashes).toHaveLength(7);
  expect(hashes[1]).toBe(hashes[6]);
  expect(new Set(hashes).size).toBe(6);
});

test('Smith & Waterman 1981, p. 196: GCC-UCG over GCCAUUG, score 3.33', () => {
  const code = (letters: string) => Uint32Array.from(letters, (letter) => letter.charCodeAt(0));
  const a = 'CAGCCUCGCUUAG';
  const b = 'AAUGCCAUUGACGG';
  const found = alignLocally(code(a), code(b), { match: 1, mismatch: -1 / 3, openGap: 1, extendGap: 1 / 3 });
  expect(found?.score).toBeCloseTo(10 / 3, 10);
  const line = (letters: string, side: 0 | 1) =>
    found?.pairs.map((pair) => (pair[side] < 0 ? '-' : letters.charAt(pair[side]))).join('');
  expect(line(a, 0)).toBe('GCC-UCG');
  expect(line(b, 1)).toBe('GCCAUUG');
});

test('a narrow band finds the same alignment as the whole table where it lies in the band', () => {
  const words = fc.array(fc.nat(5), { minLength: 1, maxLength: 25 });
  const costs = { match: 2, mismatch: -2, openGap: 2, extendGap: 1 };
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = [Uint32Array.from(one), Uint32Array.from(other)];
      const whole = alignLocally(a, b, costs);
      const banded = alignLocally(a, b, costs, { low: -30, high: 30 });
      expect(banded).toEqual(whole);
      if (whole === null) return;
      // The score is that of its own pairs.
      let score = 0;
      let gap = '';
      for (const [i, j] of whole.pairs) {
        const side = i < 0 ? 'a' : j < 0 ? 'b' : '';
        if (side === '') score += a[i] === b[j] ? costs.match : costs.mismatch;
        else score -= costs.extendGap + (gap === side ? 0 : costs.openGap);
        gap = side;
      }
      expect(whole.score).toBeCloseTo(score, 8);
    }),
  );
});

test('a sentence taken over with one word changed is one passage, with its place in both texts', () => {
  const sentence = 'the parties shall develop exchanges between universities museums and young volunteers every year';
  const taken = sentence.replace('museums', 'libraries');
  const [a, b] = pairOf(
    `Opening words of another kind. ${sentence}. An end.`,
    `Preamble. In this act ${taken} without delay.`,
  );
  const { passages } = textReuse(a, b);
  expect(passages).toHaveLength(1);
  const [passage] = passages;
  expect(a.text.slice(passage?.a.start, passage?.a.end)).toBe(sentence);
  expect(b.text.slice(passage?.b.start, passage?.b.end)).toBe(taken);
  expect(passage).toMatchObject({ identical: 12, identity: 12 / 13 });
});

test('a text reuses itself whole', () => {
  const word = fc.integer({ min: 0, max: 400 }).map((number) => `w${number}`);
  fc.assert(
    fc.property(fc.array(word, { minLength: 12, maxLength: 300 }), (words) => {
      const [a, b] = pairOf(words.join(' '), words.join(' '));
      const { coveredA, coveredB, passages } = textReuse(a, b);
      expect([coveredA, coveredB]).toEqual([words.length, words.length]);
      expect(passages.some((one) => one.identical === words.length && one.identity === 1)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('any shared run of eight words or more is found, wherever it stands', () => {
  const run = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 8, maxLength: 40 });
  const noise = fc.array(fc.integer({ min: 0, max: 999 }), { maxLength: 60 });
  fc.assert(
    fc.property(run, noise, noise, noise, noise, (shared, before, after, first, last) => {
      const text = (head: number[], tail: number[], mark: string) =>
        [
          ...head.map((one) => `${mark}${one}`),
          ...shared.map((one) => `s${one}`),
          ...tail.map((one) => `${mark}${one}`),
        ].join(' ');
      const [a, b] = pairOf(text(before, after, 'a'), text(first, last, 'b'));
      const { coveredA } = textReuse(a, b);
      expect(coveredA).toBeGreaterThanOrEqual(shared.length);
    }),
    { numRuns: 60 },
  );
});

test('a long text costs time by its length, not by its square', () => {
  const words = Array.from({ length: 60_000 }, (_, at) => `w${(at * 7919) % 50_021}`);
  const [a, b] = pairOf(words.join(' '), words.join(' '));
  const began = performance.now();
  const { coveredA, passages } = textReuse(a, b);
  expect(coveredA).toBe(60_000);
  expect(passages[0]?.identical).toBe(60_000);
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('formulas of three earlier texts are passed over, and that is counted', () => {
  const formula = 'in accordance with the treaties ratified by the republic of kazakhstan and its laws';
  const [a, b] = pairOf(`one two ${formula} three`, `four ${formula} five six`);
  expect(textReuse(a, b).passages).toHaveLength(1);
  const earlier = ['x', 'y', 'z'].map((mark) =>
    wordsOf(`${mark} ${formula} ${mark}`, { language: 'en', numbers: true }, a.vocabulary),
  );
  const passed = textReuse(a, b, { formulas: formulasOf(earlier) });
  expect(passed.passages).toHaveLength(0);
  expect(passed.passedOver).toBeGreaterThan(0);
});

test('a proposal said in other words is found once the synonyms are named', () => {
  const [a, b] = pairOf(
    'create a public feedback channel for citizens in every embassy abroad',
    'shall establish a public response channel for people in every mission abroad',
  );
  expect(textReuse(a, b).passages).toHaveLength(0);
  const groups = [
    ['feedback', 'response'],
    ['citizens', 'people'],
    ['embassy', 'mission'],
  ];
  const { passages } = textReuse(withSynonyms(a, groups), withSynonyms(b, groups));
  expect(passages).toHaveLength(1);
  expect(b.text.slice(passages[0]?.b.start, passages[0]?.b.end)).toBe(
    'a public response channel for people in every mission abroad',
  );
});
