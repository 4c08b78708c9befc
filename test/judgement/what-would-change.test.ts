/**
 * The sentence "what would change this verdict" (method §4.3) names only what would really change it: found by trying every
 * combination of outcomes of one to four tests.
 */
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/derivation/index.js';
import { combineOutcomes } from '../../src/judgement/combine.js';
import type { TestOutcome, TestResult, Verdict } from '../../src/judgement/model.js';
import { whatWouldChange } from '../../src/judgement/what-would-change.js';

const outcomes: readonly TestOutcome[] = ['pass', 'fail', 'unclear', 'nodata'];
const combinations = (n: number): TestOutcome[][] =>
  n === 0 ? [[]] : combinations(n - 1).flatMap((rest) => outcomes.map((one) => [...rest, one]));
const testsOf = (of: readonly TestOutcome[]): TestResult[] =>
  of.map((outcome, at) => ({
    test: { id: String(at), parts: [], text: { kk: String(at), ru: String(at), en: String(at) } },
    parts: [],
    outcome,
  }));

/** Positions of the tests that the sentence names. */
function named(message: Message): number[] {
  return Object.values(message.args ?? {}).flatMap((argument): number[] => {
    if (argument === null || typeof argument !== 'object') return [];
    if ('text' in argument) return [Number(argument.text.en)];
    return argument.key.startsWith('judgement.change') ? named(argument) : [];
  });
}
function verdictNamed(message: Message): string {
  const verdict = message.args?.['verdict'];
  if (verdict == null || typeof verdict !== 'object' || !('key' in verdict))
    throw new Error(`${message.key} names none`);
  return verdict.key.replace('judgement.verdict.', '');
}

describe.each([
  ['all must pass', null, [1, 2, 3, 4]],
  ['three of four (K4.2)', 3, [4]],
] as const)('%s', (_, atLeast, sizes) => {
  const all = sizes.flatMap(combinations);
  const sentences = all.map((of) => {
    const { verdict } = combineOutcomes(of, atLeast);
    return { of, verdict, sentence: whatWouldChange(testsOf(of), verdict, atLeast, 'verdict') };
  });
  const turnedTo = (of: readonly TestOutcome[], positions: readonly number[], outcome: TestOutcome): Verdict =>
    combineOutcomes(
      of.map((old, at) => (positions.includes(at) ? outcome : old)),
      atLeast,
    ).verdict;

  test('what is said to give another verdict gives it, and nothing less does', () => {
    for (const { of, verdict, sentence } of sentences) {
      const positions = named(sentence);
      if (sentence.key === 'judgement.change.worse_any')
        for (const one of positions) expect(turnedTo(of, [one], 'fail')).toBe(verdictNamed(sentence));
      else {
        const turned = sentence.key === 'judgement.change.better' ? 'pass' : 'fail';
        expect(turnedTo(of, positions, turned), `${of}`).toBe(verdictNamed(sentence));
        for (const left of positions.length > 1 ? positions : [])
          expect(
            turnedTo(
              of,
              positions.filter((one) => one !== left),
              turned,
            ),
            `${of} without ${left}`,
          ).not.toBe(verdictNamed(sentence));
      }
      expect(verdictNamed(sentence)).not.toBe(verdict);
    }
  });

  test('a test that has passed is not asked to pass', () => {
    for (const { of, sentence } of sentences)
      if (sentence.key === 'judgement.change.better')
        for (const one of named(sentence)) expect(of[one]).not.toBe('pass');
  });
});
