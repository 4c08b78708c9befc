/**
 * Files of a corpus that the user has, one after another: those of a folder, or of a tar archive (POSIX.1-1988 ustar, with the
 * long names of GNU and POSIX.1-2001), packed with gzip or not. Bounded in number, in the size of each and in all that
 * unpacks; nothing is written to disk here, so names lead nowhere.
 * Example: `TXT/Session 46 - 1991/KAZ_47_1992.txt` in `UNGDC.tgz` → {name: 'KAZ_47_1992.txt', bytes}.
 */
import { closeSync, createReadStream, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

export interface CorpusLimits {
  readonly files: number;
  readonly fileBytes: number;
  readonly allBytes: number;
}

const megabyte = 1024 * 1024;
/** Three times the General Debate of all years. */
const usualCorpusLimits: CorpusLimits = { files: 50_000, fileBytes: 5 * megabyte, allBytes: 1024 * megabyte };

export type CorpusFault = 'too_many' | 'too_large' | 'broken' | 'unreadable';

export class CorpusBroken extends Error {
  constructor(readonly why: CorpusFault) {
    super(why);
    this.name = 'CorpusBroken';
  }
}

export interface CorpusFile {
  /** Without folders. */
  readonly name: string;
  /** Null: larger than a text may be. */
  readonly bytes: Uint8Array | null;
}

/** @throws CorpusBroken where the archive is no archive, or more than the limits allow. */
export async function* filesOfCorpus(
  path: string,
  limits: CorpusLimits = usualCorpusLimits,
): AsyncGenerator<CorpusFile> {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    throw new CorpusBroken('unreadable');
  }
  if (isFolder) yield* filesOfFolder(path, limits);
  else yield* filesOfArchive(path, limits);
}

function* filesOfFolder(path: string, limits: CorpusLimits): Generator<CorpusFile> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  if (names.length > limits.files) throw new CorpusBroken('too_many');
  names.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  let all = 0;
  for (const { name, parentPath } of names) {
    const file = join(parentPath, name);
    const { size } = statSync(file);
    if (size > limits.fileBytes) yield { name, bytes: null };
    else {
      all += size;
      if (all > limits.allBytes) throw new CorpusBroken('too_large');
      yield { name, bytes: readFileSync(file) };
    }
  }
}

const block = 512;

async function* filesOfArchive(path: string, limits: CorpusLimits): AsyncGenerator<CorpusFile> {
  const file = createReadStream(path);
  const packed = isPacked(path);
  const stream: Readable = packed ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => stream.destroy(error));
  try {
    yield* entriesOf(new Blocks(stream[Symbol.asyncIterator](), limits.allBytes), limits);
  } catch (error) {
    if (error instanceof CorpusBroken) throw error;
    throw new CorpusBroken('broken');
  } finally {
    stream.destroy();
    file.destroy();
  }
}

/** The two bytes that gzip begins with (RFC 1952 §2.3.1). */
function isPacked(path: string): boolean {
  const start = Buffer.alloc(2);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, start, 0, 2, 0);
  } finally {
    closeSync(descriptor);
  }
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** Bytes of a stream by the piece; never more in all than the limit. */
class Blocks {
  #rest = Buffer.alloc(0);
  #all = 0;
  constructor(
    private readonly pieces: AsyncIterator<Buffer>,
    private readonly most: number,
  ) {}

  /** Null at the end of the stream. */
  async take(length: number): Promise<Buffer | null> {
    const parts: Buffer[] = [this.#rest];
    let have = this.#rest.length;
    while (have < length) {
      const next = await this.pieces.next();
      if (next.done === true) break;
      this.#all += next.value.length;
      if (this.#all > this.most) throw new CorpusBroken('too_large');
      parts.push(next.value);
      have += next.value.length;
    }
    const whole = parts.length === 1 ? this.#rest : Buffer.concat(parts, have);
    if (have < length) {
      this.#rest = whole;
      return null;
    }
    this.#rest = whole.subarray(length);
    return whole.subarray(0, length);
  }
}

const text = (header: Buffer, from: number, to: number): string => {
  const field = header.subarray(from, to);
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? field.length : end).toString('utf8');
};

async function* entriesOf(blocks: Blocks, limits: CorpusLimits): AsyncGenerator<CorpusFile> {
  let longName: string | null = null;
  let files = 0;
  for (;;) {
    const header = await blocks.take(block);
    if (header === null || header.every((byte) => byte === 0)) {
      if (header === null && files === 0) throw new CorpusBroken('broken');
      return;
    }
    if (!checksumHolds(header)) throw new CorpusBroken('broken');
    const size = Number.parseInt(text(header, 124, 136).trim() || '0', 8);
    if (!Number.isSafeInteger(size) || size < 0) throw new CorpusBroken('broken');
    const kind = String.fromCharCode(header[156] ?? 0);
    const isFile = kind === '0' || kind === '\0';
    const named = kind === 'L' || kind === 'x';
    if (size > limits.allBytes) throw new CorpusBroken('too_large');
    const wanted = size <= limits.fileBytes && (isFile || named);
    const bytes = await read(blocks, size, wanted);
    if (bytes === undefined) throw new CorpusBroken('broken');
    if (named && bytes !== null) longName = longNameIn(kind, bytes) ?? longName;
    if (!isFile) continue;
    files += 1;
    if (files > limits.files) throw new CorpusBroken('too_many');
    yield { name: basename(longName ?? text(header, 0, 100)), bytes };
    longName = null;
  }
}

/** Undefined: the archive ends within the entry; null: it was passed over. */
async function read(blocks: Blocks, size: number, wanted: boolean): Promise<Buffer | null | undefined> {
  const padded = Math.ceil(size / block) * block;
  if (wanted) return (await blocks.take(padded))?.subarray(0, size);
  for (let left = padded; left > 0; ) {
    const piece = await blocks.take(Math.min(left, 64 * 1024));
    if (piece === null) return undefined;
    left -= piece.length;
  }
  return null;
}

function longNameIn(kind: string, bytes: Buffer): string | null {
  const words = bytes.toString('utf8');
  if (kind === 'L') return words.replace(/\0.*$/s, '');
  return /(?:^|\n)\d+ path=([^\n]*)/.exec(words)?.[1] ?? null;
}

function checksumHolds(header: Buffer): boolean {
  const said = Number.parseInt(text(header, 148, 156).trim(), 8);
  let sum = 8 * 32;
  for (let at = 0; at < block; at += 1) if (at < 148 || at >= 156) sum += header[at] ?? 0;
  return sum === said;
}
