/** A fact of a case as a derivation ends in it: the file, the field, what it says, the sources that carry it, how strongly. */
import type { FactReference } from '../derivation/index.js';
import type { Result } from '../study/index.js';
import type { CaseView } from './case-view.js';
import type { Evidence } from './evidence.js';
import { type Grade, gradeOfFact } from './grade.js';

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(record: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((here, step) => {
    if (Array.isArray(here)) return here[Number(step)];
    return isFields(here) ? here[step] : undefined;
  }, record);
}

const listed = (src: unknown): string[] => [src].flat().filter((item): item is string => typeof item === 'string');

const sourcesOfEntry = (entry: Fields): string[] =>
  Array.isArray(entry.evidence)
    ? entry.evidence.flatMap((item) => (isFields(item) ? listed(item.src) : []))
    : listed(entry.src);

/** Sources named on the value itself, else on the entry it belongs to, else on the nearest field above. */
function sourcesAt(view: CaseView, path: string): readonly string[] {
  const value = valueAt(view.record, path);
  if (Array.isArray(value) && value.some(isFields)) {
    return [...new Set(value.flatMap((entry) => (isFields(entry) ? sourcesOfEntry(entry) : [])))];
  }
  for (let here = path; here !== ''; here = here.slice(0, Math.max(0, here.lastIndexOf('.')))) {
    const annotated = view.case.annotations.get(here)?.src;
    if (annotated !== undefined) return annotated ?? [];
    const entry = valueAt(view.record, here);
    if (isFields(entry) && (listed(entry.src).length > 0 || 'evidence' in entry)) return sourcesOfEntry(entry);
  }
  return [];
}

/** Grade of one field: a result by its own evidence, anything else by the sources that stand with it. */
export function gradeAt(evidence: Evidence, view: CaseView, path: string): Grade {
  const entry = /^results\.\d+/.exec(path);
  const result = entry === null ? undefined : valueAt(view.record, entry[0]);
  const carried =
    isFields(result) && Array.isArray(result.evidence)
      ? (result.evidence as Result['evidence'])
      : sourcesAt(view, path).map((src) => ({ src }));
  return gradeOfFact(carried, view.record, evidence.study);
}

/** An empty field says why it is empty. */
export function factAt(evidence: Evidence, view: CaseView, path: string): FactReference {
  return {
    file: view.case.file,
    path,
    value: valueAt(view.record, path) ?? view.case.annotations.get(path)?.reason ?? null,
    sources: sourcesAt(view, path),
    // Most readers of a fact want its sources alone.
    get grade() {
      return `E${gradeAt(evidence, view, path)}`;
    },
  };
}
