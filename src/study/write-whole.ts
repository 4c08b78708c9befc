/** Writes a file whole or not at all: into a file beside it, which then takes its place. Nobody ever reads half of it. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

let written = 0;

/** The name of a file beside `path` that no other writer has; readers of a study leave names that begin with a dot alone. */
export function besideOf(path: string): string {
  written += 1;
  return join(dirname(path), `._elshi-${process.pid}-${written}`);
}

/** @throws what the file system says; the file that stood is then as it was. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = besideOf(path);
  try {
    writeFileSync(beside, content, { flush: true });
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}
