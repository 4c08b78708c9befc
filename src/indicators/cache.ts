/**
 * What is kept between builds, so that after one changed case only what depends on it is computed again (method of
 * keeping: a result is found by the very content it was computed from, never by time).
 *
 * - outcomes of each case by measure, under the identity of the case's view (it changes when the file changes) and of
 *   the registers that the measure reads;
 * - resampled intervals, by the values they were drawn from;
 * - whole blocks of values (an indicator of a country), by everything that enters them.
 */
import type { CaseView } from '../evidence/index.js';

export interface IndicatorCache {
  readonly outcomes: WeakMap<CaseView, Map<string, unknown>>;
  readonly intervals: Rotating<readonly (readonly [number, number] | null)[]>;
  readonly blocks: Map<string, KeptBlock>;
}

export interface KeptBlock {
  readonly key: string;
  readonly views: readonly CaseView[];
  /** No case enters it. */
  readonly withoutCases: boolean;
  /** Of the study beside which something is supposed. */
  readonly borrowed: boolean;
  readonly block: unknown;
}

/** Keeps what was used in this build or the one before; what neither used is let go. */
export class Rotating<Value> {
  private current = new Map<string, Value>();
  private previous = new Map<string, Value>();

  get(key: string, make: () => Value): Value {
    let value = this.current.get(key);
    if (value !== undefined) return value;
    value = this.previous.get(key) ?? make();
    this.current.set(key, value);
    return value;
  }

  /** With everything kept here, and a life of its own. */
  fork(): Rotating<Value> {
    const copy = new Rotating<Value>();
    copy.current = new Map([...this.previous, ...this.current]);
    return copy;
  }

  rotate(): void {
    this.previous = this.current;
    this.current = new Map();
  }
}

export const createIndicatorCache = (): IndicatorCache => ({
  outcomes: new WeakMap(),
  intervals: new Rotating(),
  blocks: new Map(),
});

/**
 * For a supposition beside the study: what was computed for a case, an interval or a country whose cases stay as they are
 * holds there too.
 */
export const forkIndicatorCache = ({ outcomes, intervals, blocks }: IndicatorCache): IndicatorCache => ({
  outcomes,
  intervals: intervals.fork(),
  blocks: new Map([...blocks].map(([name, kept]) => [name, { ...kept, borrowed: true }])),
});
