/** The folder `documents/`: coders, hosts, and one folder a document. */
import { basename } from 'node:path';
import { type Rows, readCodingLines, readCounts, readParts } from './document-tables.js';
import type { ReadFile } from './files.js';
import type { StudyFolder } from './folder.js';
import type { DocumentCount, DocumentPart } from './model.js';
import { nearest } from './nearest.js';
import { wholeFile } from './problem.js';
import { type Entry, type RegisterFile, readList, readMapping } from './register-file.js';
import {
  type DocumentCard,
  type DocumentCoder,
  type DocumentCoding,
  type DocumentHost,
  documentCard,
  documentCoder,
  documentHost,
} from './schema/document.js';

export interface DocumentFiles {
  readonly id: string;
  readonly card: RegisterFile<DocumentCard | null>;
  readonly counts: { readonly path: string; readonly table: Rows<DocumentCount> } | null;
  readonly parts: { readonly path: string; readonly table: Rows<DocumentPart> } | null;
  readonly codings: readonly { readonly path: string; readonly coder: string; readonly table: Rows<DocumentCoding> }[];
  /** Files of texts that lie here, by language. */
  readonly texts: ReadonlyMap<string, string>;
  /** Parts whose texts lie here: `texts/<part>.txt`. */
  readonly partTexts: ReadonlySet<string>;
}

export interface DocumentsFolder {
  readonly documents: readonly DocumentFiles[];
  readonly coders: RegisterFile<readonly Entry<DocumentCoder>[]> | null;
  readonly hosts: RegisterFile<readonly Entry<DocumentHost>[]> | null;
}

const known = ['card.yaml', 'counts.csv', 'parts.csv', 'codings', 'texts', 'text.<lang>.txt'];

export function readDocuments(folder: StudyFolder): DocumentsFolder {
  const documents: DocumentFiles[] = [];
  let coders: DocumentsFolder['coders'] = null;
  let hosts: DocumentsFolder['hosts'] = null;
  const keep = <T extends { problems: RegisterFile<unknown>['problems'] }>(file: T | null): T | null => {
    if (file !== null) folder.problems.push(...file.problems);
    return file;
  };
  for (const { path, isFolder } of folder.list('documents')) {
    if (isFolder) {
      const document = readDocument(folder, path);
      if (document !== null) documents.push(document);
    } else if (path === 'documents/coders.yaml')
      coders = keep(folder.read(path, (text) => readList(text, documentCoder)));
    else if (path === 'documents/hosts.yaml')
      hosts = keep(folder.read(path, (text) => readList(text, documentHost, false)));
    else if (!/\.(?:md|txt)$/i.test(path)) unknown(folder, path, ['coders.yaml', 'hosts.yaml']);
  }
  return { documents, coders, hosts };
}

function unknown(folder: StudyFolder, path: string, names: readonly string[]): void {
  folder.say(
    path,
    { code: 'unknown_file', path: [], args: { nearest: nearest(basename(path), names) ?? 'none' } },
    wholeFile,
  );
}

function readDocument(folder: StudyFolder, within: string): DocumentFiles | null {
  const id = basename(within);
  const entries = folder.list(within);
  const cardPath = `${within}/card.yaml`;
  if (!entries.some(({ path }) => path === cardPath)) {
    folder.say(cardPath, { code: 'file_missing', path: [] }, wholeFile);
    return null;
  }
  const card = folder.read(cardPath, (text) => readMapping(text, documentCard));
  if (card === null) return null;
  folder.problems.push(...card.problems);
  const table = <T>(path: string, read: (text: string) => Rows<T>): Rows<T> | null => {
    const content = folder.read(path, (file: ReadFile) => ({ table: read(file.text), findings: file.findings }));
    if (content === null) return null;
    for (const finding of content.findings) folder.say(path, finding, wholeFile);
    for (const { finding, place } of content.table.mistakes) folder.say(path, finding, place);
    return content.table;
  };
  let counts: DocumentFiles['counts'] = null;
  let parts: DocumentFiles['parts'] = null;
  const codings: DocumentFiles['codings'][number][] = [];
  const texts = new Map<string, string>();
  const partTexts = new Set<string>();
  for (const { path, isFolder } of entries) {
    const name = basename(path);
    const language = /^text\.([a-z]{2,3})\.txt$/.exec(name)?.[1];
    if (name === 'codings' && isFolder)
      for (const { path: file } of folder.list(path)) {
        if (!file.endsWith('.jsonl')) {
          unknown(folder, file, ['<coder>.jsonl']);
          continue;
        }
        const lines = table(file, readCodingLines);
        if (lines !== null) codings.push({ path: file, coder: coderOfFile(file), table: lines });
      }
    else if (name === 'texts' && isFolder)
      for (const { path: file } of folder.list(path)) partTexts.add(basename(file, '.txt'));
    else if (name === 'counts.csv') {
      const read = table(path, readCounts);
      if (read !== null) counts = { path, table: read };
    } else if (name === 'parts.csv') {
      const read = table(path, readParts);
      if (read !== null) parts = { path, table: read };
    } else if (language !== undefined && !isFolder) texts.set(language, path);
    else if (name !== 'card.yaml' && name !== 'texts' && !/\.md$/i.test(name)) unknown(folder, path, known);
  }
  return { id, card, counts, parts, codings, texts, partTexts };
}

/** A colon is no letter of a file name on Windows: `dictionary+standard.jsonl` is the work of `dictionary:standard`. */
const coderOfFile = (path: string): string => basename(path, '.jsonl').replace('+', ':');
export const fileOfCoder = (coder: string): string => `${coder.replace(':', '+')}.jsonl`;
