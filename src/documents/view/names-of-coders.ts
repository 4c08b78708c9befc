/**
 * Coders as a sentence names them: by what `coders.yaml` calls them, in the reader's language; one without a name by its id.
 * Example: `dictionary:agenda` is «Күн тәртібі» сөздігі, 2026.1 редакциясы.
 */
import type { TextOf } from '../../derivation/index.js';
import { languages } from '../../language/index.js';
import type { CodeCell } from './coded-text.js';

export function namesOfCoders(cells: Iterable<CodeCell>): TextOf {
  const names = new Map<string, TextOf['text'] | null>();
  for (const { coder, coderName } of cells) names.set(coder, coderName);
  const inOrder = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  const inLanguage = (language: (typeof languages)[number]) =>
    inOrder.map(([id, name]) => name?.[language] || name?.en || id).join('; ');
  return { text: Object.fromEntries(languages.map((language) => [language, inLanguage(language)])) };
}
