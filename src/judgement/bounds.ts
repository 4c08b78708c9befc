/** An interval against a line (method §4.3): pass wholly on the good side, fail wholly on the bad side, else unclear. */
import type { TestOutcome } from './model.js';

export interface Bounds {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
export type Comparison = '>=' | '<=' | '>' | '<';

/** A value at the threshold is on the good side of ≥ and ≤, not of > and <. */
export function against(bounds: Bounds, comparison: Comparison, threshold: number): TestOutcome {
  switch (comparison) {
    case '>=':
      return bounds.low >= threshold ? 'pass' : bounds.high < threshold ? 'fail' : 'unclear';
    case '>':
      return bounds.low > threshold ? 'pass' : bounds.high <= threshold ? 'fail' : 'unclear';
    case '<=':
      return bounds.high <= threshold ? 'pass' : bounds.low > threshold ? 'fail' : 'unclear';
    case '<':
      return bounds.high < threshold ? 'pass' : bounds.low >= threshold ? 'fail' : 'unclear';
  }
}

/** On which side of the line the point lies when the line is not kept. */
export const badSide = (comparison: Comparison): 'below' | 'above' => (comparison.startsWith('>') ? 'below' : 'above');

export const pointIsBad = (value: number, comparison: Comparison, threshold: number): boolean =>
  comparison === '>='
    ? value < threshold
    : comparison === '>'
      ? value <= threshold
      : comparison === '<='
        ? value > threshold
        : value >= threshold;
