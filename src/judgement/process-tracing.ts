/**
 * Process tracing (method §6.6): what is left of a coder's prior after the tests of a claim, as a range. In odds, the prior
 * is multiplied by the likelihood ratio of what was found, at its lower and at its upper end; a test whose outcome nobody
 * knows changes nothing. Never one number without the range.
 *
 * Prior .5, one smoking gun passed at 8–20: odds 1 → 8 … 20, posterior .889 … .952.
 */
import type { CaseView } from '../evidence/index.js';
import type { CaseRecord } from '../study/index.js';

export type TracingTest = CaseRecord['process_tracing'][number];

export interface TracedClaim {
  /** Id of a result, or the claim in words. */
  readonly claim: string;
  readonly tests: readonly TracingTest[];
  /** The lowest and the highest prior that its tests name. */
  readonly prior: readonly [number, number];
  /** Null: no outcome of any test is known, so the prior is all there is. */
  readonly posterior: readonly [number, number] | null;
}

const oddsOf = (probability: number): number => probability / (1 - probability);
const probabilityOf = (odds: number): number => odds / (1 + odds);

export function tracedClaims(view: CaseView): readonly TracedClaim[] {
  const byClaim = new Map<string, TracingTest[]>();
  for (const test of view.record.process_tracing) byClaim.set(test.claim, [...(byClaim.get(test.claim) ?? []), test]);
  return [...byClaim].map(([claim, tests]): TracedClaim => {
    const priors = tests.map((test) => test.prior);
    const prior = [Math.min(...priors), Math.max(...priors)] as const;
    const known = tests.filter((test) => test.passed !== null);
    const after = (start: number, end: (ratio: readonly [number, number]) => number): number =>
      // Who is certain beforehand learns nothing from a test.
      start === 0 || start === 1
        ? start
        : probabilityOf(known.reduce((odds, test) => odds * end(test.likelihood_ratio), oddsOf(start)));
    return {
      claim,
      tests,
      prior,
      posterior:
        known.length === 0
          ? null
          : [after(prior[0], (ratio) => Math.min(...ratio)), after(prior[1], (ratio) => Math.max(...ratio))],
    };
  });
}
