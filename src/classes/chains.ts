/**
 * Goals → actors → instruments → results (method §5.4): one chain is one stated goal of one initiative with all its
 * actors and instruments; four kinds of broken link.
 */
import { type CaseView, type Evidence, firstDay, type Grade, gradeOfFact } from '../evidence/index.js';
import type { Result } from '../study/index.js';
import type { BrokenLink, BrokenLinkKind, Chain } from './model.js';

/** Results up to the last day of the study; null = not known. */
export function resultsOf(view: CaseView): readonly Result[] | null {
  const { results } = view.record;
  if (results === null) return null;
  if (results === 'none') return [];
  return results.filter(({ date }) => date === null || firstDay(date) <= view.asOf);
}

export function chainsOf(evidence: Evidence, view: CaseView): readonly Chain[] {
  const actors = [...new Set(view.record.actors.map((part) => part.id))];
  return (view.record.goals ?? []).map((goal): Chain => {
    const results = (resultsOf(view) ?? []).filter((result) => result.goal === goal.id);
    const grades = results.map((result) => gradeOfFact(result.evidence, view.record, evidence.study));
    return {
      caseId: view.id,
      goal: goal.id,
      actors,
      instruments: view.record.instruments ?? [],
      results: results.map((result) => result.id),
      clause: goal.clause,
      bestGrade: grades.length === 0 ? null : (Math.max(...grades) as Grade),
    };
  });
}

/** Links known to be broken: a list that is not known breaks nothing. */
export function brokenLinks(view: CaseView): readonly BrokenLink[] {
  const { goals, instruments } = view.record;
  const results = resultsOf(view);
  const broken: BrokenLink[] = [];
  const add = (kind: BrokenLinkKind, ids: readonly string[]): void => {
    for (const id of ids) broken.push({ caseId: view.id, kind, id });
  };
  const goalIds = (goals ?? []).map((goal) => goal.id);
  if (instruments?.length === 0) add('goal_without_instrument', goalIds);
  if (goals?.length === 0) add('instrument_without_goal', instruments ?? []);
  if (results === null) return broken;
  add(
    'result_without_goal',
    results.filter((result) => result.goal === 'none').map((result) => result.id),
  );
  // A result whose goal is not known may belong to any of them.
  if (results.every((result) => result.goal !== null)) {
    const reached = new Set(results.map((result) => result.goal));
    add(
      'goal_without_result',
      goalIds.filter((id) => !reached.has(id)),
    );
  }
  return broken;
}
