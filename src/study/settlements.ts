/**
 * What was agreed where two coders differ: `adjudications/<settler>/<case>.yaml`, one file for each person who settles, so
 * that the folders of two people merge without a conflict. The case file keeps what its own coder judged; the study reads
 * the adopted value from here.
 *
 * A settlement stands while the two values that it was about are still those of the two codings, and while nobody settled
 * the same field otherwise. Where two settlements disagree none of them holds: the field is open again, and it is said.
 *
 * Example: the case file says depth 2, the second coder 3. a4 adopts 3: the study counts with 3. A merge brings a5, who
 * adopted 2 for the same field: the study counts with 2 again, as if nothing were settled, and names both.
 */
import type { CaseFile } from './case-file.js';
import type { Coding } from './codings.js';
import { type JudgedField, type JudgedValue, judgedFields, judgedValue, writtenValue } from './judged-fields.js';
import type { Annotation, Case } from './model.js';
import type { Finding } from './problem.js';
import { caseRecord } from './schema/case.js';
import type { Adjudication } from './schema/coding.js';

/** One settlement with its place. */
export interface WrittenSettlement {
  readonly file: string;
  readonly index: number;
  readonly entry: Adjudication;
}

/** One field of one case on which settlements disagree. */
export interface ContestedField {
  readonly field: string;
  readonly settlements: readonly Adjudication[];
}

export interface CaseSettlements {
  readonly standing: readonly Adjudication[];
  readonly contested: readonly ContestedField[];
  readonly findings: readonly { readonly file: string; readonly finding: Finding }[];
}

function settlementsOf(
  source: Case,
  codings: readonly Coding[],
  written: readonly WrittenSettlement[],
): CaseSettlements {
  const findings: { file: string; finding: Finding }[] = [];
  const say = ({ file, index }: WrittenSettlement, code: string, at: string, args: Finding['args'] = {}): void => {
    findings.push({ file, finding: { code, path: [index, at], args } });
  };
  const current = written.filter((one) => {
    const field = judgedFields.find(({ path }) => path === one.entry.field);
    const coding = codings.find(({ coder }) => coder === one.entry.coders[1]);
    // Said elsewhere: a field that nobody compares, a coding that is not there.
    if (field === undefined || coding === undefined) return false;
    const [first, second] = one.entry.values.map(writtenValue);
    const now = judgedValue(source.record, field);
    const adopted = writtenValue(one.entry.adopted);
    // The adopted value may have been taken over into the case file by hand.
    if ((now !== first && now !== adopted) || judgedValue(coding.record, field) !== second) {
      say(one, 'settlement_outdated', 'values', { field: field.path });
      return false;
    }
    if (withValue(source, field, adopted, undefined) === null) {
      say(one, 'settlement_impossible', 'adopted', { field: field.path, value: String(adopted) });
      return false;
    }
    return true;
  });
  const contested: ContestedField[] = [];
  for (const path of new Set(current.map(({ entry }) => entry.field))) {
    const here = current.filter(({ entry }) => entry.field === path);
    if (new Set(here.map(({ entry }) => writtenValue(entry.adopted))).size === 1) continue;
    contested.push({ field: path, settlements: here.map(({ entry }) => entry) });
    for (const one of here) {
      const other = here.find(({ entry }) => writtenValue(entry.adopted) !== writtenValue(one.entry.adopted));
      say(one, 'settlements_disagree', 'adopted', {
        field: path,
        adopted: String(one.entry.adopted),
        other: other?.entry.by ?? '',
        otherAdopted: String(other?.entry.adopted),
        file: other?.file ?? '',
      });
    }
  }
  const open = new Set(contested.map(({ field }) => field));
  return {
    standing: current.map(({ entry }) => entry).filter(({ field }) => !open.has(field)),
    contested,
    findings,
  };
}

/** All cases that somebody settled something of. */
export function settlementsByCase(
  caseFiles: readonly CaseFile[],
  codings: ReadonlyMap<string, readonly Coding[]>,
  written: ReadonlyMap<string, readonly WrittenSettlement[]>,
): ReadonlyMap<string, CaseSettlements> {
  if (written.size === 0) return new Map();
  return new Map(
    caseFiles.flatMap(({ id, case: source }) => {
      const own = written.get(id);
      return own === undefined || source === null
        ? []
        : [[id, settlementsOf(source, codings.get(id) ?? [], own)] as const];
    }),
  );
}

const made = new WeakMap<Case, { readonly by: string; readonly case: Case }>();

/** The case with the adopted values in the places of those its file has; the same object while the same is adopted. */
export function withAdopted(source: Case, codings: readonly Coding[], standing: readonly Adjudication[]): Case {
  const changes = standing.flatMap((entry) => {
    const field = judgedFields.find(({ path }) => path === entry.field);
    const adopted = writtenValue(entry.adopted);
    if (field === undefined || judgedValue(source.record, field) === adopted) return [];
    const coding = codings.find(({ coder }) => coder === entry.coders[1]);
    const seconds = writtenValue(entry.values[1]) === adopted ? coding?.annotations.get(field.path) : undefined;
    return [{ field, adopted, annotation: seconds }];
  });
  if (changes.length === 0) return source;
  const by = JSON.stringify(changes);
  const known = made.get(source);
  if (known?.by === by) return known.case;
  const result = changes.reduce(
    (one, { field, adopted, annotation }) => withValue(one, field, adopted, annotation) ?? one,
    source,
  );
  made.set(source, { by, case: result });
  return result;
}

/** Null: the case cannot have this value. */
function withValue(
  source: Case,
  field: JudgedField,
  adopted: JudgedValue | null,
  annotation: Annotation | undefined,
): Case | null {
  const [group = '', ...rest] = field.path.split('.');
  const schema = caseRecord.shape[group as keyof typeof caseRecord.shape];
  const value = field.level !== 'set' || adopted === null ? adopted : adopted === '–' ? [] : String(adopted).split(' ');
  const before = (source.record as Readonly<Record<string, unknown>>)[group];
  const parsed = schema.safeParse(rest.length === 0 ? value : putAt(before, rest, value));
  if (!parsed.success) return null;
  const annotations = new Map(source.annotations);
  // What the first coder said beside a value (its source, why there is none) is not said of another value.
  annotations.delete(field.path);
  if (annotation !== undefined) annotations.set(field.path, annotation);
  return { ...source, record: { ...source.record, [group]: parsed.data }, annotations };
}

function putAt(owner: unknown, [step = '', ...rest]: readonly string[], value: unknown): unknown {
  const fields = owner !== null && typeof owner === 'object' ? (owner as Readonly<Record<string, unknown>>) : {};
  return { ...fields, [step]: rest.length === 0 ? value : putAt(fields[step], rest, value) };
}
