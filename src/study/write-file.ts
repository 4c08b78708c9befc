/**
 * Writes one file of the study whole or not at all, through a file beside it, so that nobody ever reads half of it; and
 * only while it is still the one that the editor saw.
 */
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { hashOf } from './files.js';
import type { Problem } from './model.js';
import { problem, wholeFile } from './problem.js';
import { besideOf } from './write-whole.js';

/** `hash` of a file that does not exist. */
export const noFile = '';

export type Written =
  | { readonly kind: 'written'; readonly hash: string }
  | { readonly kind: 'changed_meanwhile'; readonly hash: string }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const name = /^[\p{L}\p{N}_][\p{L}\p{N}._-]*(\/[\p{L}\p{N}_][\p{L}\p{N}._-]*)*\.(yaml|csv)$/u;
/** People's codings only: a machine's name has a plus, and a machine writes by its own command. */
const codings = /^documents\/[\p{L}\p{N}_][\p{L}\p{N}._-]*\/codings\/[a-z0-9][a-z0-9.-]*\.jsonl$/u;

/** Null when this may be written: a plain path that stays inside the study, also where folders are links. */
export function whyNotWritable(root: string, file: string): Problem | null {
  const refuse = (code: string, args: Record<string, string> = {}): Problem =>
    problem(file, { code, path: [], args }, wholeFile);
  if (!(name.test(file) || codings.test(file)) || file.split('/').includes('..'))
    return refuse('path_outside', { value: file });
  if (!existsSync(root)) return refuse('folder_gone', { folder: root });
  const inside = realpathSync(root);
  for (let path = join(root, file); path.length > root.length; path = dirname(path)) {
    if (existsSync(path) && !realpathSync(path).startsWith(`${inside}${sep}`))
      return refuse('path_outside', { value: file });
  }
  return null;
}

export const hashOfFile = (root: string, file: string): string => {
  try {
    return hashOf(readFileSync(join(root, file)));
  } catch {
    return noFile;
  }
};

/** `bytes: null` takes the file away (a new file that is undone). */
export function writeStudyFile(root: string, file: string, bytes: Uint8Array | null, expectedHash: string): Written {
  const not = whyNotWritable(root, file);
  if (not !== null) return { kind: 'refused', problems: [not] };
  const target = join(root, file);
  const temporary = besideOf(target);
  try {
    mkdirSync(dirname(target), { recursive: true });
    if (bytes !== null) writeFileSync(temporary, bytes, { flush: true });
    const now = hashOfFile(root, file);
    if (now !== expectedHash) return { kind: 'changed_meanwhile', hash: now };
    if (bytes === null) rmSync(target);
    else renameSync(temporary, target);
    return { kind: 'written', hash: bytes === null ? noFile : hashOf(bytes) };
  } catch (error) {
    const code = codes[(error as NodeJS.ErrnoException).code ?? ''] ?? 'cannot_write';
    const args = { reason: (error as NodeJS.ErrnoException).code ?? '?' };
    return { kind: 'refused', problems: [problem(file, { code, path: [], args }, wholeFile)] };
  } finally {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // The disk that failed us above may fail us here too; nothing of the study is lost by it.
    }
  }
}

const codes: Readonly<Record<string, string>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EACCES: 'not_writable',
  EPERM: 'not_writable',
  EROFS: 'not_writable',
};
