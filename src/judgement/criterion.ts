/** A criterion judged for a subject and a period, with everything that makes the verdict open to doubt (method §4.3). */
import type { Message } from '../derivation/index.js';
import type { Evidence } from '../evidence/index.js';
import { type IndicatorTable, type IndicatorValue, sampleDeviation, whenAsked, wilson } from '../indicators/index.js';
import type { CoreTest, Criterion } from '../standard/index.js';
import { peerValues } from './baseline.js';
import type { Bounds, Comparison } from './bounds.js';
import { combineOutcomes, combineParts } from './combine.js';
import { judgedValue } from './judged-year.js';
import { knobsOf, turn } from './knobs.js';
import type { CriterionVerdict, TestOutcome, TestResult } from './model.js';
import { judgePart, type PartRequest } from './part.js';
import { unreliableFieldsOf } from './unreliable-codes.js';
import { verdictSteps } from './verdict-steps.js';
import { whatWouldChange } from './what-would-change.js';

const thresholdShift = 0.2;
const zeroShiftInDeviations = 0.2;
const draftShareThatMakesDraft = 1 / 3;

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `judgement.${key}`, args });
const atLeastOf = (criterion: Criterion): number | null => (criterion.rule === 'all' ? null : criterion.rule.at_least);

type Request = Omit<PartRequest, 'minimumN'>;

/** What if all unknown units stood for the criterion, or all against it? */
export type Unknown = 'for' | 'against';

function judgeTest(test: CoreTest, request: Request): TestResult & { readonly years: readonly number[] } {
  const parts = test.parts.map((part) => judgePart(part, { ...request, minimumN: test.minimum_n }));
  return {
    test,
    parts,
    outcome: combineParts(parts.map((part) => part.outcome)),
    years: parts.map((part) => part.year),
  };
}

/** What alone would change the verdict: one number moved, or (three tests or more) one test dropped. */
function whatWouldTipIt(
  criterion: Criterion,
  tests: readonly TestResult[],
  request: Request,
  verdict: string,
): Message[] {
  const outcomes = tests.map((test) => test.outcome);
  const tipping: Message[] = [];
  const changes = (position: number, outcome: TestOutcome) =>
    combineOutcomes(
      outcomes.map((old, index) => (index === position ? outcome : old)),
      atLeastOf(criterion),
    ).verdict !== verdict;

  for (const [position, test] of tests.entries()) {
    for (const knob of knobsOf(test.test)) {
      const shift = knob.name === 'zero' ? zeroShift(test, knob.part, request) : 0;
      if (knob.name === 'zero' && shift === null) continue;
      for (const direction of [-1, 1]) {
        const turned = turn(test.test, knob, 1 + direction * thresholdShift, direction * (shift ?? 0));
        if (changes(position, outcomeOfTurned(turned, knob.part, test, request))) {
          tipping.push(said(direction < 0 ? 'tips.lower' : 'tips.higher', { test: { text: test.test.text } }));
        }
      }
    }
  }
  if (tests.length >= 3) {
    const atLeast = atLeastOf(criterion);
    for (const [position, test] of tests.entries()) {
      const rest = outcomes.filter((_, index) => index !== position);
      if (combineOutcomes(rest, atLeast === null ? null : atLeast - 1).verdict !== verdict) {
        tipping.push(said('tips.dropped', { test: { text: test.test.text } }));
      }
    }
  }
  return tipping;
}

/** Only the part that was turned is judged again; a minimum (−1) concerns them all. */
function outcomeOfTurned(turned: CoreTest, position: number, test: TestResult, request: Request): TestOutcome {
  const part = turned.parts[position];
  if (part === undefined) return judgeTest(turned, request).outcome;
  const { outcome } = judgePart(part, { ...request, minimumN: turned.minimum_n });
  return combineParts(test.parts.map((one, index) => (index === position ? outcome : one.outcome)));
}

function zeroShift(test: TestResult, position: number, request: Request): number | null {
  const part = test.parts[position];
  if (part?.value == null) return null;
  const peers = peerValues(request.evidence, request.table, part.value, part.value.period.to);
  return peers === null ? null : zeroShiftInDeviations * sampleDeviation(peers);
}

/** The interval if every unknown unit stood on one side; where nothing says what they would change, the interval as it is. */
function withUnknown(value: IndicatorValue, unknownAreYes: boolean): Bounds {
  const measured = value.value ?? 0;
  const { low: from, high: to } = value;
  const point = unknownAreYes ? value.boundHigh : value.boundLow;
  if (point === null) return { value: measured, low: from ?? measured, high: to ?? measured };
  if (value.interval === 'wilson' && value.coverage !== null && value.coverage > 0) {
    const all = Math.round(value.n / value.coverage);
    const [low, high] = wilson(Math.round(point * all), all);
    return { value: point, low, high };
  }
  // A whole list is wholly known then: its interval came from the unknown and is gone with them.
  if (value.interval === 'census') return { value: point, low: point, high: point };
  const move = point - measured;
  return { value: point, low: (from ?? measured) + move, high: (to ?? measured) + move };
}

