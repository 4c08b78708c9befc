/**
 * Changes one field of a study file and nothing else: comments, order, quoting and line ends stay as the writer left
 * them. A change is refused when the file is no longer the one that the editor saw, or would become wrong by it.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
} from 'yaml';
import { readCaseFile } from './case-file.js';
import { hashOf, type ReadFile, readStudyFile } from './files.js';
import type { Problem } from './model.js';
import { type Path, problem, wholeFile } from './problem.js';

export type Change =
  /** Replaces the value; the source and note of a wrapped leaf stay, a reason for its absence goes. */
  | { readonly set: unknown }
  /** Appends an entry to the list, which is begun where there is none. */
  | { readonly add: unknown }
  | { readonly delete: true };

export type Edited =
  | { readonly kind: 'written'; readonly hash: string }
  | { readonly kind: 'changed_meanwhile'; readonly hash: string }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export interface LeafChange {
  readonly path: Path;
  readonly change: Change;
}

/** Changes fields of one case; `expectedHash` is the `hash` of the case that was shown to the editor. */
export const editCase = (root: string, id: string, changes: readonly LeafChange[], expectedHash: string): Edited =>
  editFile(root, `initiatives/${id}.yaml`, changes, expectedHash);

/** Changes one field of any YAML file of the study. */
export const editLeaf = (root: string, file: string, path: Path, change: Change, expectedHash: string): Edited =>
  editFile(root, file, [{ path, change }], expectedHash);

function editFile(root: string, file: string, changes: readonly LeafChange[], expectedHash: string): Edited {
  const refuse = (code: string, args: Record<string, string> = {}): Edited => ({
    kind: 'refused',
    problems: [problem(file, { code, path: [], args }, wholeFile)],
  });
  if (!/^[\w.-]+(\/[\w.-]+)*\.yaml$/.test(file) || file.split('/').includes('..'))
    return refuse('path_outside', { value: file });
  const before = readStudyFile(root, file);
  if ('code' in before) return { kind: 'refused', problems: [problem(file, before, wholeFile)] };
  if (before.hash !== expectedHash) return { kind: 'changed_meanwhile', hash: before.hash };

  let text = before.text;
  for (const { path, change } of changes) {
    const changed = applyChange(text, path, change);
    if (changed === null) return refuse('cannot_edit', { path: path.join('.') });
    text = changed;
  }
  const bytes = asWritten(text, readFileSync(join(root, file)));
  const after: ReadFile = { ...before, text, hash: hashOf(bytes) };
  if (file.startsWith('initiatives/')) {
    const known = new Set(errorsOf(before).map(sameness));
    const added = errorsOf(after).filter((found) => !known.has(sameness(found)));
    if (added.length > 0) return { kind: 'refused', problems: added };
  }
  return replaceFile(root, file, bytes, expectedHash) ?? { kind: 'written', hash: after.hash };
}

const errorsOf = (file: ReadFile): Problem[] =>
  readCaseFile(file).problems.filter(({ severity }) => severity === 'error');
const sameness = ({ code, path }: Problem): string => `${code} ${path}`;

/** Line ends and byte order mark as they were. */
function asWritten(text: string, original: Uint8Array): Buffer {
  const old = Buffer.from(original).toString('utf8');
  const ends = old.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
  return Buffer.from(old.startsWith('\uFEFF') ? `\uFEFF${ends}` : ends, 'utf8');
}

let written = 0;

/** Through a file beside it, so that nobody ever reads half of it. */
function replaceFile(root: string, file: string, bytes: Uint8Array, expectedHash: string): Edited | null {
  const target = join(root, file);
  written += 1;
  const temporary = join(dirname(target), `._elshi-${process.pid}-${written}`);
  try {
    writeFileSync(temporary, bytes);
    const now = hashOf(readFileSync(target));
    if (now !== expectedHash) return { kind: 'changed_meanwhile', hash: now };
    renameSync(temporary, target);
    return null;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function applyChange(text: string, path: Path, change: Change): string | null {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0 || path.length === 0) return null;
  const at = 'set' in change ? [...insideWrapping(document, path, change.set)] : [...path];
  try {
    if ('delete' in change) {
      if (!document.hasIn(at)) return null;
      document.deleteIn(at);
    } else if ('add' in change) append(document, at, change.add);
    else {
      const spliced = replaceScalar(text, document, at, change.set);
      if (spliced !== null) return spliced;
      replaceNode(document, at, change.set);
    }
  } catch {
    return null;
  }
  return print(document, text);
}

const print = (document: Document, text: string): string =>
  document.toString({
    lineWidth: 0,
    flowCollectionPadding: /\{ \S/.test(text),
    indentSeq: !/^(\w+):[^\n]*\n- /m.test(text),
  });

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
    if (isCollection(old)) keepInnerComments(document, path, old);
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
  const list = document.getIn(path, true);
  if (isSeq(list)) list.add(document.createNode(value));
  else if (list === undefined || (isScalar(list) && (list.value === null || list.value === 'none'))) {
    const made = document.createNode([value]) as Node;
    if (isScalar(list) && list.comment) made.comment = list.comment;
    document.setIn(path, made);
  } else throw new Error('not a list');
}
