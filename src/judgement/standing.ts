/**
 * What a study says about a statement of the abstract, from the verdicts that serve it. The order of the steps is that of
 * a criterion over its tests (method §4.3): missing data come first, weak evidence neither bears out nor contradicts.
 *
 * `standingOf([for, for])` → supported · `[for, no_data]` → not yet testable · `[for, against]` → supported in part
 */
import type { Statement } from '../standard/index.js';
import type { Judgement } from './judge.js';
import type { CriterionVerdict, Diagnosis } from './model.js';

export type Standing = 'supported' | 'in_part' | 'contradicted' | 'undecided' | 'not_testable';
/** What one verdict says of the statement; `open`: there are data, and they do not decide. */
export type Bearing = 'for' | 'in_part' | 'against' | 'open' | 'no_data';

export interface Piece {
  readonly kind: 'criterion' | 'diagnosis';
  readonly id: string;
  readonly bearing: Bearing;
  readonly draft: boolean;
}

export interface StatementStanding {
  readonly standing: Standing;
  readonly pieces: readonly Piece[];
  /** How much of what was decided is one coder's draft. */
  readonly drafts: 'none' | 'some' | 'all';
}

export function standingOf(pieces: readonly Piece[]): StatementStanding {
  const n = pieces.length;
  const count = (...wanted: Bearing[]) => pieces.filter((piece) => wanted.includes(piece.bearing)).length;
  const decided = pieces.filter((piece) => ['for', 'in_part', 'against'].includes(piece.bearing));
  const drafts = decided.filter((piece) => piece.draft).length;
  const settled = (standing: Standing): StatementStanding => ({
    standing,
    pieces,
    drafts: drafts === 0 ? 'none' : drafts === decided.length ? 'all' : 'some',
  });
  if (2 * count('no_data') >= n) return settled('not_testable');
  if (count('for') === n) return settled('supported');
  if (2 * count('against') > n) return settled('contradicted');
  if (2 * count('for', 'in_part') >= n) return settled('in_part');
  return settled('undecided');
}

function ofCriterion(verdict: CriterionVerdict): Bearing {
  if (verdict.verdict === 'met') return 'for';
  if (verdict.verdict === 'partly_met') return 'in_part';
  if (verdict.verdict === 'not_met') return 'against';
  return verdict.insufficientBecause === 'undecided' ? 'open' : 'no_data';
}

/**
 * A found problem speaks against a statement, unless problems are what it asserts. That a problem is not found bears a
 * statement out in part only: nothing speaks against it, which is less than something for it.
 */
const ofDiagnosis: Readonly<Record<Statement['asserts'], Readonly<Record<Diagnosis['state'], Bearing>>>> = {
  order: { found: 'against', watch: 'open', not_found: 'in_part', cannot_judge: 'no_data' },
  problems: { found: 'for', watch: 'open', not_found: 'against', cannot_judge: 'no_data' },
};

/**
 * The verdicts by which a statement is judged: its problems where problems are what it asserts; else its criteria; without
 * any, its problems turned round. Criteria and problems are never counted together: most problems are criteria not met.
 * Background (K1.2) describes the region and bears nothing out.
 */
export function piecesFor(statement: Statement, judgement: Judgement): readonly Piece[] {
  const serves = (item: { readonly serves: readonly string[] }) => item.serves.includes(statement.id);
  const problems = [...judgement.diagnoses.values()]
    .filter((one) => serves(one.rule))
    .map(
      (one): Piece => ({
        kind: 'diagnosis',
        id: one.rule.id,
        bearing: ofDiagnosis[statement.asserts][one.state],
        draft: one.draft,
      }),
    );
  if (statement.asserts === 'problems') return problems;
  const criteria = [...judgement.current.values()]
    .filter((one) => serves(one.criterion) && one.criterion.role !== 'background')
    .map(
      (one): Piece => ({
        kind: 'criterion',
        id: one.criterion.id,
        bearing: ofCriterion(one),
        draft: one.draft,
      }),
    );
  return criteria.length > 0 ? criteria : problems;
}
