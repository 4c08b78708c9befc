/**
 * What a form sent back, as changes to the file: only fields whose text differs from what the form was made from. Names
 * of controls: `v:` value, `s:` source, `n:` note, `w:` why there is none; then the path, `editions.0.date`.
 */
import type { LeafChange } from '../study/index.js';
import { type FieldShape, shapeAt } from './field-shape.js';
import { entriesAt, type FieldPath, type Leaf, leafAt, shownText, typedValue } from './leaf.js';

export type Posted = ReadonlyMap<string, readonly string[]>;

export const controlName = (part: 'v' | 's' | 'n' | 'w', path: FieldPath): string => `${part}:${path.join('.')}`;

export const pathOf = (text: string): FieldPath =>
  text.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const lines = (text: string): string => text.replaceAll('\r\n', '\n');
const first = (posted: Posted, name: string, otherwise: string): string =>
  lines(
    posted
      .get(name)
      ?.filter((value) => value !== '')
      .join(', ') ?? otherwise,
  );

export function postedChanges(shape: FieldShape, posted: Posted, plain: unknown): LeafChange[] {
  const paths = new Set([...posted.keys()].filter((name) => /^[vw]:/.test(name)).map((name) => name.slice(2)));
  const changes: LeafChange[] = [];
  for (const name of paths) {
    const path = pathOf(name);
    const field = shapeAt(shape, path);
    if (field === null) continue;
    const change = changeOf(field, path, posted, leafAt(plain, path), plain);
    if (change !== null) changes.push({ path, change });
  }
  return changes;
}

function changeOf(
  shape: FieldShape,
  path: FieldPath,
  posted: Posted,
  leaf: Leaf,
  plain: unknown,
): LeafChange['change'] | null {
  if (leaf.disputed) return null;
  const why = first(posted, controlName('w', path), leaf.why);
  if (shape.kind === 'group' || shape.kind === 'list') return ofWhole(shape, path, why, leaf, plain);
  const before = shownText(leaf.value, shape);
  const typed = first(posted, controlName('v', path), before);
  const after = shape.kind === 'values' ? inOldOrder(before, typed) : typed;
  const src = first(posted, controlName('s', path), leaf.src);
  const note = first(posted, controlName('n', path), leaf.note);
  const beside = src !== leaf.src || note !== leaf.note;
  const value = after === before ? (leaf.value ?? null) : typedValue(after, shape);
  const reason = value === null ? why : '';
  if (after === before && !beside && reason === (value === null ? leaf.why : '')) return null;
  if (value === null && reason === 'none') return { set: 'none' };
  if (src !== '' || note !== '' || reason !== '') {
    // A new value inside an unchanged wrapping leaves the wrapping as it is written.
    if (leaf.wrapped && !beside && value !== null) return { set: value };
    return { set: { value, ...said('src', ids(src)), ...said('reason', reason), ...said('note', note) } };
  }
  if (beside && leaf.wrapped) return { set: { value } };
  if (value !== null) return { set: value };
  if (leaf.value === undefined && leaf.why === '') return null;
  return shape.nullable ? { set: null } : shape.required ? { set: '' } : { delete: true };
}

/** Of a group or a list only that it is absent or unknown as a whole is said here; while it holds something, it is not. */
function ofWhole(
  shape: FieldShape,
  path: FieldPath,
  why: string,
  leaf: Leaf,
  plain: unknown,
): LeafChange['change'] | null {
  if (why === leaf.why) return null;
  const held =
    shape.kind === 'list'
      ? entriesAt(plain, path).length > 0
      : leaf.why === '' && leaf.value !== null && leaf.value !== undefined;
  if (held) return null;
  if (why === '') return { set: shape.kind === 'list' ? [] : null };
  return { set: why === 'none' ? 'none' : { value: null, reason: why } };
}

/** Boxes are ticked in the order of the codebook; the file keeps the order of its writer, new ones last. */
function inOldOrder(before: string, after: string): string {
  const split = (text: string): string[] =>
    text
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const wanted = split(after);
  const old = split(before);
  return [...old.filter((part) => wanted.includes(part)), ...wanted.filter((part) => !old.includes(part))].join(', ');
}

const said = (key: string, value: unknown): Record<string, unknown> => (value === '' ? {} : { [key]: value });

function ids(text: string): unknown {
  const list = text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  return list.length === 0 ? '' : list.length === 1 ? list[0] : list;
}
