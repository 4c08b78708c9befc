/**
 * Changes fields in the text of a YAML file and nothing else: comments, order and quoting stay as the writer left them.
 * A path names the field as the schema knows it; where the file wraps a group with its source, the path goes through.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { keepLines } from './keep-lines.js';
import type { Path } from './problem.js';

export type Change =
  /** Replaces the value; the source and note of a wrapped leaf stay, a reason for its absence goes. */
  | { readonly set: unknown }
  /** Appends an entry to the list, which is begun where there is none. */
  | { readonly add: unknown }
  | { readonly delete: true };

export interface LeafChange {
  readonly path: Path;
  readonly change: Change;
}

/** The text with all changes made, or the path of the first that cannot be made. */
export function changeText(
  text: string,
  changes: readonly LeafChange[],
): { readonly text: string } | { readonly impossible: Path } {
  let changed = text;
  for (const { path, change } of changes) {
    const next = applyChange(changed, path, change);
    if (next === null) return { impossible: path };
    changed = next;
  }
  return { text: changed };
}

function applyChange(text: string, path: Path, change: Change): string | null {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0 || path.length === 0) return null;
  const located = through(document, path);
  try {
    if ('delete' in change) {
      if (!document.hasIn(located)) return null;
      document.deleteIn(located);
      return print(document, text);
    }
    const closed = closedGroup(document, located);
    if (closed !== null) {
      // What stood for the whole group ("none", unknown with a reason) gives way to a group with this one field.
      const rest = located.slice(closed);
      replaceNode(document, located.slice(0, closed), nested(rest, 'add' in change ? [change.add] : change.set));
      return print(document, text);
    }
    if ('add' in change) append(document, located, change.add);
    else {
      const at = insideWrapping(document, located, change.set);
      const spliced = replaceScalar(text, document, at, change.set);
      if (spliced !== null) return spliced;
      replaceNode(document, at, change.set);
    }
  } catch {
    return null;
  }
  return print(document, text);
}

const wrappingKeys = new Set(['value', 'src', 'note', 'reason']);
const isWrapping = (node: unknown): node is YAMLMap =>
  isMap(node) &&
  node.has('value') &&
  node.items.every(({ key }) => isScalar(key) && wrappingKeys.has(String(key.value)));

/** A group that carries its source holds its fields one step deeper: {value: …, src: …}. */
function through(document: Document, path: Path): Path {
  const at: (string | number)[] = [];
  let node: unknown = document.contents;
  for (const step of path) {
    if (isWrapping(node) && !node.has(step)) {
      const inner = node.get('value', true);
      if (isCollection(inner)) {
        at.push('value');
        node = inner;
      }
    }
    at.push(step);
    node = isCollection(node) ? node.get(step, true) : undefined;
  }
  return at;
}

/** How many steps lead to a group of which the file says, as a whole, that it is unknown, disputed or absent; null: none. */
function closedGroup(document: Document, path: Path): number | null {
  for (let steps = 1; steps < path.length; steps += 1) {
    const node = document.getIn(path.slice(0, steps), true);
    if (node === undefined) return null;
    if (isScalar(node) || isWrapping(node)) return steps;
    if (isMap(node) && node.has('disputed')) return steps;
  }
  return null;
}

const nested = (path: Path, value: unknown): unknown =>
  path.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);

