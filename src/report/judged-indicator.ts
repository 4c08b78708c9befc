/** The value of an indicator that a reader sees first: the one that verdicts would rest on. */
import type { Assessment } from '../assessment/index.js';
import type { IndicatorValue } from '../indicators/index.js';
import { judgedValue } from '../judgement/index.js';

export function judgedIndicator(
  assessment: Assessment,
  indicator: string,
  subject: string,
): IndicatorValue | undefined {
  return judgedValue(assessment.evidence, assessment.table, indicator, subject, 'current').value ?? undefined;
}
