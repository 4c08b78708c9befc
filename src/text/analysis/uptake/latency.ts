/**
 * How long it takes until what the one corpus said stands in the other, with those still waiting taken in: the product-limit
 * estimate (E. L. Kaplan & P. Meier 1958, JASA 53: 457–481), Greenwood's variance, and the median with its interval from the
 * log–log transformed curve (R. Brookmeyer & J. Crowley 1982, Biometrics 38: 29–41).
 * Example: lags 1, 2, 3 and one still waiting at 4: the curve falls to .75, .5, .25; the median is 2.
 */
import { z90 } from '../intervals/index.js';

export interface Waiting {
  readonly days: number;
  readonly censored: boolean;
}
export interface LatencyStep {
  readonly days: number;
  readonly waiting: number;
  readonly arrived: number;
  /** Share that still waits after this day. */
  readonly still: number;
  readonly low: number;
  readonly high: number;
}
export interface Latency {
  readonly steps: readonly LatencyStep[];
  readonly median: number | null;
  /** Null where the curve's bound does not fall to a half. */
  readonly medianInterval: readonly [number | null, number | null];
}

export function latency(lags: readonly Waiting[], z = z90): Latency {
  const steps: LatencyStep[] = [];
  let still = 1;
  let greenwood = 0;
  for (const days of [...new Set(lags.filter((one) => !one.censored).map((one) => one.days))].sort((a, b) => a - b)) {
    const waiting = lags.filter((one) => one.days >= days).length;
    const arrived = lags.filter((one) => !one.censored && one.days === days).length;
    still *= 1 - arrived / waiting;
    greenwood += waiting === arrived ? 0 : arrived / (waiting * (waiting - arrived));
    const error = still > 0 && still < 1 ? Math.sqrt(greenwood) / Math.abs(Math.log(still)) : 0;
    steps.push({
      days,
      waiting,
      arrived,
      still,
      low: still === 0 ? 0 : still ** Math.exp(z * error),
      high: still === 0 ? 0 : still ** Math.exp(-z * error),
    });
  }
  const reached = (bound: (step: LatencyStep) => number): number | null =>
    steps.find((step) => bound(step) <= 0.5 + 1e-12)?.days ?? null;
  return {
    steps,
    median: reached((step) => step.still),
    medianInterval: [reached((step) => step.low), reached((step) => step.high)],
  };
}
