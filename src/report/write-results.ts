/** Writes the results whole or not at all: everything into a temporary folder beside the target, then one rename. */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Assessment } from '../assessment/index.js';
import type { Language } from '../language/index.js';
import { inBlocks } from './archive.js';
import { resultFiles } from './result-files.js';

/** Only these are ours to replace in a folder that existed before. */
const ours = /^(results\.json|derivations\.jsonl|[a-z]+(-[a-z]+)*\.(csv|schema\.json))$/;

const blockLength = 1 << 18;

/** A block is made and written at once: waiting for the disk between blocks would leave the processor idle. */
function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const block of inBlocks(pieces, blockLength)) writeFileSync(file, block, 'utf8');
  } finally {
    closeSync(file);
  }
}

/** @returns names of the files written. */
export async function writeResults(assessment: Assessment, out: string, language: Language): Promise<string[]> {
  const files = resultFiles(assessment, language);
  const temporary = join(dirname(out), `.elshi-${randomBytes(6).toString('hex')}`);
  await mkdir(temporary, { recursive: true });
  try {
    for (const [name, pieces] of files) writePieces(join(temporary, name), pieces);
    await mkdir(out, { recursive: true });
    for (const name of await readdir(out)) if (ours.test(name) && !files.has(name)) await rm(join(out, name));
    for (const name of files.keys()) await rename(join(temporary, name), join(out, name));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return [...files.keys()];
}
