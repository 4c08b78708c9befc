/**
 * The answer to the main question, at one level: the deeds behind the verdict, as the indicators counted them
 * (SEC-09 for the region, SEC-10 for the world), also by mechanism family (method §3, §6.7).
 */

import type { Assessment } from '../assessment/index.js';
import { type LedgerRow, ledgerRows, type MechanismFamily } from '../classes/index.js';
import type { IndicatorValue, UnitState } from '../indicators/index.js';
import type { CriterionVerdict } from '../judgement/index.js';
import { judgedValue } from '../judgement/index.js';

export type ContributionLevel = 'REG' | 'INT';

export interface Deed {
  readonly row: LedgerRow;
  readonly state: Exclude<UnitState, 'not_applicable'>;
}

export interface Contribution {
  readonly level: ContributionLevel;
  readonly verdict: CriterionVerdict | undefined;
  /** Number of evidenced deeds (SEC-09, SEC-10). */
  readonly count: IndicatorValue | null;
  /** Evidenced ÷ claimed (SEC-09s, SEC-10s). */
  readonly share: IndicatorValue | null;
  /** Deeds whose evidenced result is zero or negative (SEC-09x, SEC-10x). */
  readonly zeroOrNegative: readonly LedgerRow[];
  readonly deeds: readonly Deed[];
}

const indicatorOf = { REG: 'SEC-09', INT: 'SEC-10' } as const;
const criterionOf = { REG: 'K1.5', INT: 'K1.6' } as const;
const evidencedFrom = 2;

export function contributionAt(assessment: Assessment, level: ContributionLevel): Contribution {
  const { evidence, table, focal, study } = assessment;
  const subject = study.settings.focal;
  const main = indicatorOf[level];
  const share = judgedValue(evidence, table, `${main}s`, subject, 'current').value;
  const count = judgedValue(evidence, table, main, subject, 'current').value;
  const rows = new Map(ledgerRows(evidence, subject).map((row) => [row.id, row]));
  const deeds = (share?.units ?? []).flatMap((unit): Deed[] => {
    const row = rows.get(unit.id);
    return row === undefined || unit.state === 'not_applicable' ? [] : [{ row, state: unit.state }];
  });
  return {
    level,
    share,
    count,
    deeds,
    verdict: focal.current.get(criterionOf[level]),
    zeroOrNegative: deeds
      .map((deed) => deed.row)
      .filter((row) => (row.sign === '0' || row.sign === '-') && (row.grade ?? 0) >= evidencedFrom),
  };
}

export const families: readonly MechanismFamily[] = ['MH1', 'MH2', 'MH3', 'MH4', 'MH5', 'MH6', 'MH7'];

/** A deed with several instruments counts in each of their families. */
export const deedsOfFamily = (contribution: Contribution, family: MechanismFamily): readonly Deed[] =>
  contribution.deeds.filter((deed) => deed.row.families.includes(family));

/** The best evidenced first, then the newest. */
export function strongestDeeds(contribution: Contribution, most: number): readonly LedgerRow[] {
  return contribution.deeds
    .filter((deed) => deed.state === 'yes')
    .map((deed) => deed.row)
    .sort((a, b) => (b.grade ?? 0) - (a.grade ?? 0) || (b.day ?? 0) - (a.day ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}
