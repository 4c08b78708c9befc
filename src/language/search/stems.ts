/** The keys under which a word is found: the same for all forms of the word. */
import type { Language } from '../languages.js';
import { foldKazakh, hasKazakhLetter, isCyrillic } from './letters.js';
import { stemKazakh } from './stem-kk.js';
import { stemRussian } from './stem-ru.js';

/** English needs no more here: congresses – congress, countries – country. */
const stemEnglish = (word: string): string =>
  word.length < 4
    ? word
    : word
        .replace(/ies$/, 'y')
        .replace(/(?<=s|sh|ch|x|z)es$/, '')
        .replace(/(?<=[^su])s$/, '');

/** Which language a text without a label is in: Kazakh has letters of its own, Latin ones are taken for English. */
export const languageOfText = (text: string): Language =>
  hasKazakhLetter(text) ? 'kk' : isCyrillic(text) ? 'ru' : 'en';

/** One key in a text whose language is known; a foreign word inside keeps to its own letters. */
export function keyOf(word: string, language: Language): string {
  if (!isCyrillic(word)) return stemEnglish(word);
  return language === 'kk' ? `k:${stemKazakh(word)}` : `r:${foldKazakh(stemRussian(word))}`;
}

/** The keys of a word that somebody types: nobody says in which language, and «инициатива» is a word of both. */
export function keysOfQuery(word: string): readonly string[] {
  return isCyrillic(word) ? [keyOf(word, 'kk'), keyOf(word, 'ru')] : [keyOf(word, 'en')];
}
