/**
 * A folder that holds a site: written whole or not at all. Everything is made beside the old site, then the top entries are
 * exchanged by renames; if one fails the old ones go back. What others put there (`CNAME`, `.git`) stays; a folder with
 * something in it that is no site of ours is refused.
 */
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

export class FolderNotOursError extends Error {
  constructor(readonly folder: string) {
    super(`${folder} is not empty and holds no site made by elshi`);
  }
}

const mark = 'elshi-site.json';
const fresh = '.elshi-site-being-written';
const aside = '.elshi-site-before';
/** Names at the top of a site; only these are ever replaced. */
const ours = /^(kk|ru|en|assets|index\.html|elshi-site\.json|sitemap(-\d+)?\.xml)$/;

const entriesOf = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** @throws FolderNotOursError before anything is written */
function refuseForeignFolder(folder: string): void {
  const strange = entriesOf(folder).filter((name) => name !== fresh && name !== aside);
  const marked = existsSync(join(folder, mark)) || existsSync(join(folder, aside, mark));
  if (strange.length > 0 && !marked) throw new FolderNotOursError(folder);
}

export interface SiteWriter {
  /** @returns the number of bytes */
  readonly write: (file: string, content: Iterable<string | Uint8Array>) => number;
}

/** @returns what `fill` returns, once the new site stands. */
export function writeWhole<Result>(folder: string, about: object, fill: (writer: SiteWriter) => Result): Result {
  refuseForeignFolder(folder);
  const existed = existsSync(folder);
  const temporary = join(folder, fresh);
  putBack(folder);
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  try {
    const folders = new Set<string>();
    const result = fill({ write: (file, content) => writePieces(temporary, folders, file, content) });
    writePieces(temporary, folders, mark, [`${JSON.stringify(about, null, 2)}\n`]);
    exchange(folder, temporary);
    return result;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    if (!existed && entriesOf(folder).length === 0) rmSync(folder, { recursive: true });
  }
}

function exchange(folder: string, temporary: string): void {
  const before = join(folder, aside);
  mkdirSync(before);
  try {
    for (const name of entriesOf(folder).filter((one) => ours.test(one)))
      renameSync(join(folder, name), join(before, name));
    for (const name of entriesOf(temporary)) renameSync(join(temporary, name), join(folder, name));
  } catch (error) {
    putBack(folder);
    throw error;
  }
  rmSync(before, { recursive: true });
}

/** Old entries that stand aside – an exchange failed, or was cut off by a pulled stick – take their places again. */
function putBack(folder: string): void {
  const before = join(folder, aside);
  if (!existsSync(before)) return;
  for (const name of entriesOf(before)) {
    rmSync(join(folder, name), { recursive: true, force: true });
    renameSync(join(before, name), join(folder, name));
  }
  rmSync(before, { recursive: true });
}

function writePieces(root: string, folders: Set<string>, file: string, content: Iterable<string | Uint8Array>): number {
  const path = join(root, file);
  const folder = dirname(path);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  const handle = openSync(path, 'w');
  let bytes = 0;
  try {
    for (const piece of content) {
      const block = typeof piece === 'string' ? Buffer.from(piece) : piece;
      // The system may take less than it is given.
      for (let written = 0; written < block.length; ) written += writeSync(handle, block, written);
      bytes += block.length;
    }
  } finally {
    closeSync(handle);
  }
  return bytes;
}
