/** The words of a page in the reader's language. */
import type { Message, TextOf } from '../derivation/index.js';
import { type Language, labelIn, speak } from '../language/index.js';

export interface Words {
  /** A message of `messages/pages.json` by its short key. */
  (key: string, args?: Message['args']): string;
  readonly language: Language;
  readonly say: (message: Message) => string;
  readonly label: (text: TextOf['text']) => string;
  /** Between a name and what is said of it: Russian writes the long dash. */
  readonly dash: string;
}

const made = new Map<Language, Words>();

export function wordsOf(language: Language): Words {
  const known = made.get(language) ?? makeWords(language);
  made.set(language, known);
  return known;
}

function makeWords(language: Language): Words {
  const words = (key: string, args?: Message['args']) =>
    speak(args === undefined ? { key: `page.${key}` } : { key: `page.${key}`, args }, language);
  return Object.assign(words, {
    language,
    say: (message: Message) => speak(message, language),
    label: (text: TextOf['text']) => labelIn(text, language),
    dash: language === 'ru' ? ' — ' : ' – ',
  });
}
