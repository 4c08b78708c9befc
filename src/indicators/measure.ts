/** A named measure: what it reads, and how it turns a country's evidence into values for all periods at once. */
import type { Message, Step } from '../derivation/index.js';
import type { CaseView, Evidence, Period } from '../evidence/index.js';
import type { IndicatorDefinition, IntervalRule } from '../standard/index.js';
import type { IndicatorCache } from './cache.js';
import type { Cell, UnitOutcome } from './model.js';
import type { Register } from './registers.js';

export interface Scope {
  readonly evidence: Evidence;
  readonly subject: string;
  /** The subject's own cases, ordered by id. */
  readonly views: readonly CaseView[];
  readonly periods: readonly Period[];
  /** The whole list where `periods` are only those that somebody asked for: what is kept of a case is kept by it. */
  readonly partOf?: readonly Period[];
  readonly definition: IndicatorDefinition;
  readonly cache: IndicatorCache;
  /** Content of everything beside the cases that the measure reads. */
  readonly registers: string;
  readonly seed: number;
  readonly draws: number;
}

/** A value before its status: `null` where the rule gives none. */
export interface Draft {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly boundLow: number | null;
  readonly boundHigh: number | null;
  /**
   * The interval where it costs much: made when somebody asks for it; `low` and `high` are null then. A function and not
   * an accessor of each draft: V8 gives every object with accessors of its own a hidden class of its own.
   */
  readonly ends?: () => readonly [number, number] | null;
  /** The ends of that interval are the bounds as well. */
  readonly bounds?: 'ends';
  readonly n: number;
  readonly coverage: number | null;
  /** Unknown units by reason, in the order of `reasonOrder`. */
  readonly missing: ArrayLike<number>;
  /** Known units: one coder's draft, two coders, adjudicated. */
  readonly coders: ArrayLike<number>;
  /** Why there is no value, or what the reader must know beside it. */
  readonly reason?: Message;
  /** A minimum beside n and coverage that is not reached (INS-01: five lives at risk). */
  readonly tooFew?: Message;
  /** Why the value may not be judged yet, however many units it has: a machine's counts that nobody compared with people's. */
  readonly provisional?: Message;
  /** What the same measure gives where nothing can have happened. */
  readonly placebo?: { readonly median: number; readonly p95: number };
  /** Where the value's unit is not the declared one (SEC-07 per GDP). */
  readonly unit?: string;
  readonly interval?: IntervalRule;
  readonly records?: readonly string[];
  readonly units?: () => readonly UnitOutcome[];
  readonly cells?: () => readonly Cell[];
  /** Steps of this measure alone, between the counts and the sources. */
  readonly notes?: () => readonly Step[];
}

/** By companion letter, '' = the indicator itself; one draft a period. */
export type Drafts = Readonly<Record<string, readonly Draft[]>>;

export interface Measure {
  readonly name: string;
  /** Registers beside the cases. */
  readonly reads: readonly Register[];
  /** `cases`: nothing to compute for a country without cases of its own. */
  readonly from: 'cases' | 'registers' | 'tables' | 'given';
  /** Letters whose values rest on classes (§6.3): provisional while hindsight is short. */
  readonly classes?: readonly string[];
  readonly compute: (scope: Scope) => Drafts;
}

const nothing: readonly number[] = [0, 0, 0, 0, 0];
const nobody: readonly number[] = [0, 0, 0];

export const noValue = (reason: Message, more: Partial<Draft> = {}): Draft => ({
  value: null,
  low: null,
  high: null,
  boundLow: null,
  boundHigh: null,
  n: 0,
  coverage: null,
  missing: nothing,
  coders: nobody,
  reason,
  ...more,
});

/** A value that does not come from coded units: statistics and counts of whole lists. */
export const plainValue = (
  value: number,
  low: number | null,
  high: number | null,
  n: number,
  more: Partial<Draft> = {},
): Draft => ({
  value,
  low,
  high,
  boundLow: low,
  boundHigh: high,
  n,
  coverage: null,
  missing: nothing,
  coders: nobody,
  ...more,
});

/** A number of `parameters` in the definition, so that a study may override it. */
export function parameter(definition: IndicatorDefinition, name: string, otherwise: number): number {
  const value = definition.parameters[name];
  return typeof value === 'number' ? value : otherwise;
}
