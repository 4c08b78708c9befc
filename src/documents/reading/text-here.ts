/**
 * The text of a document, or of one part of it, as it lies in the study's folder now, and whether it is the one that counts and
 * codings rest on. Read when asked for and kept while the file stays the same.
 */
import { statSync } from 'node:fs';
import { hashOf, readStudyFile, type Study, type StudyDocument } from '../../study/index.js';
import { documentPath } from '../keeping/file-access.js';

export interface TextHere {
  readonly text: string;
  readonly sha256: string;
  /** The card (of a part: the table of parts) names this very text, or none yet. */
  readonly agrees: boolean;
}

/** In UTF-16 units: a corpus of some thousand speeches. */
const mostKept = 60_000_000;
const kept = new Map<string, { readonly mark: string; readonly text: string; readonly sha256: string }>();
let keptLength = 0;

/** Null: it does not lie there, or cannot be read. */
export function textHere(
  { root }: Study,
  document: StudyDocument,
  lang: string,
  part: string | null = null,
): TextHere | null {
  const named = part === null ? document.card.texts.find((one) => one.lang === lang) : partOf(document, part);
  if (named === undefined || named.lang !== lang || !liesHere(document, lang, part)) return null;
  const file = fileOfText(lang, part);
  const found = contentOf(root, [document.id, ...file.split('/')]);
  return found === null
    ? null
    : { text: found.text, sha256: found.sha256, agrees: named.sha256 === null || named.sha256 === found.sha256 };
}

/** The text that counts and codings rest on: null where it is not here, or other words lie here. */
export function frozenText(
  study: Study,
  document: StudyDocument,
  lang: string,
  part: string | null = null,
): string | null {
  const here = textHere(study, document, lang, part);
  return here?.agrees === true ? here.text : null;
}

export const fileOfText = (lang: string, part: string | null): string =>
  part === null ? `text.${lang}.txt` : `texts/${part}.txt`;

const liesHere = (document: StudyDocument, lang: string, part: string | null): boolean =>
  part === null ? (document.texts.get(lang) ?? 'absent') !== 'absent' : document.partTexts.has(part);

function contentOf(root: string, parts: readonly string[]): { readonly text: string; readonly sha256: string } | null {
  const path = documentPath(root, ...parts);
  let mark: string;
  try {
    const { mtimeNs, ctimeNs, size } = statSync(path, { bigint: true });
    mark = `${mtimeNs} ${ctimeNs} ${size}`;
  } catch {
    return null;
  }
  const known = kept.get(path);
  if (known?.mark === mark) return known;
  const file = readStudyFile(root, ['documents', ...parts].join('/'));
  if ('code' in file) return null;
  const found = { mark, text: file.text, sha256: hashOf(file.text) };
  keptLength += file.text.length - (known?.text.length ?? 0);
  if (keptLength > mostKept) {
    kept.clear();
    keptLength = file.text.length;
  }
  kept.set(path, found);
  return found;
}

const parts = new WeakMap<StudyDocument['parts'], ReadonlyMap<string, StudyDocument['parts'][number]>>();

function partOf(document: StudyDocument, part: string): StudyDocument['parts'][number] | undefined {
  let byId = parts.get(document.parts);
  if (byId === undefined) parts.set(document.parts, (byId = new Map(document.parts.map((one) => [one.id, one]))));
  return byId.get(part);
}

/** Languages of the card whose text lies here, in the order of the card. */
export const languagesHere = (document: StudyDocument): string[] =>
  document.card.texts.flatMap(({ lang }) => ((document.texts.get(lang) ?? 'absent') === 'absent' ? [] : [lang]));
