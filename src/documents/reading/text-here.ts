/** The text of a document as it lies in the study's folder now, and whether it is the one that counts and codings rest on. */
import { hashOf, readStudyFile, type Study, type StudyDocument } from '../../study/index.js';

export interface TextHere {
  readonly text: string;
  readonly sha256: string;
  /** The card names this very text, or none yet. */
  readonly agrees: boolean;
}

/** Null: it does not lie there, or cannot be read. */
export function textHere({ root }: Study, document: StudyDocument, lang: string): TextHere | null {
  const card = document.card.texts.find((text) => text.lang === lang);
  if (card === undefined || (document.texts.get(lang) ?? 'absent') === 'absent') return null;
  const file = readStudyFile(root, `documents/${document.id}/text.${lang}.txt`);
  if ('code' in file) return null;
  const sha256 = hashOf(file.text);
  return { text: file.text, sha256, agrees: card.sha256 === null || card.sha256 === sha256 };
}

/** Languages of the card whose text lies here, in the order of the card. */
export const languagesHere = (document: StudyDocument): string[] =>
  document.card.texts.flatMap(({ lang }) => ((document.texts.get(lang) ?? 'absent') === 'absent' ? [] : [lang]));
