/**
 * A ZIP file as it grows: pieces in, pieces out, so that derivations of a large study never stand in memory at once.
 * The same content gives the same bytes: every entry carries the same day, and the packing is done in JavaScript (fflate).
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';

/** ZIP knows no time before 1980; written in local time, so that the zone of the machine does not show. */
const sameDay = (): Date => new Date(1980, 0, 1);

export type Files = Iterable<readonly [name: string, pieces: Iterable<string>]>;

export function* archive(files: Files): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  for (const [name, pieces] of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = sameDay();
    zip.add(entry);
    for (const piece of inBlocks(pieces)) {
      entry.push(strToU8(piece), false);
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

const blockLength = 1 << 16;

/** Few large pieces instead of many small ones: each costs a call. */
export function* inBlocks(pieces: Iterable<string>, length = blockLength): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < length) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}
