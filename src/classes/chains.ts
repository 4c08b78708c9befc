/**
 * Goals → actors → instruments → results (method §5.4): one chain is one stated goal of one initiative with all its
 * actors and instruments. Four kinds of broken link, and practices that could be built into strategy.
 */
import { type CaseView, type Evidence, type Grade, gradeOfFact } from '../evidence/index.js';
import type { BrokenLink, Chain } from './model.js';

const independentGrade = 2;
export const goalCode = (id: string): string => id.replace(/[a-z]$/, '');
const resultsOf = (view: CaseView) => (Array.isArray(view.record.results) ? view.record.results : []);

export function chainsOf(evidence: Evidence, view: CaseView): Chain[] {
  return (view.record.goals ?? []).map((goal): Chain => {
    const results = resultsOf(view).filter((result) => result.goal === goal.id);
    const grades = results.map((result) => gradeOfFact(result.evidence, view.record, evidence.study));
    return {
      caseId: view.id,
      goal: goal.id,
      actors: view.record.actors.map((part) => part.id),
      instruments: view.record.instruments ?? [],
      results: results.map((result) => result.id),
      clause: goal.clause,
      bestGrade: grades.length === 0 ? null : (Math.max(...grades) as Grade),
    };
  });
}

/** Links known to be broken: a list that is not known breaks nothing. */
export function brokenLinks(view: CaseView): BrokenLink[] {
  const { goals, instruments, results } = view.record;
  const broken: BrokenLink[] = [];
  const add = (kind: BrokenLink['kind'], id: string) => broken.push({ caseId: view.id, kind, id });
  if (goals !== null && instruments !== null && instruments.length === 0)
    for (const goal of goals) add('goal_without_instrument', goal.id);
  if (goals !== null && goals.length === 0)
    for (const instrument of instruments ?? []) add('instrument_without_goal', instrument);
  for (const result of resultsOf(view)) if (result.goal === 'none') add('result_without_goal', result.id);
  if (results !== null && goals !== null && resultsOf(view).every((result) => result.goal !== null)) {
    for (const goal of goals)
      if (!resultsOf(view).some((result) => result.goal === goal.id)) add('goal_without_result', goal.id);
  }
  return broken;
}

export interface IntegrationOption {
  readonly caseId: string;
  readonly goal: string;
  readonly resultId: string;
  readonly clause: string;
}

/** A practice with an independently evidenced result × a clause with the same goal that it is not tied to and whose goal has no metric. */
export function integrationOptions(evidence: Evidence, country: string): IntegrationOption[] {
  const own = evidence.byCountry.get(country) ?? [];
  const clauses = new Map<string, Map<string, boolean>>();
  for (const view of own)
    for (const goal of view.record.goals ?? []) {
      if (goal.clause === null || goal.clause === 'none') continue;
      const ofCode = clauses.get(goalCode(goal.id)) ?? new Map<string, boolean>();
      clauses.set(
        goalCode(goal.id),
        ofCode.set(goal.clause, (ofCode.get(goal.clause) ?? false) || goal.measurable !== false),
      );
    }
  return own.flatMap((view) =>
    (view.record.goals ?? [])
      .filter((goal) => goal.clause === 'none')
      .flatMap((goal) => {
        const result = resultsOf(view).find(
          (one) =>
            one.goal === goal.id &&
            one.sign === '+' &&
            gradeOfFact(one.evidence, view.record, evidence.study) >= independentGrade,
        );
        if (result === undefined) return [];
        return [...(clauses.get(goalCode(goal.id)) ?? [])]
          .filter(([, measured]) => !measured)
          .map(([clause]): IntegrationOption => ({ caseId: view.id, goal: goal.id, resultId: result.id, clause }));
      }),
  );
}