function standsIfUnknownAgainst(
  criterion: Criterion,
  request: Request,
  verdict: string,
  tests: readonly TestResult[],
): boolean | null {
  if (verdict === 'insufficient') return null;
  const somethingUnknown = tests.some((test) =>
    test.parts.some((part) => part.value !== null && part.value.boundLow !== part.value.boundHigh),
  );
  if (!somethingUnknown) return null;
  // Against a good verdict the unknown are bad, against a bad verdict they are good.
  const unknownHelp = verdict === 'not_met';
  const replace = (value: IndicatorValue, comparison: Comparison): Bounds =>
    withUnknown(value, comparison.startsWith('>') === unknownHelp);
  const outcomes = criterion.tests.map((test) => judgeTest(test, { ...request, replace }).outcome);
  return combineOutcomes(outcomes, atLeastOf(criterion)).verdict === verdict;
}

function draftShareOf(tests: readonly TestResult[]): number {
  let draft = 0;
  let coded = 0;
  for (const { parts } of tests)
    for (const { value } of parts) {
      if (value === null) continue;
      const { coders } = value;
      draft += coders.draft;
      coded += coders.draft + coders.dual + coders.adjudicated;
    }
  return coded === 0 ? 0 : draft / coded;
}

export function judgeCriterion(
  criterion: Criterion,
  evidence: Evidence,
  table: IndicatorTable,
  subject: string,
  period: number | 'current',
  unknown: Unknown | null = null,
): CriterionVerdict {
  const request: Request = {
    evidence,
    table,
    subject,
    period,
    ...(unknown === null
      ? {}
      : { replace: (value, comparison) => withUnknown(value, comparison.startsWith('>') === (unknown === 'for')) }),
  };
  const tests = criterion.tests.map((test) => judgeTest(test, request));
  const combined = combineOutcomes(
    tests.map((test) => test.outcome),
    atLeastOf(criterion),
  );
  const { verdict } = combined;
  const indicators = new Set(criterion.tests.flatMap((test) => test.parts.map((part) => part.indicator)));
  const restsOnOne = indicators.size === 1;
  const canBeFragile = verdict !== 'insufficient' && !restsOnOne;
  const fragileBecause = canBeFragile ? whatWouldTipIt(criterion, tests, request, verdict) : [];
  const draftShare = draftShareOf(tests);
  const values = tests.flatMap((test) => test.parts.flatMap((part) => part.value ?? []));
  const unreliable = unreliableFieldsOf(values, evidence.study);
  const judgedYears = tests.flatMap((test) =>
    test.parts.filter((part) => part.outcome !== 'nodata').map((part) => part.value?.period.to ?? null),
  );
  const sentence: Message =
    verdict === 'met'
      ? { key: 'text', args: { text: { text: criterion.met } } }
      : verdict === 'not_met'
        ? { key: 'text', args: { text: { text: criterion.not_met } } }
        : said(`sentence.${verdict}${combined.insufficientBecause ? `_${combined.insufficientBecause}` : ''}`, {
            passed: tests.filter((test) => test.outcome === 'pass').length,
            tests: tests.length,
            without: tests.filter((test) => test.outcome === 'nodata').length,
          });
  const wouldChange = whenAsked(() =>
    whatWouldChange(tests, verdict, atLeastOf(criterion), criterion.role === 'background' ? 'background' : 'verdict'),
  );
  const companions = whenAsked(() =>
    criterion.companions.flatMap((id) => judgedValue(evidence, table, id, subject, period).value ?? []),
  );
  const judged: CriterionVerdict = {
    criterion,
    subject,
    period: String(period),
    verdict,
    judgedYear: judgedYears.reduce<number | null>(
      (last, year) => (year === null ? last : Math.max(last ?? year, year)),
      null,
    ),
    insufficientBecause: combined.insufficientBecause,
    cannotBeMet: combined.cannotBeMet
      ? tests.filter((test) => test.outcome === 'fail').map((test) => test.test.id)
      : [],
    tests,
    restsOnOne,
    fragile: fragileBecause.length > 0,
    fragileBecause,
    draftShare,
    unreliable,
    draft: draftShare > draftShareThatMakesDraft || unreliable.length > 0,
    get companions() {
      return companions();
    },
    standsIfUnknownAgainst: standsIfUnknownAgainst(criterion, request, verdict, tests),
    sentence,
    get wouldChange() {
      return wouldChange();
    },
    steps: () => verdictSteps(judged, evidence),
  };
  return judged;
}
