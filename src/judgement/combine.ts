/**
 * From test outcomes to a verdict (method §4.3, "Criterion"): total, in a fixed order, and weak evidence neither
 * convicts nor acquits.
 *
 * `combineOutcomes(['pass', 'fail'])` → partly met · `['fail', 'unclear']` → insufficient, cannot be met
 */
import type { TestOutcome, Verdict } from './model.js';

export interface Combined {
  readonly verdict: Verdict;
  readonly insufficientBecause: 'data' | 'undecided' | null;
  /** True only with an undecided "insufficient": enough tests failed that it can no longer be met. */
  readonly cannotBeMet: boolean;
}

/**
 * @param atLeast where a criterion asks for k of its n tests instead of all (K4.2: 3 of 4); the others may fail or be
 *   unclear but not be without data
 */
export function combineOutcomes(outcomes: readonly TestOutcome[], atLeast: number | null = null): Combined {
  const n = outcomes.length;
  const count = (wanted: TestOutcome) => outcomes.filter((outcome) => outcome === wanted).length;
  const passed = count('pass');
  const failed = count('fail');
  const without = count('nodata');
  const settled = (verdict: Verdict): Combined => ({ verdict, insufficientBecause: null, cannotBeMet: false });

  if (2 * without >= n) return { verdict: 'insufficient', insufficientBecause: 'data', cannotBeMet: false };
  const met = atLeast === null ? passed === n : passed >= atLeast && without === 0;
  if (met) return settled('met');
  if (2 * failed > n) return settled('not_met');
  if (2 * passed >= n) return settled('partly_met');
  const failuresThatClose = atLeast === null ? 1 : n - atLeast + 1;
  return { verdict: 'insufficient', insufficientBecause: 'undecided', cannotBeMet: failed >= failuresThatClose };
}

/** Parts joined by "and" pass together; one that fails fails the test; else nodata before unclear. */
export function combineParts(outcomes: readonly TestOutcome[]): TestOutcome {
  if (outcomes.includes('fail')) return 'fail';
  if (outcomes.includes('nodata')) return 'nodata';
  if (outcomes.includes('unclear')) return 'unclear';
  return 'pass';
}
