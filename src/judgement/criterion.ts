/** A criterion judged for a subject and a period, with everything that makes the verdict open to doubt (method §4.3). */
import type { Message, Step } from '../derivation/index.js';
import type { Evidence } from '../evidence/index.js';
import { type IndicatorTable, type IndicatorValue, sampleDeviation, wilson } from '../indicators/index.js';
import type { CoreTest, Criterion } from '../standard/index.js';
import { peerValues } from './baseline.js';
import type { Bounds, Comparison } from './bounds.js';
import { type Combined, combineOutcomes, combineParts } from './combine.js';
import { judgedValue } from './judged-year.js';
import { knobsOf, turn } from './knobs.js';
import type { CriterionVerdict, TestOutcome, TestResult, Verdict } from './model.js';
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
  return new JudgedCriterion(criterion, period, request, tests, combined);
}

/** A verdict: what decided it at hand, what makes it open to doubt found when somebody asks. */
class JudgedCriterion implements CriterionVerdict {
  readonly subject: string;
  readonly verdict: Verdict;
  readonly insufficientBecause: Combined['insufficientBecause'];
  readonly draftShare: number;
  private doubts: Doubts | undefined;
  private change: Message | undefined;

  constructor(
    readonly criterion: Criterion,
    private readonly when: number | 'current',
    private readonly request: Request,
    readonly tests: readonly TestResult[],
    private readonly combined: Combined,
  ) {
    this.subject = request.subject;
    this.verdict = combined.verdict;
    this.insufficientBecause = combined.insufficientBecause;
    this.draftShare = draftShareOf(tests);
  }

  get period(): string {
    return String(this.when);
  }

  get judgedYear(): number | null {
    let last: number | null = null;
    for (const { parts } of this.tests)
      for (const { outcome, value } of parts)
        if (outcome !== 'nodata' && value !== null) last = Math.max(last ?? value.period.to, value.period.to);
    return last;
  }

  get cannotBeMet(): readonly string[] {
    if (!this.combined.cannotBeMet) return [];
    return this.tests.filter((test) => test.outcome === 'fail').map((test) => test.test.id);
  }

  get restsOnOne(): boolean {
    return new Set(this.criterion.tests.flatMap((test) => test.parts.map((part) => part.indicator))).size === 1;
  }

  private get doubt(): Doubts {
    return (this.doubts ??= this.findDoubts());
  }

  private findDoubts(): Doubts {
    const { criterion, tests, request, verdict } = this;
    const canBeFragile = verdict !== 'insufficient' && !this.restsOnOne;
    const values = tests.flatMap((test) => test.parts.flatMap((part) => part.value ?? []));
    return {
      fragileBecause: canBeFragile ? whatWouldTipIt(criterion, tests, request, verdict) : [],
      unreliable: unreliableFieldsOf(values, request.evidence.study),
      standsIfUnknownAgainst: standsIfUnknownAgainst(criterion, request, verdict, tests),
    };
  }

  get fragileBecause(): readonly Message[] {
    return this.doubt.fragileBecause;
  }
  get fragile(): boolean {
    return this.fragileBecause.length > 0;
  }
  get unreliable(): readonly string[] {
    return this.doubt.unreliable;
  }
  get draft(): boolean {
    return this.draftShare > draftShareThatMakesDraft || this.unreliable.length > 0;
  }
  get standsIfUnknownAgainst(): boolean | null {
    return this.doubt.standsIfUnknownAgainst;
  }

  get companions(): readonly IndicatorValue[] {
    const { evidence, table, subject } = this.request;
    return this.criterion.companions.flatMap((id) => judgedValue(evidence, table, id, subject, this.when).value ?? []);
  }

  get sentence(): Message {
    const { criterion, verdict, tests } = this;
    if (verdict === 'met') return { key: 'text', args: { text: { text: criterion.met } } };
    if (verdict === 'not_met') return { key: 'text', args: { text: { text: criterion.not_met } } };
    const because = this.insufficientBecause;
    return said(`sentence.${verdict}${because === null ? '' : `_${because}`}`, {
      passed: tests.filter((test) => test.outcome === 'pass').length,
      tests: tests.length,
      without: tests.filter((test) => test.outcome === 'nodata').length,
    });
  }

  get wouldChange(): Message {
    const { criterion, tests, verdict } = this;
    const role = criterion.role === 'background' ? 'background' : 'verdict';
    return (this.change ??= whatWouldChange(tests, verdict, atLeastOf(criterion), role));
  }

  steps(): readonly Step[] {
    return verdictSteps(this, this.request.evidence);
  }
}

interface Doubts {
  readonly fragileBecause: readonly Message[];
  readonly unreliable: readonly string[];
  readonly standsIfUnknownAgainst: boolean | null;
}
