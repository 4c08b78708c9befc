/**
 * One pass over a study folder. Each file is parsed once for its content: the cache knows it by path and hash and gives
 * back the same objects for an unchanged file, so that whatever was computed from them can be kept.
 */
import { hashOf, listFolder, type ReadFile, readStudyFile } from './files.js';
import type { Problem } from './model.js';
import { type Finding, type Path, type Place, problem, wholeFile } from './problem.js';
import { type ParsedYaml, parseYaml } from './yaml-file.js';

export interface StudyCache {
  readonly files: Map<string, { hash: string; content: unknown }>;
  /** Collections made of several files, by name; kept while none of the files has changed. */
  readonly collections: Map<string, { key: string; value: unknown }>;
}
export const createStudyCache = (): StudyCache => ({ files: new Map(), collections: new Map() });

export interface StudyFolder {
  readonly problems: Problem[];
  /** By path: what was read in this pass. */
  readonly hashes: Map<string, string>;
  readonly list: (folder: string) => readonly { path: string; isFolder: boolean }[];
  /** Null when the file could not be read; the reason is then among the problems. */
  readonly read: <T>(path: string, parse: (file: ReadFile) => T) => T | null;
  /** The text of a file that is no part of the study's content (a document's text): read, and not counted among its hashes. */
  readonly peek: (path: string) => string | null;
  readonly collect: <T>(name: string, paths: readonly string[], make: () => T) => T;
  readonly say: (path: string, finding: Finding, place?: Place) => void;
}

/** Texts by path that are read instead of the files: what someone is typing, checked before it is saved. */
export type Drafts = ReadonlyMap<string, string>;
const noDrafts: Drafts = new Map();

export function openFolder(root: string, cache: StudyCache, drafts: Drafts = noDrafts): StudyFolder {
  const problems: Problem[] = [];
  const hashes = new Map<string, string>();
  const texts = new Map<string, string>();
  const parsed = new Map<string, ParsedYaml>();

  /** Only files with a problem between files are parsed a second time, to find the place. */
  const placeIn = (path: string, at: Path): Place => {
    const text = texts.get(path);
    if (at.length === 0 || text === undefined || !path.endsWith('.yaml')) return wholeFile;
    let file = parsed.get(path);
    if (file === undefined) {
      file = parseYaml(text);
      parsed.set(path, file);
    }
    return file.placeOf(at);
  };

  const say: StudyFolder['say'] = (path, finding, place) => {
    problems.push(problem(path, finding, place ?? placeIn(path, finding.path)));
  };

  return {
    problems,
    hashes,
    say,
    list: (folder) => {
      const { entries, findings } = listFolder(root, folder);
      for (const { path, finding } of findings) say(path, finding, wholeFile);
      return drafts.size === 0 ? entries : withDrafts(entries, folder, drafts);
    },
    read: (path, parse) => {
      const draft = drafts.get(path);
      const file =
        draft === undefined
          ? readStudyFile(root, path)
          : { path, text: draft, hash: hashOf(draft), findings: [] satisfies Finding[] };
      if ('code' in file) {
        say(path, file, file.place ?? wholeFile);
        return null;
      }
      hashes.set(path, file.hash);
      texts.set(path, file.text);
      const known = cache.files.get(path);
      if (known !== undefined && known.hash === file.hash) return known.content as ReturnType<typeof parse>;
      const content = parse(file);
      cache.files.set(path, { hash: file.hash, content });
      return content;
    },
    peek: (path) => {
      const file = readStudyFile(root, path);
      if (!('code' in file)) return file.text;
      say(path, file, file.place ?? wholeFile);
      return null;
    },
    collect: (name, paths, make) => {
      const key = hashOf(paths.map((path) => `${path} ${hashes.get(path) ?? ''}\n`).join(''));
      const known = cache.collections.get(name);
      if (known !== undefined && known.key === key) return known.value as ReturnType<typeof make>;
      const value = make();
      cache.collections.set(name, { key, value });
      return value;
    },
  };
}

type Listed = readonly { path: string; isFolder: boolean }[];

function withDrafts(entries: Listed, folder: string, drafts: Drafts): Listed {
  const found = new Map(entries.map((entry) => [entry.path, entry]));
  const start = folder === '' ? '' : `${folder}/`;
  for (const path of drafts.keys()) {
    if (!path.startsWith(start)) continue;
    const [step = '', ...rest] = path.slice(start.length).split('/');
    if (!found.has(start + step)) found.set(start + step, { path: start + step, isFolder: rest.length > 0 });
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
