/**
 * The scorecard of a case (method §6.6): six criteria of DAC and four humanitarian principles, computed from the fields of
 * the case and never typed. Each criterion is a ladder of three rungs; the score is how many hold from the bottom up.
 * What is not known is counted both ways: where both counts agree the score stands, else the case cannot be scored on it.
 */
import type { TriState } from '../../classes/index.js';

export const dacCriteria = [
  'relevance',
  'coherence',
  'effectiveness',
  'efficiency',
  'impact',
  'sustainability',
] as const;
export type DacCriterion = (typeof dacCriteria)[number];
export const principles = ['humanity', 'impartiality', 'neutrality', 'independence'] as const;
export type Principle = (typeof principles)[number];

export interface Rung {
  readonly holds: TriState;
  /** Fields that decide it; the first empty one is why it is not known. */
  readonly fields: readonly string[];
}

export interface ScorecardLine {
  readonly criterion: DacCriterion;
  /** From the bottom up: anchors 1, 2, 3. */
  readonly rungs: readonly [Rung, Rung, Rung];
  readonly low: number;
  readonly high: number;
  /** What is done when done has no continuity to score. */
  readonly doesNotApply: boolean;
  /** Null: the fields do not support one. */
  readonly score: number | null;
  /** Fields that would decide it. */
  readonly open: readonly string[];
}

export interface PrincipleLine {
  readonly principle: Principle;
  /** Null: cannot be said. `violated` needs a finding that no field of a case holds, so it is never computed. */
  readonly state: 'kept' | 'strained' | null;
  readonly fields: readonly string[];
}

export interface Scorecard {
  readonly lines: readonly ScorecardLine[];
  /** Null: the four bind humanitarian cases only, and this is none. */
  readonly principles: readonly PrincipleLine[] | null;
}
