/** Which files and folders a study may hold: what has another name is said, with the nearest that is known. */
import type { StudyFolder } from './folder.js';
import { nearest } from './nearest.js';
import { wholeFile } from './problem.js';

const knownFiles = [
  'study.yaml',
  'actors.yaml',
  'publishers.yaml',
  'channels.yaml',
  'environment.yaml',
  'commitments.yaml',
  'frame.yaml',
  'method.yaml',
  // Read by nothing yet; a study that keeps its weights and goalposts beside its method is not wrong.
  'weights.csv',
  'goalposts.csv',
  'override.yaml',
  'responses.yaml',
  'vectors.csv',
  'search-log.csv',
  'prereg.yaml',
  'dag.yaml',
  'model.yaml',
  'country-model.yaml',
  'boundaries.geojson',
];
const knownFolders = [
  'initiatives',
  'sources',
  'statistics',
  'values',
  'norms',
  'experience',
  'documents',
  'codings',
  'adjudications',
  'scenarios',
  'lenses',
  'translations',
  'releases',
  'results',
];

/** Files of a kind in a folder and in folders inside it (a table under other terms has a folder of its own). */
export function filesIn(folder: StudyFolder, name: string, ending: string): string[] {
  return folder.list(name).flatMap(({ path, isFolder }) => {
    if (isFolder) return name.startsWith('statistics') ? filesIn(folder, path, ending) : [];
    if (path.endsWith(ending)) return [path];
    if (!/(\.md|\.txt|LICENSE[^/]*)$/i.test(path))
      folder.say(path, { code: 'unknown_file', path: [], args: { nearest: 'none' } }, wholeFile);
    return [];
  });
}

export function checkNames(folder: StudyFolder, top: readonly { path: string; isFolder: boolean }[]): void {
  for (const { path, isFolder } of top) {
    const known = isFolder ? knownFolders : knownFiles;
    if (known.includes(path) || (!isFolder && /(\.md|\.txt|LICENSE.*)$/i.test(path))) continue;
    folder.say(path, { code: 'unknown_file', path: [], args: { nearest: nearest(path, known) ?? 'none' } }, wholeFile);
  }
}
