/**
 * What an unquoted word of YAML means by the core schema (YAML 1.2.2, §10.3.2): `7` is a number, `true` a truth value,
 * `~` nothing, `2016-04-19` and `KAZ` are text.
 */
import { notPlain } from './not-plain.js';

const words: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const longestWord = 5;

const number = /^[-+]?(?:\d+|(?:\.\d+|\d+\.\d*)(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+)$/;
/** Octal, hexadecimal, infinity, not-a-number, and numbers that a double cannot hold: nobody writes them in a study. */
const oddNumber = /^(?:[-+]?0[ox][\da-fA-F]+|[-+]?\.(?:inf|nan)|[-+]?\d{16,})$/i;

export function scalarOf(word: string): string | number | boolean | null {
  if (word.length <= longestWord) {
    const known = words.get(word);
    if (known !== undefined) return known;
  }
  const first = word.charCodeAt(0);
  // Digits, and what may stand before them: + - .
  if (first > 57 || first < 43) return word;
  if (oddNumber.test(word)) throw notPlain;
  return number.test(word) ? Number(word) : word;
}

/** Such a word is no text, so it cannot name a field without doubt. */
export const isWord = (word: string): boolean => word.length <= longestWord && words.has(word);
