/**
 * What must hold for the norms of the timeline: dates in the order of a norm's life, every date and every naming with a
 * source, references that lead somewhere. `joined: 1990` of a treaty adopted in 1991 is a problem with its line.
 */
import { basename } from 'node:path';
import type { StudyFolder } from './folder.js';
import { nearest } from './nearest.js';
import type { MappingFile } from './register-file.js';
import { type Norm, normDates } from './schema/norm.js';

/** Compared as far as both say: 1991 and 1991-12 do not contradict each other. */
function isBefore(date: string, other: string): boolean {
  const said = Math.min(date.length, other.length);
  return date.slice(0, said) < other.slice(0, said);
}

export function checkNorms(
  folder: StudyFolder,
  files: readonly MappingFile<Norm | null>[],
  documents: ReadonlySet<string>,
): void {
  const norms = new Map(files.flatMap(({ value }) => (value === null ? [] : [[value.id, value] as const])));
  for (const { path, value, annotations } of files) {
    if (value === null) continue;
    const fileName = basename(path, '.yaml');
    if (value.id !== fileName)
      folder.say(path, { code: 'id_not_file_name', path: ['id'], args: { id: value.id, file: fileName } });
    checkReferences(folder, path, value, norms);
    checkDates(folder, path, value, norms);
    const { document } = value;
    if (document !== null && !documents.has(document))
      folder.say(path, {
        code: 'unknown_document',
        path: ['document'],
        args: { id: document, nearest: nearest(document, documents) ?? 'none' },
      });
    for (const field of normDates)
      if (value[field] !== null && !annotations.get(field)?.src?.length)
        folder.say(path, { code: 'fact_without_source', path: [field], args: { field } });
    value.names.forEach(({ src }, index) => {
      if (src === undefined || src === null || src.length === 0)
        folder.say(path, { code: 'fact_without_source', path: ['names', index], args: { field: 'names' } });
    });
  }
}

function checkReferences(folder: StudyFolder, path: string, norm: Norm, norms: ReadonlyMap<string, Norm>): void {
  const known = (id: string, at: (string | number)[]): void => {
    if (norms.has(id)) return;
    folder.say(path, { code: 'unknown_norm', path: at, args: { id, nearest: nearest(id, norms.keys()) ?? 'none' } });
  };
  norm.answers.forEach((id, index) => {
    if (id === norm.id) folder.say(path, { code: 'norm_answers_itself', path: ['answers', index], args: { id } });
    else known(id, ['answers', index]);
  });
  if (norm.supersedes !== null) known(norm.supersedes, ['supersedes']);
  if (norm.superseded_by !== null) known(norm.superseded_by, ['superseded_by']);
}

function checkDates(folder: StudyFolder, path: string, norm: Norm, norms: ReadonlyMap<string, Norm>): void {
  const { adopted } = norm;
  if (adopted === null) return;
  for (const field of ['in_force', 'joined', 'ended'] as const) {
    const date = norm[field];
    if (date !== null && isBefore(date, adopted))
      folder.say(path, { code: 'date_before_adoption', path: [field], args: { field, date, adopted } });
  }
  const earlier = norm.supersedes === null ? undefined : norms.get(norm.supersedes);
  if (earlier !== undefined && earlier.id !== norm.id && earlier.adopted !== null && isBefore(adopted, earlier.adopted))
    folder.say(path, {
      code: 'supersedes_a_later_norm',
      path: ['supersedes'],
      args: { id: earlier.id, date: earlier.adopted, adopted },
    });
  norm.answers.forEach((id, index) => {
    const answered = norms.get(id);
    if (answered !== undefined && answered.adopted !== null && isBefore(adopted, answered.adopted))
      folder.say(path, {
        code: 'answers_a_later_norm',
        path: ['answers', index],
        args: { id, date: answered.adopted, adopted },
      });
  });
}
