/** `codings/<coder>/<case>.yaml` and `adjudications/<settler>/<case>.yaml`, gathered by case. */
import { basename } from 'node:path';
import type { Coding } from './codings.js';
import type { ReadFile } from './files.js';
import type { StudyFolder } from './folder.js';
import { unwrap } from './leaves.js';
import type { Problem } from './model.js';
import { type Finding, type Path, problem, wholeFile } from './problem.js';
import { type Entry, type RegisterFile, readList } from './register-file.js';
import { type Adjudication, adjudication, codingRecord } from './schema/coding.js';
import type { WrittenSettlement } from './settlements.js';
import { shape } from './shape.js';
import { parseYaml } from './yaml-file.js';

export interface CodingFile {
  readonly path: string;
  readonly coding: Coding | null;
  readonly problems: readonly Problem[];
  readonly sources: readonly { path: Path; id: string }[];
}

export interface Codings {
  readonly files: readonly CodingFile[];
  readonly settled: readonly RegisterFile<readonly Entry<Adjudication>[]>[];
  readonly byCase: ReadonlyMap<string, readonly Coding[]>;
  readonly adjudications: ReadonlyMap<string, readonly WrittenSettlement[]>;
  readonly paths: readonly string[];
}

export function readCodings(folder: StudyFolder): Codings {
  const files: CodingFile[] = [];
  for (const { path: within, isFolder } of folder.list('codings')) {
    if (!isFolder) continue;
    for (const { path } of folder.list(within)) {
      if (!path.endsWith('.yaml')) continue;
      const file = folder.read(path, readCodingFile);
      if (file === null) continue;
      folder.problems.push(...file.problems);
      files.push(file);
    }
  }
  const settled: RegisterFile<readonly Entry<Adjudication>[]>[] = [];
  for (const { path: within, isFolder } of folder.list('adjudications')) {
    if (!isFolder) {
      if (within.endsWith('.yaml')) folder.say(within, { code: 'settlement_place', path: [] }, wholeFile);
      continue;
    }
    for (const { path } of folder.list(within)) {
      if (!path.endsWith('.yaml')) continue;
      const file = folder.read(path, (text) => readList(text, adjudication, false));
      if (file === null) continue;
      folder.problems.push(...file.problems);
      settled.push(file);
    }
  }
  const written = new Map<string, WrittenSettlement[]>();
  for (const { path, value } of settled) {
    const id = basename(path, '.yaml');
    const here = value.map(({ index, value: entry }) => ({ file: path, index, entry }));
    written.set(id, [...(written.get(id) ?? []), ...here]);
  }
  const byCase = new Map<string, Coding[]>();
  for (const { coding } of files) {
    if (coding === null) continue;
    byCase.set(coding.caseId, [...(byCase.get(coding.caseId) ?? []), coding]);
  }
  return {
    files,
    settled,
    byCase,
    adjudications: written,
    paths: [...files, ...settled].map(({ path }) => path),
  };
}

function readCodingFile(file: ReadFile): CodingFile {
  const { path } = file;
  const parsed = parseYaml(file.text);
  const problems: Problem[] = [
    ...file.findings.map((finding) => problem(path, finding, wholeFile)),
    ...parsed.mistakes.map(({ finding, place }) => problem(path, finding, place)),
  ];
  if (parsed.mistakes.length > 0) return { path, coding: null, problems, sources: [] };
  const say = (finding: Finding): void => {
    problems.push(problem(path, finding, finding.path.length === 0 ? wholeFile : parsed.placeOf(finding.path)));
  };
  const { value, annotations, findings, sources } = unwrap(parsed.value);
  for (const finding of findings) if (finding.code !== 'nulls_with_reason') say(finding);
  const shaped = shape(codingRecord, value);
  shaped.findings.forEach(say);
  const [, coder = '', name = ''] = path.split('/');
  return {
    path,
    problems,
    sources,
    coding:
      shaped.value === null
        ? null
        : { coder, caseId: basename(name, '.yaml'), file: path, record: shaped.value, annotations },
  };
}
