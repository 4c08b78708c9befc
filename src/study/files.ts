/**
 * The files of a study folder, read safely: nothing outside the folder, nothing too large, nothing half written.
 */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  closeSync,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import type { Finding, Place } from './problem.js';

/** A case file has a few kilobytes; tables, codings and texts are longer. */
const limitsInMegabytes = { yaml: 5, table: 40 } as const;
const attempts = 3;

export interface ReadFile {
  readonly path: string;
  readonly text: string;
  readonly hash: string;
  readonly findings: readonly Finding[];
}

/** Why a file was not read, and where in it, if the reason has a place. */
export interface Unread extends Finding {
  readonly place?: Place;
}

export interface FolderListing {
  /** Paths inside the study, with forward slashes, in name order; `_…` and `.…` are left alone. */
  readonly entries: readonly { path: string; isFolder: boolean }[];
  readonly findings: readonly { path: string; finding: Finding }[];
}

export function listFolder(root: string, folder: string): FolderListing {
  const findings: { path: string; finding: Finding }[] = [];
  const found: { path: string; isFolder: boolean }[] = [];
  const inside = folder === '' ? root : join(root, folder);
  let entries: ReturnType<typeof readEntries>;
  try {
    if (folder !== '' && lstatSync(inside).isSymbolicLink() && !staysInside(root, inside)) {
      return { entries: found, findings: [{ path: folder, finding: { code: 'symlink_outside', path: [] } }] };
    }
    entries = readEntries(inside);
  } catch {
    return { entries: found, findings };
  }
  for (const entry of entries) {
    if (entry.name.startsWith('_') || entry.name.startsWith('.')) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink() && !staysInside(root, join(root, path))) {
      findings.push({ path, finding: { code: 'symlink_outside', path: [] } });
      continue;
    }
    found.push({ path, isFolder: isFolderAt(join(root, path), entry) });
  }
  return { entries: found.sort((a, b) => (a.path < b.path ? -1 : 1)), findings };
}

const isFolderAt = (path: string, entry: Dirent): boolean =>
  entry.isSymbolicLink() ? statSync(path).isDirectory() : entry.isDirectory();

const readEntries = (folder: string) => readdirSync(folder, { withFileTypes: true });

function staysInside(root: string, path: string): boolean {
  try {
    return `${realpathSync(path)}${sep}`.startsWith(`${realpathSync(root)}${sep}`);
  } catch {
    return false;
  }
}

/** What can be replaced in tests: a file that changes while it is read. */
export interface FileAccess {
  readonly read: (descriptor: number) => Uint8Array;
}
const disk: FileAccess = { read: (descriptor) => readFileSync(descriptor) };

export function readStudyFile(root: string, path: string, access = disk): ReadFile | Unread {
  const limit = limitsInMegabytes[/\.(?:csv|jsonl|txt)$/.test(path) ? 'table' : 'yaml'];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    let descriptor: number;
    try {
      const not = whyNotOpened(root, join(root, path));
      if (not !== null) return { code: not, path: [] };
      descriptor = openSync(join(root, path), 'r');
    } catch {
      return { code: 'file_unreadable', path: [] };
    }
    try {
      const before = fstatSync(descriptor, { bigint: true });
      if (before.size > limit * 1024 * 1024) {
        return {
          code: 'file_too_large',
          path: [],
          args: { megabytes: Math.ceil(Number(before.size) / 1024 / 1024), limit },
        };
      }
      const bytes = access.read(descriptor);
      const after = fstatSync(descriptor, { bigint: true });
      if (before.mtimeNs === after.mtimeNs && before.size === after.size && BigInt(bytes.length) === after.size) {
        return decode(path, bytes);
      }
    } catch {
      return { code: 'file_unreadable', path: [] };
    } finally {
      closeSync(descriptor);
    }
  }
  return { code: 'file_changing', path: [], args: { attempts } };
}

/** A study may come from anywhere: a link in it must not show a file of its reader, and a pipe would be waited for for ever. */
function whyNotOpened(root: string, path: string): 'symlink_outside' | 'file_unreadable' | null {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) {
    if (!staysInside(root, path)) return 'symlink_outside';
    return statSync(path).isFile() ? null : 'file_unreadable';
  }
  return entry.isFile() ? null : 'file_unreadable';
}

export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

function decode(path: string, bytes: Uint8Array): ReadFile | Unread {
  if (!isUtf8(bytes)) return { code: 'not_utf8', path: [], place: firstForeignByte(bytes) };
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', marked ? 3 : 0);
  return { path, text, hash: hashOf(bytes), findings: marked ? [{ code: 'byte_order_mark', path: [] }] : [] };
}

/** The first byte that no character of UTF-8 begins or goes on with. */
function firstForeignByte(bytes: Uint8Array): Place {
  const newLine = 0x0a;
  let start = 0;
  for (let line = 1; ; line += 1) {
    const found = bytes.indexOf(newLine, start);
    const end = found < 0 ? bytes.length : found;
    const text = bytes.subarray(start, end);
    if (!isUtf8(text)) {
      // What cannot be decoded becomes one mark of replacement, which no text holds on purpose before it.
      const column = Buffer.from(text).toString('utf8').indexOf('\uFFFD') + 1;
      return { line, column };
    }
    if (found < 0) return { line: 0, column: 0 };
    start = end + 1;
  }
}
