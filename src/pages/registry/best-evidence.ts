/** How well the results of a case are evidenced (E0–E4, method §2), up to the last day of the study. */
import { type CaseView, type Evidence, firstDay, type Grade, gradeOfFact } from '../../evidence/index.js';

/** Null: nobody knows whether there are results; empty: it is known that there are none. */
export function gradesOfResults(evidence: Evidence, { record, asOf }: CaseView): readonly Grade[] | null {
  const { results } = record;
  if (results === null) return null;
  if (results === 'none') return [];
  return results
    .filter((result) => result.date === null || firstDay(result.date) <= asOf)
    .map((result) => gradeOfFact(result.evidence, record, evidence.study));
}

/** The grade of the best evidenced result; null: no result is known. */
export function bestGradeOf(evidence: Evidence, view: CaseView): Grade | null {
  const grades = gradesOfResults(evidence, view) ?? [];
  return grades.length === 0 ? null : (Math.max(...grades) as Grade);
}
