/**
 * Takes the wrapping off leaves (method §6.1). Any value may be written plainly, or as
 *   {value: 36, src: s1, note: …} · {value: null, reason: not_found, note: …} · {disputed: [{value: 3, src: s1}, {value: 4, src: s2}]}
 * What remains is the plain value; what the leaf says about itself is kept by dotted path. A disputed leaf has no
 * single value, so it is null: codes are unknown for formulas, numbers join the interval through the annotation.
 */
import type { Annotation } from './model.js';
import { nearest } from './nearest.js';
import type { Finding, Path } from './problem.js';
import { type MissingReason, missingReasons } from './schema/vocabulary.js';

export interface Unwrapped {
  readonly value: unknown;
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly findings: readonly Finding[];
  readonly sources: readonly { path: Path; id: string }[];
}

type Fields = Record<string, unknown>;

const valueKeys = new Set(['value', 'src', 'note', 'reason']);
const disputeKeys = new Set(['disputed', 'src', 'note']);

export function unwrap(raw: unknown): Unwrapped {
  const annotations = new Map<string, Annotation>();
  const findings: Finding[] = [];
  const nulls = new Map<MissingReason, number>();
  const sources: { path: Path; id: string }[] = [];
  const path: (string | number)[] = [];

  const cite = (src: unknown, key: string | number = 'src'): readonly string[] | null | undefined => {
    if (src === null) return null;
    const ids = (Array.isArray(src) ? src : [src]).filter((id): id is string => typeof id === 'string');
    for (const id of ids) sources.push({ path: [...path, key], id });
    return src === undefined ? undefined : ids;
  };

  const annotate = (fields: Fields, more: Annotation): void => {
    const annotation: Annotation = { ...more };
    const src = cite(fields.src);
    if (src !== undefined) annotation.src = src;
    if (typeof fields.note === 'string') annotation.note = fields.note;
    annotations.set(path.join('.'), annotation);
  };

  const reasonOf = (fields: Fields): MissingReason | null => {
    const reason = fields.reason;
    const known = missingReasons.find((candidate) => candidate === reason);
    if (known !== undefined) return known;
    const here = [...path];
    if (reason === undefined || reason === null)
      findings.push({ code: 'reason_missing', path: here, args: { list: missingReasons.join(', ') } });
    else {
      const value = String(reason);
      findings.push({
        code: 'not_in_list',
        path: [...here, 'reason'],
        args: { value, list: missingReasons.join(', '), nearest: nearest(value, missingReasons) ?? 'none' },
      });
    }
    return null;
  };

  const leaf = (fields: Fields): unknown => {
    if (fields.value !== null) {
      annotate(fields, {});
      return visit(fields.value);
    }
    const reason = reasonOf(fields);
    if (reason !== null) nulls.set(reason, (nulls.get(reason) ?? 0) + 1);
    annotate(fields, reason === null ? {} : { reason });
    return null;
  };

  const dispute = (fields: Fields): null => {
    const values = fields.disputed;
    const sides: { value: unknown; src: readonly string[] | null }[] = [];
    if (Array.isArray(values)) {
      values.forEach((side: unknown, index) => {
        path.push('disputed', index);
        if (isFields(side) && 'value' in side) sides.push({ value: side.value, src: cite(side.src) ?? null });
        path.length -= 2;
      });
    }
    if (sides.length < 2) findings.push({ code: 'disputed_too_few', path: [...path] });
    else
      findings.push({
        code: 'disputed_value',
        path: [...path],
        args: { values: sides.map(({ value }) => plain(value)).join(' / ') },
      });
    annotate(fields, { disputed: sides });
    return null;
  };

  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return visitList(value);
    if (!isFields(value)) return value;
    const keys = Object.keys(value);
    if ('value' in value && keys.every((key) => valueKeys.has(key))) return leaf(value);
    if ('disputed' in value && keys.every((key) => disputeKeys.has(key))) return dispute(value);
    return visitMapping(value, keys);
  };

  const visitList = (list: readonly unknown[]): readonly unknown[] => {
    let copy: unknown[] | undefined;
    for (let index = 0; index < list.length; index += 1) {
      path.push(index);
      const inner = visit(list[index]);
      path.pop();
      if (inner === list[index]) continue;
      copy ??= [...list];
      copy[index] = inner;
    }
    return copy ?? list;
  };

  const visitMapping = (fields: Fields, keys: readonly string[]): Fields => {
    let copy: Fields | undefined;
    for (const key of keys) {
      const value = fields[key];
      if (key === 'src') cite(value);
      if (key === 'grade') {
        findings.push({ code: 'grade_typed', path: [...path, key] });
        copy ??= { ...fields };
        delete copy[key];
        continue;
      }
      if (value === null || typeof value !== 'object') continue;
      path.push(key);
      const inner = visit(value);
      path.pop();
      if (inner === value) continue;
      copy ??= { ...fields };
      copy[key] = inner;
    }
    return copy ?? fields;
  };

  const value = visit(raw);
  if (nulls.size > 0) findings.push({ code: 'nulls_with_reason', path: [], args: countsOf(nulls) });
  return { value, annotations, findings, sources };
}

/** The five reasons are counted apart and never added up into one kind of ignorance. */
function countsOf(nulls: ReadonlyMap<MissingReason, number>): Record<string, number> {
  const counts = missingReasons.map((reason) => [reason, nulls.get(reason) ?? 0] as const);
  return { n: counts.reduce((sum, [, count]) => sum + count, 0), ...Object.fromEntries(counts) };
}

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const plain = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
