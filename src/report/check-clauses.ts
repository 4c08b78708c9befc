/**
 * Next year's run over clauses that were drafted before: against the target only a whole interval decides; against the
 * baseline only intervals that do not meet. What cannot be told is said so (method §4.3).
 */
import { z } from 'zod';
import type { Assessment } from '../assessment/index.js';
import type { IndicatorValue } from '../indicators/index.js';
import { label } from '../study/index.js';
import type { Clause } from './clauses.js';
import { isGood } from './comparison.js';
import { judgedIndicator } from './judged-indicator.js';

const number = z.number().nullable();
const record = z.object({
  id: z.string().max(200),
  indicator: z.string().max(40),
  subject: z.string().max(3),
  baseline: z.object({ period: z.string(), value: number, low: number, high: number }).nullable(),
  target: z
    .object({ kind: z.enum(['at_least', 'at_most', 'within']), value: z.number(), to: z.number().optional() })
    .nullable(),
  deadline: z.string().max(10),
  owner: label.nullable(),
  goal: label,
});
export const clauseFile = z.object({
  study: z.string(),
  as_of: z.string(),
  edition: z.string(),
  clauses: z.array(record).max(1000),
});
export type ClauseFile = z.infer<typeof clauseFile>;
export type ClauseRecord = ClauseFile['clauses'][number];

export type Attainment = 'reached' | 'not_reached' | 'cannot_tell';
export type Movement = 'higher' | 'lower' | 'indistinguishable' | 'cannot_tell';

export interface CheckedClause {
  readonly record: ClauseRecord;
  readonly current: IndicatorValue | null;
  readonly attainment: Attainment;
  readonly movement: Movement;
  /** The same period as the baseline: nothing new has been measured. */
  readonly sameAsBaseline: boolean;
}

type Ends = { readonly value: number | null; readonly low: number | null; readonly high: number | null };

export function attainmentOf(current: Ends | null, target: ClauseRecord['target']): Attainment {
  if (current?.value == null || target === null) return 'cannot_tell';
  const [low, high] = [current.low ?? current.value, current.high ?? current.value];
  if (target.kind === 'at_least')
    return low >= target.value ? 'reached' : high < target.value ? 'not_reached' : 'cannot_tell';
  if (target.kind === 'at_most')
    return high <= target.value ? 'reached' : low > target.value ? 'not_reached' : 'cannot_tell';
  const to = target.to ?? target.value;
  if (low >= target.value && high <= to) return 'reached';
  return high < target.value || low > to ? 'not_reached' : 'cannot_tell';
}

export function movementOf(baseline: Ends | null, current: Ends | null): Movement {
  if (baseline === null || current === null) return 'cannot_tell';
  if (baseline.low === null || baseline.high === null || current.low === null || current.high === null)
    return 'cannot_tell';
  return current.low > baseline.high ? 'higher' : current.high < baseline.low ? 'lower' : 'indistinguishable';
}

export function checkClauses(assessment: Assessment, file: ClauseFile): readonly CheckedClause[] {
  return file.clauses.map((one): CheckedClause => {
    const judged = judgedIndicator(assessment, one.indicator, one.subject) ?? null;
    const current = isGood(judged) ? judged : null;
    return {
      record: one,
      current,
      attainment: attainmentOf(current, one.target),
      movement: movementOf(one.baseline, current),
      sameAsBaseline: current !== null && current.period.id === one.baseline?.period,
    };
  });
}

/** What is kept of a clause for the next run. */
export const clauseRecord = (
  clause: Clause,
  goal: ClauseRecord['goal'],
): ClauseRecord & { readonly derivation: string | null } => ({
  id: clause.id,
  goal,
  indicator: clause.indicator,
  subject: clause.subject,
  baseline:
    clause.baseline?.value == null
      ? null
      : {
          period: clause.baseline.period.id,
          value: clause.baseline.value,
          low: clause.baseline.low,
          high: clause.baseline.high,
        },
  target: clause.target,
  deadline: clause.deadline,
  owner: clause.owner === null ? null : { ...clause.owner.text },
  derivation:
    clause.baseline?.value == null
      ? null
      : `indicator:${clause.indicator}:${clause.subject}:${clause.baseline.period.id}`,
});
