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
  /** What can be read of it when wrong fields are left out, for the checks that need other files. */
  readonly readable: T;
  /** Ids that it names, those of wrong entries too. */
  readonly ids: ReadonlySet<string>;
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

/** A file that could not be read may name anything: nothing is then said to be missing from it. */
const anyId: ReadonlySet<string> = new (class extends Set<string> {
  override has(): boolean {
    return true;
  }
})();
const noIds: ReadonlySet<string> = new Set();

/** A list that is there and cannot be read. */
export const unreadList = <T>(path: string, problems: readonly Problem[] = []): RegisterFile<readonly Entry<T>[]> => ({
  path,
  value: [],
  readable: [],
  ids: anyId,
  problems,
  sources: [],
});

export function readMapping<T>(file: ReadFile, schema: z.ZodType<T>): MappingFile<T | null> {
  const { plain, problems, say, sources, annotations } = open(file);
  const { path } = file;
  if (plain === undefined) return { path, value: null, readable: null, ids: anyId, problems, sources: [], annotations };
  const shaped = shape(schema, plain);
  shaped.findings.forEach(say);
  return { path, value: shaped.value, readable: shaped.readable, ids: noIds, problems, sources, annotations };
}

/** Wrong entries are left out, the others stay with their place in the list. */
export function readList<T>(file: ReadFile, item: z.ZodType<T>, wrapped = true): RegisterFile<readonly Entry<T>[]> {
  const opened = open(file, wrapped);
  if (opened.plain === undefined) return unreadList(file.path, opened.problems);
  const { plain, say, problems, sources } = opened;
  if (!Array.isArray(plain)) {
    say({ code: 'wrong_type', path: [], args: { expected: 'array', value: '' } });
    return unreadList(file.path, problems);
  }
  const entries: Entry<T>[] = [];
  const readable: Entry<T>[] = [];
  const ids = new Set<string>();
  plain.forEach((fields: unknown, index) => {
    const id = idOf(fields);
    if (id !== null) ids.add(id);
    const shaped = shape(item, fields);
    for (const finding of shaped.findings) say({ ...finding, path: [index, ...finding.path] });
    if (shaped.value !== null) entries.push({ index, value: shaped.value });
    if (shaped.readable !== null) readable.push({ index, value: shaped.readable });
  });
  return { path: file.path, value: entries, readable, ids, problems, sources };
}

/** The id that an entry claims. */
export function idOf(fields: unknown): string | null {
  if (fields === null || typeof fields !== 'object' || !('id' in fields)) return null;
  return typeof fields.id === 'string' ? fields.id : null;
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
