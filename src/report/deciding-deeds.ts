/**
 * What cannot be judged of the contribution, and what would decide it: the deeds that K1.5 and K1.6 count or cannot
 * count, each with the one thing that is missing (method §6.7, issue: "the list of deeds whose sources would decide").
 */
import type { Assessment } from '../assessment/index.js';
import type { LedgerRow } from '../classes/index.js';
import { type ContributionLevel, contributionAt } from './contribution.js';

export type Missing = 'independent_source' | 'result' | 'sign' | 'credit' | 'level' | 'relevance' | 'other';

export interface DecidingDeed {
  readonly row: LedgerRow;
  readonly missing: readonly Missing[];
}

const independentGrade = 2;

function missingOf(row: LedgerRow): Missing[] {
  const missing: Missing[] = [];
  if (row.resultId === null) missing.push('result');
  else if (row.sign === null) missing.push('sign');
  if (row.level === null) missing.push('level');
  if (row.relevance === null) missing.push('relevance');
  if (row.credit === null) missing.push('credit');
  if (row.resultId !== null && (row.grade ?? 0) < independentGrade) missing.push('independent_source');
  return missing;
}

/** Claimed deeds that a positive, independently evidenced result would turn into evidenced ones; zero and negative ones are decided. */
export function decidingDeeds(assessment: Assessment, level: ContributionLevel): readonly DecidingDeed[] {
  return contributionAt(assessment, level)
    .deeds.filter(({ row, state }) => state !== 'yes' && row.sign !== '0' && row.sign !== '-')
    .map(({ row }) => {
      const missing = missingOf(row);
      return { row, missing: missing.length === 0 ? (['other'] as const) : missing };
    });
}
