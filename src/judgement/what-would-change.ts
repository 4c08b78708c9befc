/**
 * "What would change this verdict" (method §4.3), found by trying: the fewest tests that would have to pass for a better
 * verdict, or, where none is better, to fail for a worse one. Only what would really change the verdict is named.
 *
 * `[fail, unclear, nodata]` → two of them passing gives "partly met"; which two are named, those nearest to it first.
 */
import type { Message } from '../derivation/index.js';
import { combineOutcomes } from './combine.js';
import type { TestOutcome, TestResult, Verdict } from './model.js';

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `judgement.change.${key}`, args });

const worth: Readonly<Record<Verdict, number>> = { not_met: 0, insufficient: 1, partly_met: 2, met: 3 };
/** A test whose interval only crosses the line is nearer to passing than one without data, and that one than a failed one. */
const distance: Readonly<Record<TestOutcome, number>> = { pass: 0, unclear: 1, nodata: 2, fail: 3 };

interface Change {
  readonly tests: readonly TestResult[];
  readonly verdict: Verdict;
}

/** Sets of `size` positions out of `of`, in order. */
function subsets(of: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return of.flatMap((position, at) => subsets(of.slice(at + 1), size - 1).map((rest) => [position, ...rest]));
}

interface Turned {
  readonly positions: readonly number[];
  readonly verdict: Verdict;
}

/** Outcomes of a handful of tests are few; criteria of many years and countries ask for the same ones. */
const tried = new Map<string, Turned | null>();

/** The fewest tests which, all turned to `wanted`, give a verdict that is better (pass) or worse (fail). */
function fewest(
  tests: readonly TestResult[],
  verdict: Verdict,
  wanted: 'pass' | 'fail',
  atLeast: number | null,
): Change | null {
  const outcomes = tests.map(({ outcome }) => outcome);
  const key = `${outcomes.join()}|${verdict}|${wanted}|${atLeast}`;
  let found = tried.get(key);
  if (found === undefined) tried.set(key, (found = fewestOf(outcomes, verdict, wanted, atLeast)));
  return found === null
    ? null
    : { tests: found.positions.map((at) => tests[at] as TestResult), verdict: found.verdict };
}

function fewestOf(
  outcomes: readonly TestOutcome[],
  verdict: Verdict,
  wanted: 'pass' | 'fail',
  atLeast: number | null,
): Turned | null {
  const open = outcomes.flatMap((outcome, at) => (outcome === wanted ? [] : [at]));
  for (let size = 1; size <= open.length; size++) {
    const found = subsets(open, size)
      .map((positions) => ({
        positions,
        verdict: combineOutcomes(
          outcomes.map((outcome, at) => (positions.includes(at) ? wanted : outcome)),
          atLeast,
        ).verdict,
        effort: positions.reduce((sum, at) => sum + distance[outcomes[at] as TestOutcome], 0),
      }))
      .filter((one) => (wanted === 'pass' ? worth[one.verdict] > worth[verdict] : worth[one.verdict] < worth[verdict]))
      .sort((a, b) => (wanted === 'pass' ? a.effort - b.effort : b.effort - a.effort));
    const [nearest] = found;
    if (nearest !== undefined) return { positions: nearest.positions, verdict: nearest.verdict };
  }
  return null;
}

/** One test with what it lacks: data and why, so many units of so many, or nothing more than to be decided. */
function needOf({ test, parts, outcome }: TestResult): Message {
  const text = { text: test.text };
  const part = parts.find((one) => one.outcome === outcome) ?? parts[0];
  if (outcome === 'nodata') return said('need_data', { test: text, why: part?.why ?? said('no_value') });
  if (part?.wouldPass) return said('need_count', { test: text, needed: part.wouldPass.needed, of: part.wouldPass.of });
  return said('need_pass', { test: text });
}

const joined = (parts: readonly Message[]): Message =>
  parts.slice(1).reduce((before, next) => said('and', { before, next }), parts[0] as Message);

/** @param role whether the words are those of a criterion or of background ("holds") */
export function whatWouldChange(
  tests: readonly TestResult[],
  verdict: Verdict,
  atLeast: number | null,
  role: 'verdict' | 'background',
): Message {
  const named = (of: Verdict): Message => ({ key: `judgement.${role}.${of}` });
  const better = fewest(tests, verdict, 'pass', atLeast);
  if (better !== null)
    return said('better', { verdict: named(better.verdict), needs: joined(better.tests.map(needOf)) });
  const worse = fewest(tests, verdict, 'fail', atLeast);
  if (worse === null) return said('none');
  // Any one of several may be enough: the others are not hidden behind the first.
  const alone =
    worse.tests.length > 1
      ? []
      : tests.filter((test, at) => {
          if (test.outcome === 'fail') return false;
          const outcomes = tests.map(({ outcome }, other) => (other === at ? 'fail' : outcome));
          return combineOutcomes(outcomes, atLeast).verdict === worse.verdict;
        });
  const losses = (alone.length > 1 ? alone : worse.tests).map(({ test }) =>
    said('loss', { test: { text: test.text } }),
  );
  return said(alone.length > 1 ? 'worse_any' : worse.tests.length > 1 ? 'worse_all' : 'worse', {
    verdict: named(worse.verdict),
    tests: joined(losses),
  });
}
