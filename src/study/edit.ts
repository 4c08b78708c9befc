/**
 * Edits of a study's files: fields of a YAML file, or a whole text that a person typed. An edit is refused when the
 * file is no longer the one that the editor saw, or when a change of fields would make it wrong.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseFile } from './case-file.js';
import { changeText, type LeafChange } from './change-text.js';
import { hashOf, type ReadFile, readStudyFile } from './files.js';
import type { Problem } from './model.js';
import { type Path, problem, wholeFile } from './problem.js';
import { noFile, type Written, whyNotWritable, writeStudyFile } from './write-file.js';

/** Changes fields of one case; `expectedHash` is the `hash` of the case that was shown to the editor. */
export const editCase = (root: string, id: string, changes: readonly LeafChange[], expectedHash: string): Written =>
  editFile(root, `initiatives/${id}.yaml`, changes, expectedHash);

/** Changes one field of any YAML file of the study. */
export const editLeaf = (
  root: string,
  file: string,
  path: Path,
  change: LeafChange['change'],
  expectedHash: string,
): Written => editFile(root, file, [{ path, change }], expectedHash);

function editFile(root: string, file: string, changes: readonly LeafChange[], expectedHash: string): Written {
  const refuse = (code: string, args: Record<string, string> = {}): Written => ({
    kind: 'refused',
    problems: [problem(file, { code, path: [], args }, wholeFile)],
  });
  const not = whyNotWritable(root, file);
  if (not !== null) return { kind: 'refused', problems: [not] };
  const before = readStudyFile(root, file);
  if ('code' in before) return { kind: 'refused', problems: [problem(file, before, wholeFile)] };
  if (before.hash !== expectedHash) return { kind: 'changed_meanwhile', hash: before.hash };

  const changed = changeText(before.text, changes);
  if ('impossible' in changed) return refuse('cannot_edit', { path: changed.impossible.join('.') });
  const bytes = asWritten(changed.text, readFileSync(join(root, file)));
  if (file.startsWith('initiatives/')) {
    const known = new Set(errorsOf(before).map(sameness));
    const after: ReadFile = { ...before, text: changed.text, hash: hashOf(bytes) };
    const added = errorsOf(after).filter((found) => !known.has(sameness(found)));
    if (added.length > 0) return { kind: 'refused', problems: added };
  }
  return writeStudyFile(root, file, bytes, expectedHash);
}

const errorsOf = (file: ReadFile): Problem[] =>
  readCaseFile(file).problems.filter(({ severity }) => severity === 'error');
const sameness = ({ code, path }: Problem): string => `${code} ${path}`;

/** Writes what was typed as the whole of a file, right or wrong; `expectedHash: noFile` begins a new one. */
export function saveText(root: string, file: string, text: string, expectedHash: string): Written {
  const not = whyNotWritable(root, file);
  if (not !== null) return { kind: 'refused', problems: [not] };
  let original: Uint8Array = new Uint8Array();
  if (expectedHash !== noFile) {
    const before = readStudyFile(root, file);
    if ('code' in before)
      return before.code === 'file_unreadable'
        ? { kind: 'changed_meanwhile', hash: noFile }
        : { kind: 'refused', problems: [problem(file, before, wholeFile)] };
    original = readFileSync(join(root, file));
  }
  return writeStudyFile(root, file, asWritten(text, original), expectedHash);
}

/** Line ends and byte order mark as they were. */
function asWritten(text: string, original: Uint8Array): Buffer {
  const old = Buffer.from(original).toString('utf8');
  const ends = old.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text.replace(/\r\n/g, '\n');
  return Buffer.from(old.startsWith('\uFEFF') ? `\uFEFF${ends}` : ends, 'utf8');
}
