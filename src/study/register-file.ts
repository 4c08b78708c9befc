/** The YAML files beside the cases: one mapping, or a list whose entries are judged one by one. */
import type { z } from 'zod';
import type { ReadFile } from './files.js';
import { unwrap } from './leaves.js';
import type { Problem } from './model.js';
import { type Finding, type Path, problem, wholeFile } from './problem.js';
import { shape } from './shape.js';
import { parseYaml } from './yaml-file.js';

export interface RegisterFile<T> {
  readonly path: string;
  readonly value: T;
  readonly problems: readonly Problem[];
  readonly sources: readonly { path: Path; id: string }[];
}

export interface Entry<T> {
  readonly index: number;
  readonly value: T;
}

export function readMapping<T>(file: ReadFile, schema: z.ZodType<T>): RegisterFile<T | null> {
  const opened = open(file);
  if (opened.plain === undefined) return { path: file.path, value: null, problems: opened.problems, sources: [] };
  const shaped = shape(schema, opened.plain);
  shaped.findings.forEach(opened.say);
  return { path: file.path, value: shaped.value, problems: opened.problems, sources: opened.sources };
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
  if (parsed.mistakes.length > 0) return { plain: undefined, problems, say, sources: [] };
  if (!wrapped) return { plain: parsed.value, problems, say, sources: [] };
  const { value, findings, sources } = unwrap(parsed.value);
  findings.forEach(say);
  return { plain: value, problems, say, sources };
}
