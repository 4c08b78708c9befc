/** What a coder wrote about a case: in the reader's language where the study has a translation, else as written, marked with its language. */
import type { View } from './view.js';

export function ownWords(text: string, { site, words }: View): { readonly text: string; readonly language: string } {
  const { settings, translations } = site.assessment.study;
  if (settings.texts_in === words.language) return { text, language: words.language };
  const translated = translations.get(words.language)?.get(text.trim());
  return translated === undefined
    ? { text, language: settings.texts_in }
    : { text: translated, language: words.language };
}

export const OwnWords = ({ text, view }: { text: string; view: View }) => {
  const said = ownWords(text, view);
  return said.language === view.words.language ? (
    <span>{said.text}</span>
  ) : (
    <span lang={said.language}>{said.text}</span>
  );
};
