/**
 * The files of an edition: `standard/<edition>/<part>.yaml` or `standard/<edition>/<part>/*.yaml`, each a list of
 * items, or one item. The folder lies beside `src` and `dist` alike.
 */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const standardFolder = fileURLToPath(new URL('../../standard/', import.meta.url));

/** Ids of the editions that ship with the program, oldest first. */
export function editions(folder = standardFolder): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export interface EditionFiles {
  readonly hash: Hash;
  /** Items of each part, in file order. */
  readonly parts: ReadonlyMap<string, readonly { file: string; item: unknown }[]>;
}

/** What else lies in the folder (the world's vectors, the model of a new study) is no item of the standard. */
const partNames = new Set([
  'edition',
  'dimensions',
  'indicators',
  'criteria',
  'diagnoses',
  'recommendations',
  'codebook',
  'classes',
  'claims',
  'statements',
]);

export function readEdition(folder: string): EditionFiles {
  const parts = new Map<string, { file: string; item: unknown }[]>();
  const hash = createHash('sha256');
  const read = (part: string, path: string, name: string): void => {
    const text = readFileSync(path, 'utf8');
    hash.update(`${name}\n`).update(text.replaceAll('\r\n', '\n'));
    const content: unknown = parse(text);
    const items = Array.isArray(content) ? content : [content];
    const list = parts.get(part) ?? [];
    for (const item of items) if (item !== null && item !== undefined) list.push({ file: name, item });
    parts.set(part, list);
  };
  for (const entry of [...readdirSync(folder, { withFileTypes: true })].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const part = entry.name.replace(/\.ya?ml$/, '');
    if (!partNames.has(part)) continue;
    if (entry.isDirectory()) {
      for (const file of readdirSync(path).sort()) {
        if (/\.ya?ml$/.test(file)) read(part, join(path, file), `${entry.name}/${file}`);
      }
    } else {
      read(part, path, entry.name);
    }
  }
  return { hash, parts };
}
