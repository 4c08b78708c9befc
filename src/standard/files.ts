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
  /** sha256 of each file as it lies in the repository (LF), by its name inside the edition. */
  readonly hashes: ReadonlyMap<string, string>;
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
  'lenses',
  'model',
  'dag',
  'dictionaries',
  'document_codes',
]);

interface EditionText {
  readonly part: string;
  readonly name: string;
  readonly text: string;
}

function textsOf(folder: string): readonly EditionText[] {
  const texts: EditionText[] = [];
  const read = (part: string, path: string, name: string): void => {
    texts.push({ part, name, text: readFileSync(path, 'utf8') });
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
  return texts;
}

const itemsOf = (content: unknown): readonly unknown[] =>
  (Array.isArray(content) ? content : [content]).filter((item) => item !== null && item !== undefined);

/**
 * The contents of the files, in their order. `npm run build` lays them down as JSON, named by the hash of the very files
 * they were parsed from, since YAML takes half a second that every command would wait for.
 */
function contentsOf(texts: readonly EditionText[], digest: string): readonly unknown[] {
  const compiled = compiledPath(digest);
  if (existsSync(compiled)) return JSON.parse(readFileSync(compiled, 'utf8')) as unknown[];
  return texts.map(({ text }) => parse(text) as unknown);
}

const compiledPath = (digest: string): string => fileURLToPath(new URL(`./compiled/${digest}.json`, import.meta.url));

/**
 * What the build lays down: by path, the text.
 * @public read by scripts/build.mjs
 */
export function compiledEditions(folder = standardFolder): ReadonlyMap<string, string> {
  return new Map(
    editions(folder).map((edition) => {
      const texts = textsOf(join(folder, edition));
      const contents = texts.map(({ text }) => parse(text) as unknown);
      return [compiledPath(hashOf(texts).digest('hex')), JSON.stringify(contents)];
    }),
  );
}

const sha256Of = (text: string): string => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');

function hashOf(texts: readonly EditionText[]): Hash {
  const hash = createHash('sha256');
  for (const { name, text } of texts) hash.update(`${name}\n`).update(text.replaceAll('\r\n', '\n'));
  return hash;
}

export function readEdition(folder: string): EditionFiles {
  const texts = textsOf(folder);
  const hash = hashOf(texts);
  const parts = new Map<string, { file: string; item: unknown }[]>();
  for (const [index, content] of contentsOf(texts, hash.copy().digest('hex')).entries()) {
    const { part, name } = texts[index] as EditionText;
    const list = parts.get(part) ?? [];
    for (const item of itemsOf(content)) list.push({ file: name, item });
    parts.set(part, list);
  }
  const hashes = new Map(texts.map(({ name, text }) => [name, sha256Of(text)]));
  return { hash, parts, hashes };
}
