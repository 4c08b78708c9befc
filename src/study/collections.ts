/** Parts of a study gathered from several files, each by its id. */
import { basename } from 'node:path';
import type { CaseFile } from './case-file.js';
import { hashOf } from './files.js';
import type { StudyFolder } from './folder.js';
import type { Case, Noted, StatisticTable } from './model.js';
import type { Entry, MappingFile, RegisterFile } from './register-file.js';
import type { SourceRecord } from './schema/register.js';
import type { Table } from './tables.js';

export const usableCases = (files: readonly CaseFile[]): readonly Case[] => {
  const cases = new Map<string, Case>();
  for (const file of files)
    if (file.case !== null && !cases.has(file.case.record.id)) cases.set(file.case.record.id, file.case);
  return [...cases.values()].sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
};

export function byId<T extends { id: string }>(file: RegisterFile<readonly Entry<T>[]> | null): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const { value } of file?.value ?? []) if (!map.has(value.id)) map.set(value.id, value);
  return map;
}

export const sourcesById = (files: readonly RegisterFile<SourceRecord | null>[]): ReadonlyMap<string, SourceRecord> =>
  new Map(files.flatMap(({ path, value }) => (value === null ? [] : [[basename(path, '.yaml'), value]])));

export const tablesById = (
  files: readonly { path: string; table: Table<StatisticTable['rows']> | null }[],
  folder: StudyFolder,
): ReadonlyMap<string, StatisticTable> =>
  new Map(
    files.flatMap(({ path, table: read }) => {
      const id = basename(path, '.csv');
      const hash = folder.hashes.get(path) ?? hashOf('');
      return read === null ? [] : [[id, { id, file: path, hash, rows: read.value }]];
    }),
  );

export const notedById = <T extends { id: string }>(
  files: readonly MappingFile<T | null>[],
): ReadonlyMap<string, Noted<T>> =>
  new Map(
    files
      .flatMap(({ path, value, annotations }) =>
        value === null ? [] : [[value.id, { record: value, file: path, annotations }] as const],
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
