/** The word of a unit of measurement in the reader's language; a unit that a study added stands as it was written. */
import type { Language } from './languages.js';
import { messages } from './messages.js';
import { speak } from './speak.js';

export function unitWord(unit: string, language: Language): string {
  const key = `unit.${unit}`;
  return messages().has(key) ? speak({ key }, language) : unit;
}
