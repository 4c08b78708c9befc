/** Where the files of a document's text lie: names are made of checked parts only. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const plainPart = /^[\p{L}\p{N}_][\p{L}\p{N}._+-]*$/u;

/** @throws Error for a name that could lead out of the study: a mistake of the program, ids are checked before. */
export function documentPath(root: string, ...parts: readonly string[]): string {
  for (const part of parts) if (!plainPart.test(part)) throw new Error(`not a name: ${part}`);
  return join(root, 'documents', ...parts);
}

export const isDocumentId = (id: string): boolean => plainPart.test(id) && !id.startsWith('_');

export function readOrNull(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

export const removeFile = (path: string): void => rmSync(path, { force: true });
