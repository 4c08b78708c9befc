/**
 * The abstract's problems as computed conditions (method §7): a problem is found if and only if its criterion is not
 * met or can no longer be met; a point past the line whose interval crosses it is watched; without data nothing is said.
 */
import type { Message, Step } from '../derivation/index.js';
import type { Evidence } from '../evidence/index.js';
import { type IndicatorValue, valueId } from '../indicators/index.js';
import type { DiagnosisRule } from '../standard/index.js';
import { pointIsBad } from './bounds.js';
import { type ConditionContext, conditions } from './conditions/index.js';
import { counterEvidence } from './counter-evidence.js';
import { rangeOf } from './definition.js';
import type { CriterionVerdict, Diagnosis, DiagnosisState, PartResult, TestResult } from './model.js';

interface Finding {
  readonly state: DiagnosisState;
  readonly severity: number | null;
  readonly because: readonly Message[];
  readonly notKnown: readonly Message[];
  readonly values: readonly IndicatorValue[];
  readonly draft: boolean;
  readonly refs: readonly string[];
}

type TestFires = Extract<DiagnosisRule['fires'][number], { test: string }>;

const worstSeverity = 3;
const said = (key: string, args: Message['args'] = {}): Message => ({ key: `judgement.${key}`, args });

/** 3 × distance beyond the line ÷ distance from the line to the worst end, between 0 and 3. */
function severityOf(evidence: Evidence, part: PartResult): number | null {
  const { threshold, value } = part;
  if (threshold === null || value === null || value.value === null) return null;
  const point = part.part.complement ? 1 - value.value : value.value;
  const below = (part.side ?? ((part.part.op ?? '>=').startsWith('>') ? 'below' : 'above')) === 'below';
  const beyond = below ? threshold - point : point - threshold;
  if (beyond <= 0) return 0;
  const [from, to] = rangeOf(evidence.standard, part.part.indicator);
  const end = below ? (part.part.complement ? 0 : from) : part.part.complement ? 1 : to;
  // Without a natural end the line's own size is the measure of "far beyond".
  const room = end === null ? Math.abs(threshold) || 1 : Math.abs(end - threshold) || 1;
  return Math.min(worstSeverity, (worstSeverity * beyond) / room);
}

const largest = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((most, value) => (value === null ? most : Math.max(most ?? 0, value)), null);

function isWatched(part: PartResult): boolean {
  if (part.outcome !== 'unclear' || part.threshold === null || part.value?.value == null) return false;
  const point = part.part.complement ? 1 - part.value.value : part.value.value;
  if (part.part.kind === 'band') {
    const [from, to] = part.part.band ?? [0, 1];
    return point < from || point > to;
  }
  return pointIsBad(point, part.part.op ?? '>=', part.threshold);
}

/** @param lacksData so much is missing that "not found" cannot be said, although some test has been judged. */
function fromTests(
  evidence: Evidence,
  tests: readonly TestResult[],
  found: boolean,
  verdict: CriterionVerdict,
  lacksData: boolean,
): Finding {
  const failed = tests.flatMap((test) => test.parts.filter((part) => part.outcome === 'fail'));
  const watched = tests.flatMap((test) => test.parts.filter(isWatched));
  const without = tests.flatMap((test) => test.parts.filter((part) => part.outcome === 'nodata'));
  const state: DiagnosisState = found
    ? 'found'
    : watched.length > 0 || failed.length > 0
      ? 'watch'
      : lacksData || tests.every((test) => test.outcome === 'nodata')
        ? 'cannot_judge'
        : 'not_found';
  const speaking = found ? failed : [...failed, ...watched];
  return {
    state,
    severity:
      state === 'found' || state === 'watch' ? largest(speaking.map((part) => severityOf(evidence, part))) : null,
    because: tests
      .filter((test) => test.outcome !== 'nodata')
      .map((test) => said(`because.${test.outcome}`, { test: { text: test.test.text } })),
    notKnown: without.map((part) => said('not_known', { indicator: part.part.indicator, why: part.why })),
    values: (speaking.length > 0 ? speaking : tests.flatMap((test) => test.parts)).flatMap((part) => part.value ?? []),
    draft: verdict.draft,
    refs: [`criterion:${verdict.criterion.id}:${verdict.subject}:${verdict.period}`],
  };
}

const hasFailed = (verdict: CriterionVerdict): boolean =>
  verdict.verdict === 'not_met' || verdict.cannotBeMet.length > 0;

function byCriterion(evidence: Evidence, verdict: CriterionVerdict): Finding {
  return fromTests(evidence, verdict.tests, hasFailed(verdict), verdict, verdict.insufficientBecause === 'data');
}

