/**
 * A text that was fetched or dropped in takes its place beside its card. The first one fixes the card's hash; the same one
 * changes nothing; another one is kept apart under a name that the study does not read, until a person accepts it: then the
 * card gets the new hash and every coding is placed anew by its quotation, with a list of those that could not be.
 */
import { editLeaf, hashOfFile, type StudyDocument, writeWhole } from '../../study/index.js';
import {
  type Coding,
  type FrozenText,
  fromCodePoints,
  offsetsOf,
  type Reanchored,
  reanchor,
  toCodePoints,
} from '../../text/index.js';
import { layOut } from '../reading/lay-out.js';
import { documentPath, readOrNull, removeFile } from './file-access.js';

export type Kept =
  | { readonly kind: 'fixed' | 'same'; readonly path: string }
  /** Other words than the counts rest on; `path` is where they wait. */
  | { readonly kind: 'differs'; readonly path: string; readonly expected: string; readonly found: string }
  | { readonly kind: 'accepted'; readonly path: string; readonly byCoder: ReadonlyMap<string, Reanchored> }
  | { readonly kind: 'no_such_language'; readonly languages: readonly string[] }
  | { readonly kind: 'not_written'; readonly file: string };

export function keepText(
  root: string,
  document: StudyDocument,
  lang: string,
  frozen: FrozenText,
  accept: boolean,
): Kept {
  const at = document.card.texts.findIndex((text) => text.lang === lang);
  const text = document.card.texts[at];
  if (text === undefined) return { kind: 'no_such_language', languages: document.card.texts.map((one) => one.lang) };
  const path = documentPath(root, document.id, `text.${lang}.txt`);
  const waiting = documentPath(root, document.id, `_text.${lang}.other.txt`);
  if (text.sha256 === frozen.sha256) {
    writeWhole(path, frozen.text);
    removeFile(waiting);
    return { kind: 'same', path };
  }
  if (text.sha256 === null) {
    if (!fixHash(root, document, at, frozen)) return { kind: 'not_written', file: document.file };
    writeWhole(path, frozen.text);
    return { kind: 'fixed', path };
  }
  if (!accept) {
    writeWhole(waiting, frozen.text);
    return { kind: 'differs', path: waiting, expected: text.sha256, found: frozen.sha256 };
  }
  const byCoder = replaceCodings(root, document, lang, frozen.text);
  if (!fixHash(root, document, at, frozen)) return { kind: 'not_written', file: document.file };
  writeWhole(path, frozen.text);
  removeFile(waiting);
  return { kind: 'accepted', path, byCoder };
}

/** The card is changed in its own text, so that comments and order stay. */
function fixHash(root: string, document: StudyDocument, at: number, frozen: FrozenText): boolean {
  const { length, words, sentences } = layOut(frozen.text, document.card.texts[at]?.lang ?? '');
  const values = {
    sha256: frozen.sha256,
    characters: length,
    words,
    sentences: sentences.length,
    paragraphs: frozen.paragraphs.length,
  };
  for (const [field, value] of Object.entries(values)) {
    const done = editLeaf(root, document.file, ['texts', at, field], { set: value }, hashOfFile(root, document.file));
    if (done.kind !== 'written') return false;
  }
  return true;
}

/** Files keep code points; places are looked for in UTF-16. What cannot be placed stays in the file as it was. */
function replaceCodings(
  root: string,
  document: StudyDocument,
  lang: string,
  text: string,
): ReadonlyMap<string, Reanchored> {
  const byCoder = new Map<string, Reanchored>();
  const offsets = offsetsOf(text);
  const former = readOrNull(documentPath(root, document.id, `text.${lang}.txt`));
  const formerOffsets = former === null ? null : offsetsOf(Buffer.from(former).toString('utf8'));
  for (const { coder, file, rows } of document.codings) {
    const own = rows.filter((row) => row.lang === lang && row.part === undefined);
    if (own.length === 0) continue;
    const codings = own.map((row): Coding => {
      const coding: Coding = {
        document: document.id,
        language: lang as Coding['language'],
        coder,
        code: row.code,
        unit: row.unit,
        start: row.start,
        end: row.end,
        quote: row.quote,
        before: row.before,
        after: row.after,
      };
      return formerOffsets === null ? coding : fromCodePoints(coding, formerOffsets);
    });
    const result = reanchor(codings, text);
    byCoder.set(coder, result);
    const placed = new Map<Coding, Coding>(result.moved.map(({ from, to }) => [from, to]));
    const stands = new Set(result.stayed);
    const lines = rows.map(({ line: _line, ...row }) => {
      const index = own.findIndex((one) => one.line === _line);
      const coding = codings[index];
      if (coding === undefined) return JSON.stringify(row);
      const to = placed.get(coding) ?? (stands.has(coding) ? coding : undefined);
      if (to === undefined) return JSON.stringify(row);
      const { start, end, quote } = toCodePoints(to, offsets);
      return JSON.stringify({ ...row, start, end, quote });
    });
    writeWhole(documentPath(root, ...file.split('/').slice(1)), lines.map((line) => `${line}\n`).join(''));
  }
  return byCoder;
}
