/** What is said of a study: verdicts, problems, recommendations; each with what it rests on (method §4.3, §7, §8). */
import type { Message, Step } from '../derivation/index.js';
import type { IndicatorValue } from '../indicators/index.js';
import type { Condition, CoreTest, Criterion, DiagnosisRule, RecommendationRule, RulePart } from '../standard/index.js';

export type TestOutcome = 'pass' | 'fail' | 'unclear' | 'nodata';
export type Verdict = 'met' | 'partly_met' | 'not_met' | 'insufficient';

export interface PartResult {
  readonly part: RulePart;
  readonly outcome: TestOutcome;
  /** The value judged; null when none is good enough to judge. */
  readonly value: IndicatorValue | null;
  /** The number the value is held against (own baseline, peer median, convention …). */
  readonly threshold: number | null;
  /** Which side a failed value lies on. */
  readonly side: 'below' | 'above' | null;
  /** rose, held, fell (own rules). */
  readonly movement: 'rose' | 'held' | 'fell' | null;
  /** "needs 20 of 30": what would have passed at this n. */
  readonly wouldPass: { readonly needed: number; readonly of: number } | null;
  readonly why: Message;
}

export interface TestResult {
  readonly test: CoreTest;
  readonly outcome: TestOutcome;
  readonly parts: readonly PartResult[];
}

export interface CriterionVerdict {
  readonly criterion: Criterion;
  readonly subject: string;
  /** A year, or `current`. */
  readonly period: string;
  /** The year whose values were judged. */
  readonly judgedYear: number | null;
  readonly verdict: Verdict;
  /** Insufficient because data are missing, or because the tests are undecided. */
  readonly insufficientBecause: 'data' | 'undecided' | null;
  /** Ids of tests because of which it cannot be met. */
  readonly cannotBeMet: readonly string[];
  readonly tests: readonly TestResult[];
  readonly companions: readonly IndicatorValue[];
  /** Rests on one indicator: printed instead of fragile. */
  readonly restsOnOne: boolean;
  readonly fragile: boolean;
  /** What alone would change the verdict: threshold moved, test dropped. */
  readonly fragileBecause: readonly Message[];
  /** More than a third of the judged inputs are one coder's draft, or a code in them is unreliable. */
  readonly draft: boolean;
  /** Judged fields whose agreement between coders is too low (alpha's lower end < .667). */
  readonly unreliable: readonly string[];
  /** Would it stand if all unknown units were against it? null where nothing is unknown or it is insufficient. */
  readonly standsIfUnknownAgainst: boolean | null;
  readonly sentence: Message;
  readonly wouldChange: Message;
  /** Share of judged inputs that are draft. */
  readonly draftShare: number;
  readonly steps: () => readonly Step[];
}

export type DiagnosisState = 'found' | 'watch' | 'not_found' | 'cannot_judge';
export interface Diagnosis {
  readonly rule: DiagnosisRule;
  readonly subject: string;
  readonly state: DiagnosisState;
  /** 0–3; null unless found or watch. */
  readonly severity: number | null;
  /** 0–1; null when nothing could be judged. */
  readonly confidence: number | null;
  readonly because: readonly Message[];
  readonly counterEvidence: readonly Message[];
  readonly notKnown: readonly Message[];
  readonly draft: boolean;
  readonly steps: () => readonly Step[];
}

export type RecommendationState = 'recommended' | 'not_recommended' | 'waits_for_data' | 'displaced';
export interface Recommendation {
  readonly rule: RecommendationRule;
  readonly subject: string;
  readonly state: RecommendationState;
  /** 1 = first; null unless recommended. */
  readonly order: number | null;
  readonly priority: number | null;
  readonly because: readonly Message[];
  /** Why not: the condition did not hold, waits for data, or a cautious rule displaced it. */
  readonly whyNot: Message | null;
  readonly triggered: readonly string[];
  readonly draft: boolean;
  readonly steps: () => readonly Step[];
}

export interface MeasurementNeed {
  readonly indicator: string;
  readonly criteria: readonly string[];
  readonly rules: readonly string[];
  readonly reason: Message;
  readonly supply: Message;
}

export type { Condition };