function print(document: Document, text: string): string {
  const asOf = (one: Document): string =>
    one.toString({
      lineWidth: 0,
      flowCollectionPadding: /\{ \S/.test(text),
      indentSeq: !/^(\w+):[^\n]*\n- /m.test(text),
    });
  const changed = asOf(document);
  const kept = keepLines(text, asOf(parseDocument(text, { logLevel: 'silent' })), changed);
  const found = parseDocument(kept, { logLevel: 'silent' });
  return found.errors.length === 0 && isDeepStrictEqual(found.toJS(), document.toJS()) ? kept : changed;
}

/** The value of `{value: 36, src: s1}` is set inside the wrapping; a value that brings its own wrapping replaces it. */
function insideWrapping(document: Document, path: Path, value: unknown): Path {
  const node = document.getIn(path, true);
  const brings = value !== null && typeof value === 'object';
  if (!isMap(node) || !node.has('value') || brings || node.has('unit')) return path;
  if (value !== null) node.delete('reason');
  return [...path, 'value'];
}

/** A plain value for a plain value: only its own characters change. Null when that cannot be done safely. */
function replaceScalar(text: string, document: Document, path: Path, value: unknown): string | null {
  const node = document.getIn(path, true);
  if (
    !isScalar(node) ||
    node.range === null ||
    node.range === undefined ||
    node.anchor !== undefined ||
    node.tag !== undefined
  )
    return null;
  if (value !== null && typeof value === 'object') return null;
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') return null;
  const [from, to] = node.range;
  if (from === to) return null;
  const shown = scalarText(value, node);
  if (shown === null) return null;
  const candidate = text.slice(0, from) + shown + text.slice(to);
  const wanted = document.clone() as Document;
  wanted.setIn(path, value);
  const found = parseDocument(candidate, { logLevel: 'silent' });
  return found.errors.length === 0 && isDeepStrictEqual(found.toJS(), wanted.toJS()) ? candidate : null;
}

function scalarText(value: unknown, old: Scalar): string | null {
  if (typeof value !== 'string') return String(value);
  if (/[\n\r]/.test(value)) return null;
  if (old.type === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`;
  const plain = /^[\p{L}\p{N}][\p{L}\p{N} ._()/+-]*$/u.test(value) && !value.endsWith(' ');
  return old.type === 'QUOTE_DOUBLE' || !plain || typeof parseDocument(value).toJS() !== 'string'
    ? JSON.stringify(value)
    : value;
}

function replaceNode(document: Document, path: Path, value: unknown): void {
  const old = document.getIn(path, true) as Node | undefined;
  if (isScalar(old) && (value === null || typeof value !== 'object')) {
    old.value = value;
    return;
  }
  const made = document.createNode(value) as Node;
  if (old !== undefined) {
    if (old.comment) made.comment = old.comment;
    if (old.commentBefore) made.commentBefore = old.commentBefore;
    if (isCollection(old)) {
      if ((isSeq(old) && isSeq(made)) || (isMap(old) && isMap(made))) made.flow = old.flow === true;
      keepInnerComments(document, path, old);
    }
  }
  document.setIn(path, made);
}

/** What was written beside the parts of a replaced group is kept above its field. */
function keepInnerComments(document: Document, path: Path, old: Node): void {
  const comments: string[] = [];
  visit(old, (_key, node) => {
    if (node === old || node === null || typeof node !== 'object' || !('comment' in node || 'commentBefore' in node))
      return;
    const { comment, commentBefore } = node as Node;
    for (const text of [commentBefore, comment]) if (text) comments.push(text);
  });
  if (comments.length === 0) return;
  const owner = document.getIn(path.slice(0, -1), true);
  const key = isMap(owner)
    ? owner.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(path.at(-1)))?.key
    : undefined;
  const target = isScalar(key) ? key : document;
  target.commentBefore = [target.commentBefore, ...comments].filter(Boolean).join('\n');
}

function append(document: Document, path: Path, value: unknown): void {
  const found = document.getIn(path, true);
  const list = isWrapping(found) ? found.get('value', true) : found;
  const nothing = list === undefined || (isScalar(list) && (list.value === null || list.value === 'none'));
  if (isSeq(list)) list.add(document.createNode(value));
  else if (nothing && isWrapping(found)) replaceNode(document, path, [value]);
  else if (nothing) {
    const made = document.createNode([value]) as Node;
    if (isScalar(list) && list.comment) made.comment = list.comment;
    document.setIn(path, made);
  } else throw new Error('not a list');
}
