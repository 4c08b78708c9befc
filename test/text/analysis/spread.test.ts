/** Dispersion, diversity, company of words and of codes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  codePairs,
  collocateChange,
  collocates,
  dispersion,
  diversity,
  movingDiversity,
  segmentDiversity,
  sequences,
  Vocabulary,
  wordDispersions,
  wordsOf,
} from '../../../src/text/analysis/index.js';

const gries = [
  'b a m n i b e u p',
  'b a s a t b e w q n',
  'b c a g a b e s t a',
  'b a g h a b e a a t',
  'b a h a a b e a x a t',
];

test('Gries’ fifty letters: DP .18, DPnorm .22, Juilland’s D .785 for «a» (Gries 2008, p. 415)', () => {
  const vocabulary = new Vocabulary();
  const texts = gries.map((text) => wordsOf(text, { language: 'en' }, vocabulary));
  const a = wordDispersions(texts).find(({ word }) => word === 'a');
  expect(a).toMatchObject({ count: 15, range: 5, parts: 5 });
  expect(a?.dp).toBeCloseTo(0.18, 10);
  expect(a?.dpNorm).toBeCloseTo(0.18 / 0.82, 10);
  expect(a?.juillandD).toBeCloseTo(0.785, 3);
});

test('DP lies in [0, 1]; what stands in every part by its size has 0', () => {
  const part = fc.record({ count: fc.nat(50), size: fc.integer({ min: 50, max: 500 }) });
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 12 }), (parts) => {
      const { dp, dpNorm } = dispersion(
        parts.map(({ count }) => count),
        parts.map(({ size }) => size),
      );
      if (dp === null || dpNorm === null) return;
      expect(dp).toBeGreaterThanOrEqual(0);
      expect(dp).toBeLessThanOrEqual(1);
      expect(dpNorm).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
  const even = dispersion([2, 4, 6], [10, 20, 30]);
  expect(even.dp).toBeCloseTo(0, 12);
  expect(even.juillandD).toBeCloseTo(1, 12);
  expect(dispersion([6, 0], [10, 10]).dpNorm).toBeCloseTo(1, 12);
});

test('diversity by hand: «a b a c»', () => {
  const found = diversity([0, 1, 0, 2]);
  expect(found).toMatchObject({ words: 4, types: 3, ttr: 0.75, guiraudR: 1.5, yuleK: 1250 });
  expect(found.simpsonD).toBeCloseTo(2 / 12, 12);
  expect(found.yuleI).toBeCloseTo(9 / 3, 12);
  expect(found.herdanVm).toBeCloseTo(Math.sqrt(6 / 16 - 1 / 3), 12);
  expect(found.maas).toBeCloseTo(Math.sqrt((Math.log10(4) - Math.log10(3)) / Math.log10(4) ** 2), 12);
  expect(diversity([])).toMatchObject({ words: 0, ttr: null });
});

test('MATTR is the mean over all windows and 1 where no word returns', () => {
  expect(movingDiversity([0, 1, 0, 2], 3)).toBeCloseTo((2 / 3 + 1) / 2, 12);
  expect(movingDiversity([0, 1], 3)).toBeNull();
  expect(segmentDiversity([0, 0, 1, 2, 9], 2)).toBeCloseTo(0.75, 12);
  fc.assert(
    fc.property(
      fc.array(fc.nat(6), { minLength: 5, maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      (numbers, window) => {
        let sum = 0;
        for (let at = 0; at + window <= numbers.length; at += 1)
          sum += new Set(numbers.slice(at, at + window)).size / window;
        expect(movingDiversity(numbers, window)).toBeCloseTo(sum / (numbers.length - window + 1), 10);
      },
    ),
  );
});

test('Blaheta & Johnson 2001, by hand: of ten bigrams three are «a b»', () => {
  // One sentence of eleven words has ten bigrams.
  const words = wordsOf('a b c a b d a b x a e', { language: 'en' });
  const [first] = sequences([words]);
  // a b 3; a otherwise 1; b otherwise 0; neither 6.
  expect(first?.words).toEqual(['a', 'b']);
  expect(first?.lambda).toBeCloseTo(Math.log((3.5 * 6.5) / (1.5 * 0.5)), 12);
  expect(first?.z).toBeCloseTo(
    Math.log((3.5 * 6.5) / (1.5 * 0.5)) / Math.sqrt(1 / 3.5 + 1 / 6.5 + 1 / 1.5 + 1 / 0.5),
    12,
  );
});

test('three words together: the eight kinds of agreement add up to all sequences', () => {
  const words = wordsOf('a b c d a b c e a b f g a h c', { language: 'en' });
  const found = sequences([words], { size: 3, leastCount: 2 });
  expect(found).toHaveLength(1);
  // Of 13 triples: abc 2, ab– 1, a–c 1, –bc 0, a–– 0, –b– 0, ––c 0, none 9 (counted by hand).
  const n = { abc: 2, ab: 1, ac: 1, bc: 0, a: 0, b: 0, c: 0, none: 9 };
  const log = (value: number) => Math.log(value + 0.5);
  expect(found[0]?.lambda).toBeCloseTo(
    log(n.abc) - log(n.ab) - log(n.ac) - log(n.bc) + log(n.a) + log(n.b) + log(n.c) - log(n.none),
    12,
  );
});

test('collocates stand in the window and in the sentence; a word near two nodes counts once', () => {
  const words = wordsOf('Ресми көмек көрсету көмек болды. Басқа сөйлем мұнда.', { language: 'kk' });
  const found = collocates(words, 'көмек', { window: 2, leastCount: 1 });
  expect(found.occurrences).toBe(2);
  expect(found.collocates.find(({ word }) => word === 'көрсету')?.near).toBe(1);
  expect(found.collocates.some(({ word }) => word === 'басқа')).toBe(false);
});

test('the company of a word changes between editions, and the sign turns with their order', () => {
  const vocabulary = new Vocabulary();
  const earlier = wordsOf(
    'Classic diplomacy matters. Classic diplomacy works. Classic diplomacy stays.',
    { language: 'en' },
    vocabulary,
  );
  const later = wordsOf(
    'Digital diplomacy matters. Digital diplomacy works. Digital diplomacy grows.',
    { language: 'en' },
    vocabulary,
  );
  const there = collocateChange(earlier, later, 'diplomacy');
  const back = new Map(collocateChange(later, earlier, 'diplomacy').map((one) => [one.word, one.difference]));
  expect(there.find(({ word }) => word === 'digital')).toMatchObject({ earlier: 0, later: 3 });
  for (const { word, difference } of there) expect(back.get(word)).toBeCloseTo(-difference, 12);
});

test('codes together by hand: ten units, four A, five B, three both', () => {
  const units = ['AB', 'AB', 'AB', 'A', 'B', 'B', '', '', '', ''].map((codes) => new Set(codes));
  const [pair] = codePairs(units);
  expect(pair).toMatchObject({ one: 'A', other: 'B', both: 3, ofOne: 4, ofOther: 5, expected: 2, jaccard: 0.5 });
  expect(pair?.phi).toBeCloseTo(10 / Math.sqrt(4 * 5 * 6 * 5), 12);
});
