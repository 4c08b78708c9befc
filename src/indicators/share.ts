/**
 * A share over known units (method §4.1): yes ÷ (yes + no), with Wilson's interval, coverage, and the share if all
 * unknown units were against or for. Of a whole list nothing was sampled: its interval is those two shares.
 */
import type { Draft } from './measure.js';
import type { Outcomes } from './outcomes.js';
import { codeNo, codeYes } from './unit.js';
import { wilson } from './wilson.js';

/** Known ÷ (known + unknown): units to which the question does not apply are in neither. */
export const coverageOf = (known: number, unknown: number): number | null =>
  known + unknown === 0 ? null : known / (known + unknown);

export function shareAt(outcomes: Outcomes, at: number): Draft {
  const yes = outcomes.count(at, codeYes);
  const n = yes + outcomes.count(at, codeNo);
  const unknown = outcomes.unknown(at);
  const [low, high] = wilson(yes, n);
  const none = n === 0;
  return {
    value: none ? null : yes / n,
    low: none ? null : low,
    high: none ? null : high,
    boundLow: n + unknown === 0 ? null : yes / (n + unknown),
    boundHigh: n + unknown === 0 ? null : (yes + unknown) / (n + unknown),
    n,
    coverage: coverageOf(n, unknown),
    missing: outcomes.missing(at),
    coders: outcomes.codersAt(at),
    units: () => outcomes.units(at),
  };
}

export const shares = (outcomes: Outcomes, periods: ArrayLike<unknown>): Draft[] =>
  Array.from({ length: periods.length }, (_, at) => shareAt(outcomes, at));

export const wholeListShares = (outcomes: Outcomes, periods: ArrayLike<unknown>): Draft[] =>
  shares(outcomes, periods).map((draft) =>
    draft.value === null ? draft : { ...draft, low: draft.boundLow, high: draft.boundHigh },
  );
