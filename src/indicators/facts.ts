/** Grades of the facts behind a unit, kept as long as the sources and the case stay the same: values of many years ask for the same ones. */
import { type CaseView, type Evidence, type Grade, gradeAt as gradeOfField } from '../evidence/index.js';
import { registerKey } from './registers.js';

const grades = new WeakMap<CaseView, { key: string; byPath: Map<string, Grade> }>();

const readers = new WeakMap<Evidence, (view: CaseView, path: string) => Grade>();

export function gradesOf(evidence: Evidence): (view: CaseView, path: string) => Grade {
  let reader = readers.get(evidence);
  if (reader === undefined) readers.set(evidence, (reader = readerOf(evidence)));
  return reader;
}

function readerOf(evidence: Evidence): (view: CaseView, path: string) => Grade {
  const key = registerKey(evidence, ['grades']);
  return (view, path) => {
    let known = grades.get(view);
    if (known === undefined || known.key !== key) {
      known = { key, byPath: new Map() };
      grades.set(view, known);
    }
    let grade = known.byPath.get(path);
    if (grade === undefined) {
      grade = gradeOfField(evidence, view, path);
      known.byPath.set(path, grade);
    }
    return grade;
  };
}

/** The case a unit belongs to: `<case>` or `<case>#<part>`. */
export const viewOfUnit = (evidence: Evidence, unitId: string): CaseView | undefined =>
  evidence.byId.get(unitId) ?? evidence.byId.get(unitId.split('#', 1)[0] as string);
