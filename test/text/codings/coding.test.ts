/** Codings keep their place, their words and what stands around them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codingOf, fromCodePoints, inOrder, offsetsOf, standingOf, toCodePoints } from '../../../src/text/index.js';

const judged = (start: number, end: number) =>
  ({ document: 'd', language: 'kk', coder: 'aigerim', code: 'C', unit: null, start, end }) as const;

it('a coding quotes its words and what stands around them', () => {
  const text = 'Қазіргі халықтық дипломатия әлемдік саясаттың саласын қалыптастырады.';
  const coding = codingOf(text, judged(8, 27));
  expect(coding).toMatchObject({ quote: 'халықтық дипломатия', before: 'Қазіргі ' });
  expect(coding.after).toBe(' әлемдік саясаттың саласын қалып');
  expect(standingOf(text, coding)).toBe('stands');
});

it('a coding that points past the end, at nothing or at other words is told from one that stands', () => {
  const text = 'сенім мен сенім';
  const coding = codingOf(text, judged(0, 5));
  expect(standingOf(text, { ...coding, end: 99 })).toBe('past_end');
  expect(standingOf(text, { ...coding, end: 0 })).toBe('empty_span');
  expect(standingOf(text, { ...coding, start: 1, end: 6 })).toBe('other_words');
});

it('code points and UTF-16 offsets lead into each other, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const offsets = offsetsOf(text);
      const whole = { start: 0, end: text.length };
      const exchanged = toCodePoints(whole, offsets);
      expect(exchanged.end).toBe([...text].length);
      expect(fromCodePoints(exchanged, offsets)).toEqual(whole);
    }),
  );
});

it('codings are written in the order of their places', () => {
  const text = 'бір екі үш';
  const codings = [codingOf(text, judged(4, 7)), codingOf(text, judged(0, 3)), codingOf(text, judged(0, 7))];
  expect([...codings].sort(inOrder).map(({ quote }) => quote)).toEqual(['бір', 'бір екі', 'екі']);
});
