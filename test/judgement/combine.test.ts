import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combineOutcomes, combineParts } from '../../src/judgement/combine.js';
import type { TestOutcome } from '../../src/judgement/model.js';

const outcomeOf: Record<string, TestOutcome> = { P: 'pass', F: 'fail', U: 'unclear', N: 'nodata' };
const outcomes = (letters: string): TestOutcome[] => [...letters].map((letter) => outcomeOf[letter] as TestOutcome);

/** Every multiset of outcomes for one to four tests, worked out by hand from the five steps of method §4.3 (golden G16). */
const byHand: Record<string, string> = {
  P: 'met',
  F: 'not_met',
  U: 'insufficient/undecided',
  N: 'insufficient/data',
  PP: 'met',
  PF: 'partly_met',
  PU: 'partly_met',
  PN: 'insufficient/data',
  FF: 'not_met',
  FU: 'insufficient/undecided/cannot',
  FN: 'insufficient/data',
  UU: 'insufficient/undecided',
  UN: 'insufficient/data',
  NN: 'insufficient/data',
  PPP: 'met',
  PPF: 'partly_met',
  PPU: 'partly_met',
  PPN: 'partly_met',
  PFF: 'not_met',
  PFU: 'insufficient/undecided/cannot',
  PFN: 'insufficient/undecided/cannot',
  PUU: 'insufficient/undecided',
  PUN: 'insufficient/undecided',
  PNN: 'insufficient/data',
  FFF: 'not_met',
  FFU: 'not_met',
  FFN: 'not_met',
  FUU: 'insufficient/undecided/cannot',
  FUN: 'insufficient/undecided/cannot',
  FNN: 'insufficient/data',
  UUU: 'insufficient/undecided',
  UUN: 'insufficient/undecided',
  UNN: 'insufficient/data',
  NNN: 'insufficient/data',
  PPPP: 'met',
  PPPF: 'partly_met',
  PPPU: 'partly_met',
  PPPN: 'partly_met',
  PPFF: 'partly_met',
  PPFU: 'partly_met',
  PPFN: 'partly_met',
  PPUU: 'partly_met',
  PPUN: 'partly_met',
  PPNN: 'insufficient/data',
  PFFF: 'not_met',
  PFFU: 'insufficient/undecided/cannot',
  PFFN: 'insufficient/undecided/cannot',
  PFUU: 'insufficient/undecided/cannot',
  PFUN: 'insufficient/undecided/cannot',
  PFNN: 'insufficient/data',
  PUUU: 'insufficient/undecided',
  PUUN: 'insufficient/undecided',
  PUNN: 'insufficient/data',
  PNNN: 'insufficient/data',
  FFFF: 'not_met',
  FFFU: 'not_met',
  FFFN: 'not_met',
  FFUU: 'insufficient/undecided/cannot',
  FFUN: 'insufficient/undecided/cannot',
  FFNN: 'insufficient/data',
  FUUU: 'insufficient/undecided/cannot',
  FUUN: 'insufficient/undecided/cannot',
  FUNN: 'insufficient/data',
  FNNN: 'insufficient/data',
  UUUU: 'insufficient/undecided',
  UUUN: 'insufficient/undecided',
  UUNN: 'insufficient/data',
  UNNN: 'insufficient/data',
  NNNN: 'insufficient/data',
};

/** K4.2 asks for three of four (method §4.3: the rule replaces step 2 only). */
const threeOfFour: Record<string, string> = {
  PPPP: 'met',
  PPPF: 'met',
  PPPU: 'met',
  PPPN: 'partly_met',
  PFUU: 'insufficient/undecided',
  PFFU: 'insufficient/undecided/cannot',
  PFFF: 'not_met',
  PPFF: 'partly_met',
};

const said = (letters: string, atLeast: number | null = null): string => {
  const { verdict, insufficientBecause, cannotBeMet } = combineOutcomes(outcomes(letters), atLeast);
  return [verdict, ...(insufficientBecause ? [insufficientBecause] : []), ...(cannotBeMet ? ['cannot'] : [])].join('/');
};

const multisets = (size: number, from = 0): string[] =>
  size === 0
    ? ['']
    : [...'PFUN']
        .slice(from)
        .flatMap((letter, index) => multisets(size - 1, from + index).map((rest) => letter + rest));

describe('tests make a verdict (golden G16)', () => {
  test('the table by hand holds every combination of one to four tests', () => {
    expect(Object.keys(byHand).sort()).toEqual([1, 2, 3, 4].flatMap((size) => multisets(size)).sort());
  });
  test.each(Object.entries(byHand))('%s is %s', (letters, expected) => {
    expect(said(letters)).toBe(expected);
  });
  test.each(Object.entries(threeOfFour))('three of four: %s is %s', (letters, expected) => {
    expect(said(letters, 3)).toBe(expected);
  });
  test('the order of the tests never changes the verdict', () => {
    const anyOutcome = fc.constantFrom<TestOutcome>('pass', 'fail', 'unclear', 'nodata');
    fc.assert(
      fc.property(
        fc
          .array(anyOutcome, { minLength: 1, maxLength: 5 })
          .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(combineOutcomes(shuffled)).toEqual(combineOutcomes(list));
        },
      ),
      { seed: 1 },
    );
  });
  test('losing the data of a test never turns a verdict into met', () => {
    const anyOutcome = fc.constantFrom<TestOutcome>('pass', 'fail', 'unclear', 'nodata');
    fc.assert(
      fc.property(
        fc.array(anyOutcome, { minLength: 1, maxLength: 5 }),
        fc.nat(4),
        fc.constantFrom(null, 3),
        (list, position, atLeast) => {
          if (position >= list.length || combineOutcomes(list, atLeast).verdict === 'met') return;
          const blanked = list.map((outcome, index) => (index === position ? 'nodata' : outcome));
          expect(combineOutcomes(blanked, atLeast).verdict).not.toBe('met');
        },
      ),
      { seed: 2 },
    );
  });
});

describe('parts joined by "and"', () => {
  test('pass together, fail if one fails, else wait for data, else are unclear', () => {
    expect(combineParts(['pass', 'pass'])).toBe('pass');
    expect(combineParts(['pass', 'fail', 'nodata'])).toBe('fail');
    expect(combineParts(['pass', 'nodata', 'unclear'])).toBe('nodata');
    expect(combineParts(['pass', 'unclear'])).toBe('unclear');
  });
});
