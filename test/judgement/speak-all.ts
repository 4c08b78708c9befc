/** Every sentence in the three languages: a missing key or argument is an error here, not on the page. */
import type { Message } from '../../src/derivation/index.js';
import { languages, speak } from '../../src/language/index.js';

/** @returns the English sentences. */
export function speakAll(messages: readonly Message[]): string[] {
  return messages.map((message) => {
    for (const language of languages) {
      if (speak(message, language).trim() === '') throw new Error(`${message.key} says nothing in ${language}`);
    }
    return speak(message, 'en');
  });
}
