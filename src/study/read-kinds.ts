/** One file of a study by its kind (a mapping, a list, a table, outlines): its content, with what is wrong in it said to the folder. */
import { type BoundariesFile, readBoundaries } from './boundaries.js';
import type { StudyFolder } from './folder.js';
import { wholeFile } from './problem.js';
import { type Entry, type MappingFile, type RegisterFile, readList, readMapping, unreadList } from './register-file.js';
import type { Table } from './tables.js';

export function mapping<T>(
  folder: StudyFolder,
  path: string,
  schema: Parameters<typeof readMapping<T>>[1],
): MappingFile<T | null> | null {
  const file = folder.read(path, (text) => readMapping(text, schema));
  if (file !== null) folder.problems.push(...file.problems);
  return file;
}

export function list<T>(
  folder: StudyFolder,
  path: string,
  item: Parameters<typeof readList<T>>[1],
  wrapped = true,
): RegisterFile<readonly Entry<T>[]> {
  const file = folder.read(path, (text) => readList(text, item, wrapped));
  if (file === null) return unreadList(path);
  folder.problems.push(...file.problems);
  return file;
}

export function table<T>(
  folder: StudyFolder,
  path: string,
  read: (file: { text: string }) => Table<T>,
): Table<T> | null {
  const content = folder.read(path, (file) => ({ table: read(file), findings: file.findings }));
  if (content === null) return null;
  for (const finding of content.findings) folder.say(path, finding, wholeFile);
  for (const { finding, place } of content.table.mistakes) folder.say(path, finding, place);
  return content.table;
}

export function outlines(folder: StudyFolder, path: string): BoundariesFile | null {
  const file = folder.read(path, (read) => ({ ...readBoundaries(read.text), marks: read.findings }));
  for (const finding of [...(file?.marks ?? []), ...(file?.findings ?? [])]) folder.say(path, finding, wholeFile);
  return file;
}
