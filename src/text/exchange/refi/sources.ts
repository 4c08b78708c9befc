/**
 * The texts of a project: every TextSource, wherever it stands (also the plain text of a PDF or the description of a picture),
 * with its words from the archive or from the file itself. Paths without `internal://` are taken for internal ones and said.
 * Example: plainTextPath="board_2017.txt" is read from sources/board_2017.txt.
 */
import { decodeText } from '../../encoding/index.js';
import type { Problems } from '../problem.js';
import { elementOf, elementsOf, textOf, type XmlElement } from '../xml/model.js';
import type { ArchiveFiles } from './archive.js';

export interface SourceText {
  readonly element: XmlElement;
  /** As it stands in the file, without a byte-order mark; null where the words are not there. */
  readonly text: string | null;
  readonly marked: boolean;
}

const holders = new Set(['Sources', 'PDFSource', 'PictureSource', 'Representation', 'TextDescription']);

/** TextSource, Representation and TextDescription all are of TextSourceType; transcripts stay with their recordings. */
export function textElements(root: XmlElement): XmlElement[] {
  return elementsOf(root).flatMap((one) => [
    ...(one.name === 'TextSource' || one.name === 'Representation' || one.name === 'TextDescription' ? [one] : []),
    ...(holders.has(one.name) ? textElements(one) : []),
  ]);
}

export function sourceText(one: XmlElement, files: ArchiveFiles, problems: Problems): SourceText {
  const path = one.attributes['plainTextPath'];
  const inline = elementOf(one, 'PlainTextContent');
  if (path === undefined || path === '') {
    if (inline !== undefined) return { element: one, text: textOf(inline), marked: false };
    problems.add('note', 'source_missing', one, { path: '', name: one.attributes['name'] ?? '' });
    return { element: one, text: null, marked: false };
  }
  const bytes = fileAt(path, one, files, problems);
  if (bytes === null) return { element: one, text: null, marked: false };
  const { encoding } = decodeText(bytes);
  if (encoding !== 'utf-8') problems.add('note', 'text_encoding', one, { path, encoding });
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const marked = text.startsWith('\ufeff');
  return { element: one, text: marked ? text.slice(1) : text, marked };
}

function fileAt(path: string, one: XmlElement, files: ArchiveFiles, problems: Problems): Uint8Array | null {
  const scheme = /^([a-z]+):\/\//i.exec(path)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'internal') {
    problems.add('note', 'source_external', one, { path });
    return null;
  }
  const name = path.replace(/^internal:\/\//i, '').replace(/^\/+/, '');
  const candidates = [`sources/${name}`, name, `Sources/${name}`];
  const found = candidates.find((candidate) => files.has(candidate)) ?? ignoringCase(candidates[0] as string, files);
  if (found === undefined) {
    problems.add('note', 'source_missing', one, { path, name: one.attributes['name'] ?? '' });
    return null;
  }
  if (scheme === undefined) problems.add('note', 'source_scheme', one, { path });
  return files.get(found) as Uint8Array;
}

const ignoringCase = (name: string, files: ArchiveFiles): string | undefined =>
  [...files.keys()].find((one) => one.toLowerCase() === name.toLowerCase());
