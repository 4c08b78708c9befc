/** Conditions that are no plain comparison of a value: each in a file of its own, named as the standard names it. */
import type { Message } from '../../derivation/index.js';
import type { Evidence } from '../../evidence/index.js';
import type { IndicatorTable } from '../../indicators/index.js';
import type { CriterionVerdict } from '../model.js';

export interface ConditionContext {
  readonly evidence: Evidence;
  readonly table: IndicatorTable;
  readonly subject: string;
  readonly verdicts: ReadonlyMap<string, CriterionVerdict>;
}

export interface ConditionOutcome {
  /** null: the data do not decide. */
  readonly holds: boolean | null;
  /** The point lies past the line but the interval crosses it. */
  readonly watch: boolean;
  /** 0–3 as for a failed test, where it holds. */
  readonly severity: number | null;
  readonly because: readonly Message[];
  /** Cases or values it rests on. */
  readonly units: readonly string[];
}

export type NamedCondition = (
  context: ConditionContext,
  parameters: Readonly<Record<string, number>>,
) => ConditionOutcome;

export const undecided = (because: Message, units: readonly string[] = []): ConditionOutcome => ({
  holds: null,
  watch: false,
  severity: null,
  because: [because],
  units,
});

/** A share against a line by its Wilson interval. */
export function shareCondition(
  bounds: { value: number; low: number; high: number },
  line: number,
  wanted: 'above' | 'below',
  because: Message,
  units: readonly string[],
): ConditionOutcome {
  const holds = wanted === 'above' ? bounds.low > line : bounds.high < line;
  const pointPast = wanted === 'above' ? bounds.value > line : bounds.value < line;
  const room = wanted === 'above' ? 1 - line : line;
  const severity = Math.min(3, (3 * Math.abs(bounds.value - line)) / room);
  return { holds, watch: pointPast && !holds, severity: pointPast ? severity : null, because: [because], units };
}
