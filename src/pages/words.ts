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
  /** What needs no filling: by its short key, thousands of times a page. */
  const fixed = new Map<string, string>();
  const words = (key: string, args?: Message['args']) => {
    if (args !== undefined) return speak({ key: `page.${key}`, args }, language);
    let text = fixed.get(key);
    if (text === undefined) fixed.set(key, (text = speak({ key: `page.${key}` }, language)));
    return text;
  };
  return Object.assign(words, {
    language,
    say: (message: Message) => speak(message, language),
    label: (text: TextOf['text']) => labelIn(text, language),
    dash: language === 'ru' ? ' — ' : ' – ',
  });
}
