/** Fields of a case as facts of a derivation: the file, the path, the value as written, its sources. */
import type { FactReference } from '../derivation/index.js';
import type { CaseView, Evidence } from '../evidence/index.js';

function valueAt(record: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (here, key) => (typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[key] : undefined),
      record,
    );
}

function sourcesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'src' ? [part].flat().filter((one): one is string => typeof one === 'string') : sourcesIn(part),
  );
}

export function caseFacts(view: CaseView, paths: readonly string[], evidence: Evidence): FactReference[] {
  return [...new Set(paths)].map((path) => {
    const value = valueAt(view.record, path) ?? null;
    const annotation = view.case.annotations.get(path);
    const sources = [...new Set([...sourcesIn(value), ...(annotation?.src ?? [])])].filter((id) =>
      evidence.study.sources.has(id),
    );
    return { file: view.case.file, path, value: summary(value) ?? annotation?.reason ?? null, sources };
  });
}

/** Long lists are said by their length: the file holds the rest. */
const summary = (value: unknown): unknown => (Array.isArray(value) && value.length > 3 ? `[${value.length}]` : value);
