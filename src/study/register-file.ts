/** The YAML files beside the cases: one mapping, or a list whose entries are judged one by one. */
import type { z } from 'zod';
import type { ReadFile } from './files.js';
import { unwrap } from './leaves.js';
import type { Annotation, Problem } from './model.js';
import { type Finding, type Path, problem, wholeFile } from './problem.js';
import { shape } from './shape.js';
import { parseYaml } from './yaml-file.js';

export interface RegisterFile<T> {
  readonly path: string;
  readonly value: T;
  readonly problems: readonly Problem[];
  readonly sources: readonly { path: Path; id: string }[];
}

/** One mapping a file, and what its leaves say about themselves. */
export interface MappingFile<T> extends RegisterFile<T> {
  /** By dotted path; absent = plain value. */
  readonly annotations: ReadonlyMap<string, Annotation>;
}

export interface Entry<T> {
  readonly index: number;
  readonly value: T;
}

export function readMapping<T>(file: ReadFile, schema: z.ZodType<T>): MappingFile<T | null> {
  const { plain, problems, say, sources, annotations } = open(file);
  if (plain === undefined) return { path: file.path, value: null, problems, sources: [], annotations };
  const shaped = shape(schema, plain);
  shaped.findings.forEach(say);
  return { path: file.path, value: shaped.value, problems, sources, annotations };
}

/** Wrong entries are left out, the others stay with their place in the list. */
export function readList<T>(file: ReadFile, item: z.ZodType<T>, wrapped = true): RegisterFile<readonly Entry<T>[]> {
  const opened = open(file, wrapped);
  if (opened.plain === undefined) return { path: file.path, value: [], problems: opened.problems, sources: [] };
  const { plain, say, problems, sources } = opened;
  if (!Array.isArray(plain)) {
    say({ code: 'wrong_type', path: [], args: { expected: 'array', value: '' } });
    return { path: file.path, value: [], problems, sources };
  }
  const entries: Entry<T>[] = [];
  plain.forEach((fields: unknown, index) => {
    const shaped = shape(item, fields);
    for (const finding of shaped.findings) say({ ...finding, path: [index, ...finding.path] });
    if (shaped.value !== null) entries.push({ index, value: shaped.value });
  });
  return { path: file.path, value: entries, problems, sources };
}

function open(file: ReadFile, wrapped = true) {
  const parsed = parseYaml(file.text);
  const problems: Problem[] = [
    ...file.findings.map((finding) => problem(file.path, finding, wholeFile)),
    ...parsed.mistakes.map(({ finding, place }) => problem(file.path, finding, place)),
  ];
  const say = (finding: Finding): void => {
    problems.push(problem(file.path, finding, finding.path.length === 0 ? wholeFile : parsed.placeOf(finding.path)));
  };
  const none: ReadonlyMap<string, Annotation> = new Map();
  if (parsed.mistakes.length > 0) return { plain: undefined, problems, say, sources: [], annotations: none };
  if (!wrapped) return { plain: parsed.value, problems, say, sources: [], annotations: none };
  const { value, findings, sources, annotations } = unwrap(parsed.value);
  findings.forEach(say);
  return { plain: value, problems, say, sources, annotations };
}
