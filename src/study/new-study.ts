/**
 * Begins a study: the folder of `standard/<edition>/new-study/` with the country filled in, and the world's vectors.
 * It has no case yet, so it checks without errors and honestly knows nothing.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { countryName } from '../language/index.js';
import { standardFolder } from '../standard/index.js';

export class FolderNotEmptyError extends Error {
  constructor(readonly folder: string) {
    super(`${folder} already holds files`);
  }
}

export interface NewStudy {
  /** Focal country, ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly edition: string;
  /** The day the study looks from, e.g. 2026-06-30. */
  readonly asOf: string;
  /** The folder as its user writes it; stands in the commands of the next steps. */
  readonly written?: string;
}

/** Paths written, in order. */
export function newStudy(folder: string, { country, edition, asOf, written = folder }: NewStudy): readonly string[] {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new FolderNotEmptyError(folder);
  const model = join(standardFolder, edition, 'new-study');
  const year = Number(asOf.slice(0, 4));
  const id =
    basename(resolve(folder))
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || country.toLowerCase();
  const fill: Record<string, string> = {
    id,
    country,
    edition,
    folder: /\s/.test(written) ? `"${written}"` : written,
    as_of: asOf,
    from: String(year - 10),
    to: String(year),
    country_kk: countryName(country, 'kk'),
    country_ru: countryName(country, 'ru'),
    country_en: countryName(country, 'en'),
  };
  const files = new Map(
    filesUnder(model, '').map((path) => [path, filled(readFileSync(join(model, path), 'utf8'), fill)]),
  );
  files.set('vectors.csv', readFileSync(join(standardFolder, edition, 'world.csv'), 'utf8'));
  const paths = [...files.keys()].sort();
  try {
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), files.get(path) ?? '', { flag: 'wx' });
    }
  } catch (error) {
    // The folder was empty: half a study is taken away again.
    for (const entry of existsSync(folder) ? readdirSync(folder) : []) rmSync(join(folder, entry), { recursive: true });
    throw error;
  }
  return paths;
}

const filled = (text: string, fill: Readonly<Record<string, string>>): string =>
  text.replaceAll('\r\n', '\n').replace(/⟨(\w+)⟩/g, (whole, name: string) => fill[name] ?? whole);

function filesUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(root, path) : [path];
    });
}