function byTest(
  evidence: Evidence,
  verdict: CriterionVerdict,
  { test: testId, side, and_criterion: andCriterion }: TestFires,
): Finding {
  const tests = verdict.tests.filter((test) => test.test.id === testId);
  const rightSide = (part: PartResult) => side === 'any' || part.side === side;
  const failed = tests.some(
    (test) => test.outcome === 'fail' && test.parts.some((part) => part.outcome === 'fail' && rightSide(part)),
  );
  const wrongSideOnly = !failed && tests.some((test) => test.outcome === 'fail');
  if (wrongSideOnly) {
    return {
      state: 'not_found',
      severity: null,
      because: [],
      notKnown: [],
      values: [],
      draft: verdict.draft,
      refs: [],
    };
  }
  const undecidedOnOtherSide =
    side !== 'any' &&
    tests.some(
      (test) => test.outcome === 'unclear' && test.parts.some((part) => isWatched(part) && !onSide(part, side)),
    );
  // The one test speaks for itself, whatever is missing for the rest of the criterion.
  const finding = fromTests(evidence, tests, failed && (!andCriterion || hasFailed(verdict)), verdict, false);
  return undecidedOnOtherSide && finding.state === 'watch'
    ? { ...finding, state: 'not_found', severity: null }
    : finding;
}

function onSide(part: PartResult, side: 'below' | 'above'): boolean {
  const point = part.part.complement ? 1 - (part.value?.value ?? 0) : (part.value?.value ?? 0);
  const [from, to] = part.part.band ?? [part.threshold ?? 0, part.threshold ?? 0];
  return side === 'below' ? point < from : point > to;
}

function byCondition(context: ConditionContext, name: string, parameters: Readonly<Record<string, number>>): Finding {
  const condition = conditions[name];
  if (condition === undefined) throw new Error(`The standard names a condition that does not exist: ${name}`);
  const outcome = condition(context, parameters);
  const state: DiagnosisState =
    outcome.holds === true ? 'found' : outcome.holds === null ? 'cannot_judge' : outcome.watch ? 'watch' : 'not_found';
  const cases = outcome.units.flatMap((unit) => context.evidence.byId.get(unit) ?? []);
  const drafts = cases.filter((view) => view.record.coding.status === 'draft').length;
  return {
    state,
    severity: state === 'found' || state === 'watch' ? outcome.severity : null,
    because: outcome.holds === null ? [] : outcome.because,
    notKnown: outcome.holds === null ? outcome.because : [],
    values: [],
    draft: cases.length > 0 && drafts > cases.length / 3,
    refs: [],
  };
}

/** Of a problem with several conditions: one found is enough; while one cannot be judged, it cannot be said that none holds. */
const orderOfStates: readonly DiagnosisState[] = ['found', 'watch', 'cannot_judge', 'not_found'];

/** min(field completeness, share of inputs at E2 or better). */
function confidenceOf(values: readonly IndicatorValue[]): number | null {
  if (values.length === 0) return null;
  const completeness = values.flatMap((value) => value.coverage ?? []);
  const grades = values.reduce(
    (sum, value) => value.grades.counts.map((count, index) => count + (sum[index] ?? 0)),
    [0, 0, 0, 0, 0],
  );
  const all = grades.reduce((sum, count) => sum + count, 0);
  const independent = (grades[2] ?? 0) + (grades[3] ?? 0) + (grades[4] ?? 0);
  const parts = [...completeness, ...(all > 0 ? [independent / all] : [])];
  return parts.length === 0 ? null : Math.min(...parts);
}

export function diagnose(rule: DiagnosisRule, context: ConditionContext): Diagnosis {
  const { evidence, subject, verdicts } = context;
  const findings = rule.fires.map((fires): Finding => {
    if ('condition' in fires) return byCondition(context, fires.condition, fires.parameters);
    const criterionId = 'criterion' in fires ? fires.criterion : fires.test.slice(0, fires.test.lastIndexOf('-'));
    const verdict = verdicts.get(criterionId);
    if (verdict === undefined)
      throw new Error(`Diagnosis ${rule.id} names a criterion that does not exist: ${criterionId}`);
    return 'criterion' in fires ? byCriterion(evidence, verdict) : byTest(evidence, verdict, fires);
  });
  const state =
    orderOfStates.find((candidate) => findings.some((finding) => finding.state === candidate)) ?? 'cannot_judge';
  const speaking = findings.filter((finding) => finding.state === state);
  const severity = largest(speaking.map((finding) => finding.severity));
  return {
    rule,
    subject,
    state,
    severity,
    confidence: state === 'cannot_judge' ? null : confidenceOf(speaking.flatMap((finding) => finding.values)),
    because: findings.flatMap((finding) => finding.because),
    counterEvidence: counterEvidence(rule, context),
    notKnown: findings.flatMap((finding) => finding.notKnown),
    draft: speaking.some((finding) => finding.draft),
    steps: () => stepsOf(findings, state),
  };
}

function stepsOf(findings: readonly Finding[], state: DiagnosisState): Step[] {
  return [
    { what: said('step.diagnosis', { state: said(`state.${state}`) }), code: state },
    ...findings.map(
      (finding): Step => ({
        what: said('step.finding', { state: said(`state.${finding.state}`) }),
        code: finding.state,
        refs: [
          ...finding.refs,
          ...finding.values.map((value) => valueId(value.indicator, value.subject, value.period.id)),
        ],
        steps: [...finding.because, ...finding.notKnown].map((what) => ({ what })),
      }),
    ),
  ];
}
