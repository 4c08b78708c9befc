/** What a coder gave to a document as the file says it at this moment: between a key and the next nobody waits for the study. */
import {
  type DocumentCoding,
  fileOfCoder,
  noFile,
  readCodingLines,
  readStudyFile,
  type Study,
  type StudyDocument,
} from '../../study/index.js';

export interface CodingsHere {
  readonly file: string;
  /** The whole file; '' where there is none. */
  readonly text: string;
  readonly hash: string;
  /** Readable lines, in the order in which they were coded. */
  readonly rows: readonly (DocumentCoding & { readonly line: number })[];
}

/** @returns null where the file is there but cannot be read: nothing may be written over it. */
export function codingsHere({ root }: Study, { id }: StudyDocument, coder: string): CodingsHere | null {
  const file = `documents/${id}/codings/${fileOfCoder(coder)}`;
  const read = readStudyFile(root, file);
  if ('code' in read) return read.code === 'file_unreadable' ? { file, text: '', hash: noFile, rows: [] } : null;
  return { file, text: read.text, hash: read.hash, rows: readCodingLines(read.text).rows };
}

/** Up to nine codes that were given last, in the order of their ids, so that a code keeps its number while it is in use. */
export function recentCodes(rows: CodingsHere['rows'], most = 9): string[] {
  const recent = new Set<string>();
  for (let at = rows.length - 1; at >= 0 && recent.size < most; at -= 1) recent.add((rows[at] as DocumentCoding).code);
  return [...recent].sort();
}
