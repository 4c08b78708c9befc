/**
 * Commitments of doctrine → initiatives → results (A9, A11, §5.3.5). An initiative serves a commitment when one of its
 * goals names it; only what is dated after the commitment counts as its doing. None found is said as such: it means that
 * no case of the registry shows it, not that nothing was done.
 */
import { resultsOf } from '../../classes/index.js';
import {
  type CaseView,
  type Evidence,
  firstDay,
  type Grade,
  gradeOfFact,
  keptBySubject,
} from '../../evidence/index.js';
import type { Commitment, Result } from '../../study/index.js';

export interface ServedBy {
  readonly view: CaseView;
  /** Ids of the goals that name the commitment. */
  readonly goals: readonly string[];
  readonly results: readonly { readonly result: Result; readonly index: number; readonly grade: Grade }[];
  /** Active after the commitment was made; null: its date is not known. */
  readonly after: boolean | null;
}

export interface CommitmentTrace {
  readonly commitment: Commitment;
  readonly servedBy: readonly ServedBy[];
  /** Of those that count: best grade of a positive result linked to a naming goal; null: none. */
  readonly best: Grade | null;
  /** `none`: no initiative names it; `before_only`: only earlier ones; `claimed`: results below E2 or none; `evidenced`. */
  readonly state: 'none' | 'before_only' | 'no_result' | 'claimed' | 'evidenced';
}

const independentGrade = 2;

export const commitmentTraces = keptBySubject(findTraces);

function findTraces(evidence: Evidence, subject: string): readonly CommitmentTrace[] {
  return evidence.study.commitments.map((commitment) => traceOf(evidence, subject, commitment));
}

function traceOf(evidence: Evidence, subject: string, commitment: Commitment): CommitmentTrace {
  const made = commitment.date === null ? null : firstDay(commitment.date);
  const servedBy = (evidence.byCountry.get(subject) ?? []).flatMap((view): ServedBy[] => {
    const goals = (view.record.goals ?? []).filter((goal) => goal.commitment === commitment.id).map(({ id }) => id);
    if (goals.length === 0) return [];
    const all = Array.isArray(view.record.results) ? view.record.results : [];
    const results = (resultsOf(view) ?? [])
      .filter(({ goal, sign, date }) => {
        const isLater = made === null || date === null || firstDay(date) >= made;
        return goal !== null && goals.includes(goal) && sign === '+' && isLater;
      })
      .map((result) => ({
        result,
        index: all.indexOf(result),
        grade: gradeOfFact(result.evidence, view.record, evidence.study),
      }));
    const last = view.operation.at(-1) ?? view.start;
    return [{ view, goals, results, after: made === null || last === null ? null : last >= made }];
  });
  const counting = servedBy.filter(({ after }) => after !== false);
  const grades = counting.flatMap(({ results }) => results.map(({ grade }) => grade));
  const best = grades.length === 0 ? null : (Math.max(...grades) as Grade);
  return {
    commitment,
    servedBy,
    best,
    state:
      servedBy.length === 0
        ? 'none'
        : counting.length === 0
          ? 'before_only'
          : best === null
            ? 'no_result'
            : best >= independentGrade
              ? 'evidenced'
              : 'claimed',
  };
}
