/**
 * Which score of similarity counts as a find: the lowest at which, among pairs that cannot be uptake (control texts never
 * submitted), no more would be found than so much of what is found among the real pairs (method §9.5, step 4: 10 %; the
 * target–decoy estimate of J. E. Elias & S. P. Gygi 2007, Nature Methods 4: 207–214). Uptake is the rate among the real pairs beside that among the control.
 * Example: real scores 9, 8, 7, 2 and control 6, 1, 1, 1: at 10 % the threshold is 7, three found, none of the control.
 */
import { type Interval, wilsonInterval } from '../intervals/index.js';

export interface ControlledFinds {
  /** Null where no score keeps the false finds low enough. */
  readonly threshold: number | null;
  readonly found: number;
  readonly of: number;
  readonly interval: Interval;
  readonly foundInControl: number;
  readonly ofControl: number;
  readonly controlInterval: Interval;
  readonly falseShare: number | null;
}

export function findsOverControl(
  scores: readonly number[],
  control: readonly number[],
  mostFalse = 0.1,
): ControlledFinds {
  const counts = (threshold: number): { found: number; inControl: number; share: number } => {
    const found = scores.filter((score) => score >= threshold).length;
    const inControl = control.filter((score) => score >= threshold).length;
    // Per pair looked at: the two lists need not be of one length.
    const expected = control.length === 0 ? Number.POSITIVE_INFINITY : (inControl / control.length) * scores.length;
    return { found, inControl, share: found === 0 ? 0 : expected / found };
  };
  const threshold =
    [...new Set(scores)].sort((a, b) => a - b).find((score) => counts(score).share <= mostFalse) ?? null;
  const at = threshold === null ? null : counts(threshold);
  return {
    threshold,
    found: at?.found ?? 0,
    of: scores.length,
    interval: wilsonInterval(at?.found ?? 0, scores.length),
    foundInControl: at?.inControl ?? 0,
    ofControl: control.length,
    controlInterval: wilsonInterval(at?.inControl ?? 0, control.length),
    falseShare: at?.share ?? null,
  };
}
