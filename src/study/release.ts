/**
 * Freezes a version of a study (architecture.md): `releases/<version>/` holds the result tables, the hashes of the
 * inputs and the edition of the standard. A released version is never written again; what changed is a new version.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { hashOf } from './files.js';
import type { Study } from './model.js';

export class ReleaseExistsError extends Error {
  constructor(readonly version: string) {
    super(`the version ${version} is already released`);
  }
}

export interface ReleaseBasis {
  readonly standard: { readonly id: string; readonly hash: string };
  readonly note?: string | undefined;
}

/** One number for all inputs: the same files give the same identity on every machine. */
export const identityOfInputs = (study: Study): string =>
  hashOf([...study.hashes].map(([path, hash]) => `${hash}  ${path}\n`).join(''));

/** `files`: result tables by name, each as pieces of text. Returns the folder inside the study. */
export function releaseStudy(
  study: Study,
  files: Readonly<Record<string, Iterable<string>>>,
  basis: ReleaseBasis,
): string {
  const { version } = study.settings;
  const folder = `releases/${version}`;
  const target = join(study.root, folder);
  if (existsSync(target)) throw new ReleaseExistsError(version);
  const temporary = join(study.root, 'releases', `.${version}-being-written`);
  rmSync(temporary, { recursive: true, force: true });
  try {
    const names = Object.keys(files).sort();
    const hashes: Record<string, string> = {};
    for (const name of names) {
      const path = join(temporary, 'tables', name);
      mkdirSync(dirname(path), { recursive: true });
      hashes[name] = writePieces(path, files[name] ?? []);
    }
    mkdirSync(temporary, { recursive: true });
    writeFileSync(
      join(temporary, 'release.yaml'),
      stringify({
        study: study.settings.id,
        version,
        as_of: study.settings.as_of,
        edition: basis.standard.id,
        standard: basis.standard.hash,
        inputs: identityOfInputs(study),
        note: basis.note ?? null,
        tables: hashes,
        files: Object.fromEntries(study.hashes),
      }),
    );
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return folder;
}

/** @returns sha256 of what was written. */
function writePieces(path: string, pieces: Iterable<string>): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) {
      hash.update(piece);
      writeSync(file, piece);
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
