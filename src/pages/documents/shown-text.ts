/**
 * Which text of a document a page shows, and why it shows none. A site is a publication: only what its card gives a licence
 * for is published; the workbench shows what lies in the folder.
 */
import { type DocumentView, type LaidOut, layOut, textHere } from '../../documents/index.js';
import type { View } from '../view.js';

export type ShownText =
  | { readonly kind: 'text'; readonly laid: LaidOut; readonly agrees: boolean }
  | { readonly kind: 'absent' | 'unpublished' };

/** The language asked for, else the reader's own, else the first whose text lies here, else the first of the card. */
export function chosenLanguage({ words, query }: View, { document }: DocumentView): string | null {
  const languages = document.card.texts.map(({ lang }) => lang);
  const isHere = (lang: string): boolean => (document.texts.get(lang) ?? 'absent') !== 'absent';
  const asked = query.get('lang');
  if (asked !== null && languages.includes(asked)) return asked;
  const own = languages.filter((lang) => lang === words.language);
  return [...own, ...languages].find(isHere) ?? own[0] ?? languages[0] ?? null;
}

export function shownText(
  { site }: View,
  { document }: DocumentView,
  lang: string,
  part: string | null = null,
): ShownText {
  const card = document.card.texts.find((text) => text.lang === lang);
  const here = textHere(site.assessment.study, document, lang, part);
  if (here === null || card === undefined) return { kind: 'absent' };
  if (site.mode === 'static' && card.licence === null) return { kind: 'unpublished' };
  return { kind: 'text', laid: layOut(here.text, lang), agrees: here.agrees };
}
