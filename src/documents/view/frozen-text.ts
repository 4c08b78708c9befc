/**
 * The text of a document that lies beside its card, as counts and codings rest on it: null where it is not there, or is
 * another text than the card's hash says. Read when asked for and kept while the file stays the same.
 */
import { statSync } from 'node:fs';
import type { Study, StudyDocument } from '../../study/index.js';
import { documentPath } from '../keeping/file-access.js';
import { textHere } from '../reading/text-here.js';

const mostKept = 64;
const kept = new Map<string, { readonly mark: string; readonly text: string | null }>();

export function frozenText(study: Study, document: StudyDocument, lang: string): string | null {
  if (document.texts.get(lang) !== 'there') return null;
  const path = documentPath(study.root, document.id, `text.${lang}.txt`);
  const sha256 = document.card.texts.find((one) => one.lang === lang)?.sha256 ?? null;
  try {
    const { mtimeMs, size } = statSync(path);
    const mark = `${mtimeMs} ${size} ${sha256}`;
    const known = kept.get(path);
    if (known?.mark === mark) return known.text;
    const here = textHere(study, document, lang);
    const text = here?.agrees === true ? here.text : null;
    if (kept.size >= mostKept) kept.clear();
    kept.set(path, { mark, text });
    return text;
  } catch {
    return null;
  }
}
