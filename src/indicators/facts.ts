/** The facts behind a unit: where they stand in the study, what they say, which sources carry them, and how strongly. */
import type { FactReference } from '../derivation/index.js';
import { type CaseView, type Evidence, type Grade, gradeOfFact } from '../evidence/index.js';
import { registerKey } from './registers.js';

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(record: unknown, path: string): unknown {
  let here = record;
  for (const step of path.split('.')) {
    if (Array.isArray(here)) here = here[Number(step)];
    else if (isFields(here)) here = here[step];
    else return undefined;
  }
  return here;
}

const listed = (src: unknown): string[] =>
  typeof src === 'string' ? [src] : Array.isArray(src) ? src.filter((item) => typeof item === 'string') : [];

/** Sources named on the value itself, else on the entry it belongs to, else on the nearest field above. */
export function sourcesAt(view: CaseView, path: string): readonly string[] {
  const value = valueAt(view.record, path);
  if (Array.isArray(value) && value.some(isFields)) {
    return [...new Set(value.flatMap((entry) => (isFields(entry) ? sourcesOfEntry(entry) : [])))];
  }
  for (let here = path; here !== ''; here = here.slice(0, Math.max(0, here.lastIndexOf('.')))) {
    const annotated = view.case.annotations.get(here)?.src;
    if (annotated !== undefined) return annotated ?? [];
    const entry = valueAt(view.record, here);
    if (isFields(entry) && ('src' in entry || 'evidence' in entry)) return sourcesOfEntry(entry);
  }
  return [];
}

function sourcesOfEntry(entry: Record<string, unknown>): string[] {
  const evidence = entry['evidence'];
  return Array.isArray(evidence)
    ? evidence.flatMap((item) => (isFields(item) ? listed(item['src']) : []))
    : listed(entry['src']);
}

const grades = new WeakMap<CaseView, { key: string; byPath: Map<string, Grade> }>();

/** Grade of one field: a result by its own evidence, anything else by the sources that stand with it. */
export function gradeAt(evidence: Evidence, view: CaseView, path: string): Grade {
  const key = registerKey(evidence, ['grades']);
  let known = grades.get(view);
  if (known === undefined || known.key !== key) grades.set(view, (known = { key, byPath: new Map() }));
  let grade = known.byPath.get(path);
  if (grade === undefined) {
    const entry = /^results\.\d+/.exec(path);
    const result = entry === null ? undefined : valueAt(view.record, entry[0]);
    const carried =
      isFields(result) && Array.isArray(result['evidence'])
        ? (result['evidence'] as Parameters<typeof gradeOfFact>[0])
        : sourcesAt(view, path).map((src) => ({ src }));
    grade = gradeOfFact(carried, view.record, evidence.study);
    known.byPath.set(path, grade);
  }
  return grade;
}

export const factAt = (evidence: Evidence, view: CaseView, path: string): FactReference => ({
  file: view.case.file,
  path,
  value: valueAt(view.record, path) ?? null,
  sources: sourcesAt(view, path),
  grade: `E${gradeAt(evidence, view, path)}`,
});

/** The case a unit belongs to: `<case>` or `<case>#<part>`. */
export const viewOfUnit = (evidence: Evidence, unitId: string): CaseView | undefined =>
  evidence.byId.get(unitId.split('#', 1)[0] as string);
