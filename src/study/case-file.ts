/** One file of `initiatives/`: from text to a case, with everything that can be said about it without other files. */
import { basename } from 'node:path';
import { checkCase } from './case-checks.js';
import type { ReadFile } from './files.js';
import { unwrap } from './leaves.js';
import type { Case, Problem } from './model.js';
import { type Finding, type Path, type Place, problem, wholeFile } from './problem.js';
import { idOf } from './register-file.js';
import { type CaseRecord, caseRecord } from './schema/case.js';
import { shape } from './shape.js';
import { parseYaml } from './yaml-file.js';

export interface CaseFile {
  readonly path: string;
  /** The id the file claims; its name when it claims none. */
  readonly id: string;
  /** Null when the file cannot be used. */
  readonly case: Case | null;
  /** What could be read of it, for the checks that need other files. */
  readonly readable: CaseRecord | null;
  readonly problems: readonly Problem[];
  readonly sources: readonly { path: Path; id: string }[];
}

export function readCaseFile(file: ReadFile): CaseFile {
  const { path, text, hash } = file;
  const name = basename(path, '.yaml');
  const parsed = parseYaml(text);
  const problems: Problem[] = [
    ...file.findings.map((finding) => problem(path, finding, wholeFile)),
    ...parsed.mistakes.map(({ finding, place }) => problem(path, finding, place)),
  ];
  if (parsed.mistakes.length > 0) return { path, id: name, case: null, readable: null, problems, sources: [] };

  const say = (finding: Finding): void => {
    const place: Place = finding.path.length === 0 ? wholeFile : parsed.placeOf(finding.path);
    problems.push(problem(path, finding, place));
  };
  const { value: plain, annotations, findings, sources } = unwrap(parsed.value);
  findings.forEach(say);
  const shaped = shape(caseRecord, withoutEmptyMappings(plain));
  shaped.findings.forEach(say);
  if (shaped.readable !== null) checkCase(shaped.readable, name, annotations).forEach(say);
  const id = idOf(plain) ?? name;
  return {
    path,
    id,
    problems,
    sources,
    readable: shaped.readable,
    case: shaped.value === null ? null : { record: shaped.value, file: path, hash, annotations },
  };
}

/** `time` and `coding` always exist in a record; said to be unknown as a whole, they exist with nothing known. */
function withoutEmptyMappings(plain: unknown): unknown {
  if (plain === null || typeof plain !== 'object' || Array.isArray(plain)) return plain;
  const { time, coding, ...rest } = plain as Record<string, unknown>;
  return {
    ...rest,
    ...(time === null || time === undefined ? {} : { time }),
    ...(coding === null || coding === undefined ? {} : { coding }),
  };
}
