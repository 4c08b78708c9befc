/**
 * A REFI-QDA project file (.qdpx, spec 1.5 §8.1): a ZIP with `project.qde` and a flat folder `sources`. Read within bounds
 * and never onto a disk; an entry whose name climbs out, or hides in a deeper path, is named and left out.
 * Example: `../../etc/cron.d/x` → note zip_path, everything else is read.
 */
import { zipSync } from 'fflate';
import { openZip, UnreadableFile, usualLimits } from '../../extract/index.js';
import type { Problems } from '../problem.js';

/** Projects carry recordings and pictures; more than this is no project but a bomb. */
const archiveLimits = { ...usualLimits, fileBytes: 256 * 1024 * 1024, unpackedBytes: 256 * 1024 * 1024 };

export type ArchiveFiles = ReadonlyMap<string, Uint8Array>;

/** Null, with the problem, where it is no archive that can be read. */
export function readArchive(bytes: Uint8Array, problems: Problems): ArchiveFiles | null {
  const files = new Map<string, Uint8Array>();
  try {
    if (bytes.length > archiveLimits.fileBytes)
      throw new UnreadableFile({ code: 'zip_bomb', args: { limit: archiveLimits.fileBytes / 1024 / 1024 } });
    const archive = openZip(bytes, archiveLimits);
    for (const name of archive.names) {
      if (name.endsWith('/')) continue;
      if (!isSafe(name)) problems.add('note', 'zip_path', null, { name });
      else files.set(name, archive.read(name) ?? new Uint8Array());
    }
    return files;
  } catch (error) {
    if (error instanceof UnreadableFile) {
      const { code, args } = error.problem;
      const known = code === 'zip_bomb' || code === 'zip_encrypted' ? code : 'zip_broken';
      problems.add('error', known, null, { limit: Number(args?.['limit'] ?? 0) });
    } else if (error instanceof RangeError) problems.add('error', 'zip_broken', null);
    else throw error;
    return null;
  }
}

/** A relative path that stays inside: no way up, no drive, no root, no backslash, nothing invisible. */
const isSafe = (name: string): boolean =>
  name !== '' &&
  !name.startsWith('/') &&
  !/[\\:]|\p{Cc}/u.test(name) &&
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/** The same files give the same bytes: sorted, one date, project first. */
export function writeArchive(files: ArchiveFiles): Uint8Array {
  const names = [...files.keys()].filter(isSafe).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zipSync(
    Object.fromEntries(names.map((name) => [name, files.get(name) as Uint8Array])),
    // The first day that a ZIP can tell, in whatever time zone.
    { mtime: new Date(1980, 0, 1), level: 6 },
  );
}

const rank = (name: string): number => Number(name !== 'project.qde');
