/** The released versions of a study, oldest first, as they were frozen: what each rests on and its tables. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

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

function readRelease(folder: string): Release | null {
  const about = join(folder, 'release.yaml');
  if (!existsSync(about)) return null;
  const fields = parse(readFileSync(about, 'utf8')) as Record<string, unknown> | null;
  return {
    version: text(fields?.['version']),
    asOf: text(fields?.['as_of']),
    edition: text(fields?.['edition']),
    inputs: text(fields?.['inputs']),
    note: typeof fields?.['note'] === 'string' ? fields['note'] : null,
    table: (name) => {
      const path = join(folder, 'tables', `${name}.csv`);
      return existsSync(path) ? readFileSync(path, 'utf8') : null;
    },
  };
}

export function readReleases(root: string): readonly Release[] {
  const folder = join(root, 'releases');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => readRelease(join(folder, name)) ?? [])
    .sort(byVersion);
}
