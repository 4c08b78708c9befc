/**
 * What was saved in one session, to be taken back and done again, byte for byte. An edit may concern several files: all
 * of them are written, or none. A file that another program changed since is left alone and named.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './files.js';
import type { Problem } from './model.js';
import { noFile, type Written, writeStudyFile } from './write-file.js';

/** Null: the file does not exist. */
type Bytes = Uint8Array | null;

interface FileEdit {
  readonly file: string;
  readonly before: Bytes;
  readonly after: Bytes;
  readonly hashBefore: string;
  readonly hashAfter: string;
}

export interface SavedEdit {
  readonly files: readonly string[];
}

export type HistoryOutcome =
  | { readonly kind: 'done'; readonly edit: SavedEdit }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'changed_meanwhile'; readonly file: string }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export type Step = { readonly file: string; readonly write: (root: string) => Written };

export interface EditHistory {
  /** Runs the writes; when one of them does not succeed those before it are taken back. */
  readonly save: (steps: readonly Step[]) => Written & { readonly file: string };
  readonly undo: () => HistoryOutcome;
  readonly redo: () => HistoryOutcome;
  readonly past: () => readonly SavedEdit[];
  readonly future: () => readonly SavedEdit[];
}

const mostEdits = 500;
const mostBytes = 64 * 1024 * 1024;

export function createEditHistory(root: string): EditHistory {
  const past: FileEdit[][] = [];
  const future: FileEdit[][] = [];
  const bytesOf = (file: string): Bytes => {
    try {
      return readFileSync(join(root, file));
    } catch {
      return null;
    }
  };

  /** Writes one side of every file; on failure what was already written goes back to the other side. */
  const turn = (edits: readonly FileEdit[], back: boolean): HistoryOutcome => {
    const done: FileEdit[] = [];
    for (const edit of edits) {
      const [bytes, expected] = back ? [edit.before, edit.hashAfter] : [edit.after, edit.hashBefore];
      const outcome = writeStudyFile(root, edit.file, bytes, expected);
      if (outcome.kind === 'written') {
        done.push(edit);
        continue;
      }
      for (const one of done) {
        const [old, now] = back ? [one.after, one.hashBefore] : [one.before, one.hashAfter];
        writeStudyFile(root, one.file, old, now);
      }
      return outcome.kind === 'refused' ? outcome : { kind: 'changed_meanwhile', file: edit.file };
    }
    return { kind: 'done', edit: { files: edits.map(({ file }) => file) } };
  };
  const move = (from: FileEdit[][], to: FileEdit[][], back: boolean): HistoryOutcome => {
    const edits = from.at(-1);
    if (edits === undefined) return { kind: 'nothing' };
    const outcome = turn(back ? [...edits].reverse() : edits, back);
    if (outcome.kind === 'done') to.push(from.pop() as FileEdit[]);
    return outcome;
  };

  return {
    save: (steps) => {
      const edits: FileEdit[] = [];
      for (const { file, write } of steps) {
        const before = bytesOf(file);
        const outcome = write(root);
        if (outcome.kind !== 'written') {
          turn([...edits].reverse(), true);
          return { ...outcome, file };
        }
        const after = bytesOf(file);
        if (before !== null && after !== null && Buffer.compare(before, after) === 0) continue;
        edits.push({ file, before, after, hashBefore: hashFor(before), hashAfter: outcome.hash });
      }
      if (edits.length > 0) {
        past.push(edits);
        future.length = 0;
        forgetOldest(past);
      }
      return { kind: 'written', hash: edits.at(-1)?.hashAfter ?? noFile, file: steps.at(-1)?.file ?? '' };
    },
    undo: () => move(past, future, true),
    redo: () => move(future, past, false),
    past: () => past.map(shown),
    future: () => future.map(shown),
  };
}

const shown = (edits: readonly FileEdit[]): SavedEdit => ({ files: edits.map(({ file }) => file) });
const hashFor = (bytes: Bytes): string => (bytes === null ? noFile : hashOf(bytes));
const sizeOf = (edits: readonly FileEdit[]): number =>
  edits.reduce((sum, { before, after }) => sum + (before?.length ?? 0) + (after?.length ?? 0), 0);

function forgetOldest(past: FileEdit[][]): void {
  let bytes = past.reduce((sum, edits) => sum + sizeOf(edits), 0);
  while (past.length > 1 && (past.length > mostEdits || bytes > mostBytes)) bytes -= sizeOf(past.shift() ?? []);
}
