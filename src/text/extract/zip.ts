/**
 * A ZIP archive (PKWARE APPNOTE 6.3) read by its central directory, with a budget: what unpacks to more than it may is a
 * bomb, whatever size its header claims. Nothing is written to disk, so names of entries lead nowhere.
 */
import { inflateRawSync } from 'node:zlib';
import type { Limits } from './limits.js';
import type { ExtractionProblem } from './model.js';

/** Thrown inside this folder only; `extract.ts` turns it into a problem. */
export class UnreadableFile extends Error {
  constructor(readonly problem: ExtractionProblem) {
    super(problem.code);
    this.name = 'UnreadableFile';
  }
}

export interface Zip {
  readonly names: readonly string[];
  /** @throws UnreadableFile when the budget of the archive is spent or the entry is damaged. */
  readonly read: (name: string) => Uint8Array | null;
}

interface Entry {
  readonly at: number;
  readonly packed: number;
  readonly method: number;
}

const broken = (): UnreadableFile => new UnreadableFile({ code: 'zip_broken' });

export function openZip(bytes: Uint8Array, limits: Limits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.zipEntries) throw new UnreadableFile({ code: 'zip_bomb', args: { limit: limits.zipEntries } });
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken();
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new UnreadableFile({ code: 'zip_encrypted' });
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    entries.set(name, {
      at: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  let left = limits.unpackedBytes;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const content = unpack(bytes, view, entry, left, limits.unpackedBytes);
      left -= content.length;
      return content;
    },
  };
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, left: number, limit: number): Uint8Array {
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) throw broken();
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > bytes.length) throw broken();
  const packed = bytes.subarray(start, start + entry.packed);
  const bomb = (): UnreadableFile =>
    new UnreadableFile({ code: 'zip_bomb', args: { limit: Math.round(limit / 1024 / 1024) } });
  if (entry.method === 0) {
    if (packed.length > left) throw bomb();
    return packed;
  }
  if (entry.method !== 8) throw broken();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : broken();
  }
}

/** The end record stands before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw broken();
}
