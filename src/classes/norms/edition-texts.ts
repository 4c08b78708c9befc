/**
 * The texts behind a pair of editions: whether each lies in the study, and if not, what is missing – the name of a document in
 * the norm's file, the card, the text itself – so that a reader can be told how to bring it. Two texts are compared in a language
 * that both have; the reader's comes first.
 */
import { frozenText } from '../../documents/index.js';
import { fallbacks, isLanguage, type Language } from '../../language/index.js';
import type { Norm, Noted, Study } from '../../study/index.js';
import type { EditionPair } from './editions.js';

export type EditionText =
  /** The norm's file names no document. */
  | { readonly state: 'no_document'; readonly norm: string }
  /** It names one that the study has no card of. */
  | { readonly state: 'no_card'; readonly norm: string; readonly document: string }
  /** The card is there, no text beside it; `addressed`: an official address is known, it can be fetched. */
  | { readonly state: 'absent'; readonly norm: string; readonly document: string; readonly addressed: boolean }
  /** A text lies there, but another than the card's hash says. */
  | { readonly state: 'changed'; readonly norm: string; readonly document: string }
  | {
      readonly state: 'there';
      readonly norm: string;
      readonly document: string;
      readonly languages: readonly Language[];
    };

export interface EditionTexts {
  readonly earlier: EditionText;
  readonly later: EditionText;
  /** The language in which both lie here; null: none. */
  readonly language: Language | null;
}

export function editionTexts(study: Study, { earlier, later }: EditionPair, reader: Language): EditionTexts {
  const [one, other] = [textOf(study, earlier), textOf(study, later)];
  const both = fallbacks(reader).find((language) => has(one, language) && has(other, language));
  return { earlier: one, later: other, language: both ?? null };
}

const has = (text: EditionText, language: Language): boolean =>
  text.state === 'there' && text.languages.includes(language);

function textOf(study: Study, { record }: Noted<Norm>): EditionText {
  const norm = record.id;
  if (record.document === null) return { state: 'no_document', norm };
  const document = study.documents.byId.get(record.document);
  if (document === undefined) return { state: 'no_card', norm, document: record.document };
  const languages = document.card.texts
    .map(({ lang }) => lang)
    .filter(isLanguage)
    .filter((lang) => frozenText(study, document, lang) !== null);
  if (languages.length > 0) return { state: 'there', norm, document: document.id, languages };
  if ([...document.texts.values()].includes('changed')) return { state: 'changed', norm, document: document.id };
  const addressed = document.card.texts.some(({ url }) => url !== null);
  return { state: 'absent', norm, document: document.id, addressed };
}
