/** What a lens comes to on this study: each test decided by values, each expectation by its tests (method §12.3). */
import type { Message, Step } from '../../derivation/index.js';
import type { IndicatorValue } from '../../indicators/index.js';
import type { Lens, LensTest } from '../../standard/index.js';

/** Never “true”: a theory is borne out by an observation, contradicted by it, or not decided. */
export const lensOutcomes = ['supported', 'contradicted', 'unclear', 'no_data'] as const;
export type LensOutcome = (typeof lensOutcomes)[number];

export interface Ruling {
  readonly outcome: LensOutcome;
  readonly why: Message;
  /** Values that were read, each with its own derivation. */
  readonly values: readonly IndicatorValue[];
  readonly steps: readonly Step[];
  /** Why it is shown and decides nothing: a machine alone counted, one person coded (method §11.4). */
  readonly provisional?: Message;
}

export interface LensTestResult extends Ruling {
  /** `realism.aid-follows-interest.votes-or-trade` */
  readonly id: string;
  readonly test: LensTest;
}

export interface ExpectationResult {
  readonly expectation: Lens['expectations'][number];
  readonly outcome: LensOutcome;
  readonly tests: readonly LensTestResult[];
}

export interface LensResult {
  readonly lens: Lens;
  /** The study wrote it. */
  readonly isOwn: boolean;
  readonly outcome: LensOutcome;
  readonly expectations: readonly ExpectationResult[];
  /** Of the tests that may decide; provisional ones are counted apart. */
  readonly counts: Readonly<Record<LensOutcome, number>>;
  readonly provisional: number;
}

/** No decided test: no data where nothing could be tested, else unclear. Decided both ways: unclear. */
export function combined(outcomes: readonly LensOutcome[]): LensOutcome {
  const has = (outcome: LensOutcome): boolean => outcomes.includes(outcome);
  if (has('supported') && has('contradicted')) return 'unclear';
  if (has('supported')) return 'supported';
  if (has('contradicted')) return 'contradicted';
  return has('unclear') ? 'unclear' : 'no_data';
}
