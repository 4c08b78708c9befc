/** Free division of a text: the family of 2016, and what holds for any spans. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CodedSpan, SpansOverlap, uFamily, unitizingAlpha } from '../../../src/text/reliability/index.js';

const span = (start: number, end: number, code = 'a'): CodedSpan => ({ start, end, code });

/** The same character by character, from the formulas of the paper (eqs. 32–35), for spans that do not touch. */
function plainly(length: number, coders: readonly (readonly CodedSpan[])[]): { u: number; binary: number } {
  const at = (coder: number, place: number): string =>
    coders[coder]?.find(({ start, end }) => start <= place && place < end)?.code ?? '';
  let observed = 0;
  let observedBinary = 0;
  const sums = new Map<string, number>();
  for (let place = 0; place < length; place++)
    for (const [i] of coders.entries()) {
      sums.set(at(i, place), (sums.get(at(i, place)) ?? 0) + 1);
      for (const [j] of coders.entries()) {
        if (i === j) continue;
        if (at(i, place) !== at(j, place)) observed += 1 / (coders.length - 1);
        if ((at(i, place) === '') !== (at(j, place) === '')) observedBinary += 1 / (coders.length - 1);
      }
    }
  const all = length * coders.length;
  const gaps = sums.get('') ?? 0;
  const own = gaps + coders.flat().reduce((sum, { start, end }) => sum + (end - start) ** 2, 0);
  const divisor = all - own / all;
  let expected = 0;
  for (const [a, n] of sums) for (const [b, k] of sums) if (a !== b) expected += (n * k) / divisor;
  return { u: 1 - observed / expected, binary: 1 - (observedBinary * divisor) / (2 * gaps * (all - gaps)) };
}

test('three coders of key phrases in a text of 56 characters: u is .5645, as by counting characters', () => {
  const coders = [[span(3, 15), span(22, 53)], [span(3, 10), span(22, 53)], [span(22, 46)]];
  const found = uFamily({ length: 56, coders });
  expect(found.u).toBeCloseTo(0.56454, 5);
  expect(found.u).toBeCloseTo(plainly(56, coders).u, 12);
  expect(found.binary).toBeCloseTo(plainly(56, coders).binary, 12);
  // One code only: nothing to confuse it with.
  expect(found.cu).toBeNull();
});

test('coders who divide and code alike agree wholly', () => {
  const spans = [span(0, 5, 'a'), span(8, 12, 'b'), span(12, 30, 'a')];
  const alike = { length: 40, coders: [spans, spans, spans] };
  const { u, binary, cu, codes } = uFamily(alike);
  for (const value of [u, binary, cu, ...codes.map((one) => one.value)]) expect(value).toBeCloseTo(1, 12);
  expect(unitizingAlpha(alike).value).toBe(1);
});

test('the same units under other codes: boundaries agree, codes do not', () => {
  const { binary, cu } = uFamily({
    length: 40,
    coders: [
      [span(0, 5, 'a'), span(8, 12, 'b'), span(20, 30, 'a')],
      [span(0, 5, 'b'), span(8, 12, 'a'), span(20, 30, 'b')],
    ],
  });
  expect(binary).toBeCloseTo(1, 12);
  expect(cu).toBeLessThan(0);
});

test('a text in which nobody coded anything has no agreement to speak of', () => {
  const nothing = { length: 40, coders: [[], []] };
  expect(unitizingAlpha(nothing)).toEqual({ value: null, codes: [] });
  expect(uFamily(nothing)).toEqual({ u: null, binary: null, cu: null, codes: [] });
});

test('overlapping spans of one coder are named, not guessed', () => {
  expect(() => uFamily({ length: 40, coders: [[span(0, 5), span(4, 8, 'b')], []] })).toThrow(SpansOverlap);
});

test('no value passes 1, and the order of coders does not matter', () => {
  const spans = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b', 'c')), {
      maxLength: 6,
    })
    .map((pieces) => {
      let at = 0;
      return pieces.map(([length, gap, code]) => {
        const start = at + gap;
        at = start + length;
        return span(start, at, code);
      });
    });
  fc.assert(
    fc.property(fc.array(spans, { minLength: 2, maxLength: 4 }), (coders) => {
      const found = uFamily({ length: 60, coders });
      const turned = uFamily({ length: 60, coders: [...coders].reverse() });
      for (const name of ['u', 'binary', 'cu'] as const) {
        const value = found[name];
        if (value === null) expect(turned[name]).toBeNull();
        else {
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(turned[name]).toBeCloseTo(value, 9);
          if (name !== 'cu') expect(value).toBeCloseTo(plainly(60, coders)[name], 9);
        }
      }
      const old = unitizingAlpha({ length: 60, coders }).value;
      if (old !== null) expect(old).toBeLessThanOrEqual(1);
    }),
  );
});
