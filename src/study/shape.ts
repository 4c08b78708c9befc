/** Reads a plain value through its schema and says in the field's words what does not fit. */
import type { z } from 'zod';
import { nearest } from './nearest.js';
import type { Finding, Path } from './problem.js';

export interface Shaped<T> {
  /** Null when a value is wrong; fields that nobody knows are set aside and do not make it null. */
  readonly value: T | null;
  /** What can still be read when wrong fields are left out, so that the rest is checked too. */
  readonly readable: T | null;
  readonly findings: readonly Finding[];
}

type Issue = z.core.$ZodIssue;

export function shape<T>(schema: z.ZodType<T>, plain: unknown): Shaped<T> {
  const first = schema.safeParse(plain);
  if (first.success) return { value: first.data, readable: first.data, findings: [] };
  const issues = first.error.issues.flatMap((issue) => innermost(issue, []));
  const findings = issues.flatMap((issue) => findingsOf(issue, schema, plain));
  const cleaned = structuredClone(plain);
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) removeAt(cleaned, [...pathOf(issue.path), key]);
  }
  const second = schema.safeParse(cleaned);
  if (second.success) return { value: second.data, readable: second.data, findings };
  return { value: null, readable: readableRest(schema, cleaned), findings };
}

/** Wrong leaves are taken out, and where that is not enough the fields they stand in. */
function readableRest<T>(schema: z.ZodType<T>, plain: unknown): T | null {
  for (const depth of [Number.POSITIVE_INFINITY, 1]) {
    const result = schema.safeParse(plain);
    if (result.success) return result.data;
    const wrong = result.error.issues.flatMap((issue) => innermost(issue, [])).map((issue) => pathOf(issue.path));
    // From the end, so that taking an entry out of a list does not move the ones still to be taken out.
    for (const path of wrong.reverse()) removeAt(plain, path.slice(0, depth));
  }
  standIn(schema, plain);
  const last = schema.safeParse(plain);
  return last.success ? last.data : null;
}

/** A code that must be there gets the first allowed one in its place: no other check asks what a wrong code might have been. */
function standIn<T>(schema: z.ZodType<T>, plain: unknown): void {
  for (const issue of schema.safeParse(plain).error?.issues.flatMap((one) => innermost(one, [])) ?? []) {
    const path = pathOf(issue.path);
    const owner = valueAt(plain, path.slice(0, -1));
    const key = path.at(-1);
    if (issue.code !== 'invalid_value' || key === undefined || owner === null || typeof owner !== 'object') continue;
    (owner as Record<string | number, unknown>)[key] = issue.values[0];
  }
}

const pathOf = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((step) => (typeof step === 'symbol' ? String(step) : step));

/** A union fails in every branch; the branch that came farthest is the one the writer meant. */
function innermost(issue: Issue, before: readonly PropertyKey[]): Issue[] {
  const placed = { ...issue, path: [...before, ...issue.path] } as Issue;
  if (placed.code !== 'invalid_union' || placed.errors.length === 0) return [placed];
  const depth = (branch: readonly Issue[]): number =>
    Math.max(
      0,
      ...branch.map(
        (inner) => inner.path.length + (inner.code === 'unrecognized_keys' || inner.code === 'custom' ? 1 : 0),
      ),
    );
  const best = placed.errors.reduce((chosen, branch) => (depth(branch) >= depth(chosen) ? branch : chosen));
  return best.flatMap((inner) => innermost(inner, placed.path));
}

function findingsOf(issue: Issue, schema: z.ZodType, plain: unknown): Finding[] {
  const path = pathOf(issue.path);
  const value = valueAt(plain, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fieldsAt(schema, path);
      return issue.keys.map((field) => ({
        code: 'unknown_field',
        path: [...path, field],
        args: { field, nearest: nearest(field, known) ?? 'none' },
      }));
    }
    case 'invalid_type':
      return value === undefined
        ? [{ code: 'missing_field', path, args: { field: String(path.at(-1) ?? '') } }]
        : [{ code: 'wrong_type', path, args: { expected: issue.expected, value: show(value) } }];
    case 'invalid_value': {
      if (value === undefined) return [{ code: 'missing_field', path, args: { field: String(path.at(-1) ?? '') } }];
      const list = issue.values.map(String);
      return [
        {
          code: 'not_in_list',
          path,
          args: { value: show(value), list: list.join(', '), nearest: nearest(show(value), list) ?? 'none' },
        },
      ];
    }
    case 'too_small':
      return [{ code: 'out_of_range', path, args: { value: show(value), bound: `≥ ${String(issue.minimum)}` } }];
    case 'too_big':
      return [{ code: 'out_of_range', path, args: { value: show(value), bound: `≤ ${String(issue.maximum)}` } }];
    case 'custom': {
      const code = (issue.params as { problem?: string } | undefined)?.problem ?? 'wrong_form';
      return [{ code, path, args: { value: show(value) } }];
    }
    default:
      return value === undefined
        ? [{ code: 'missing_field', path, args: { field: String(path.at(-1) ?? '') } }]
        : [{ code: 'wrong_form', path, args: { value: show(value) } }];
  }
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function removeAt(root: unknown, path: Path): void {
  const owner = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (owner === null || typeof owner !== 'object' || key === undefined) return;
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else delete (owner as Record<string, unknown>)[key];
}

interface Definition {
  type: string;
  innerType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  options?: readonly z.ZodType[];
  in?: z.ZodType;
  valueType?: z.ZodType;
}
const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

/** Names of the fields that may stand at this place. */
function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const definition = definitionOf(schema);
  const through = definition.innerType ?? definition.in;
  if (through !== undefined) return fieldsAt(through, path);
  if (definition.options !== undefined) return definition.options.flatMap((option) => fieldsAt(option, path));
  const [step, ...rest] = path;
  if (definition.shape !== undefined) {
    if (step === undefined) return Object.keys(definition.shape);
    const inner = definition.shape[String(step)];
    return inner === undefined ? [] : fieldsAt(inner, rest);
  }
  const element = definition.element ?? definition.valueType;
  return element === undefined || step === undefined ? [] : fieldsAt(element, rest);
}
