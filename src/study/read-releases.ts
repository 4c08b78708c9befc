/** The released versions of a study, oldest first, as they were frozen: what each rests on and its tables. */
import { listFolder, readStudyFile } from './files.js';
import { parseYaml } from './yaml-file.js';

export interface Release {
  readonly version: string;
  readonly asOf: string;
  readonly edition: string;
  readonly inputs: string;
  readonly note: string | null;
  /** Text of a result table, or null when the version had none of that name. */
  readonly table: (name: string) => string | null;
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** 0.9.0 before 0.10.0. */
const byVersion = (a: Release, b: Release): number => a.version.localeCompare(b.version, 'en', { numeric: true });

function readRelease(root: string, folder: string): Release | null {
  const about = readStudyFile(root, `${folder}/release.yaml`);
  const value = 'text' in about ? parseYaml(about.text).value : null;
  // Frozen files are checked by no one: one that was damaged is no release, and keeps no page from being made.
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = value as Readonly<Record<string, unknown>>;
  return {
    version: text(fields['version']),
    asOf: text(fields['as_of']),
    edition: text(fields['edition']),
    inputs: text(fields['inputs']),
    note: typeof fields['note'] === 'string' ? fields['note'] : null,
    table: (name) => {
      const table = readStudyFile(root, `${folder}/tables/${name}.csv`);
      return 'text' in table ? table.text : null;
    },
  };
}

export function readReleases(root: string): readonly Release[] {
  return listFolder(root, 'releases')
    .entries.flatMap(({ path }) => readRelease(root, path) ?? [])
    .sort(byVersion);
}
