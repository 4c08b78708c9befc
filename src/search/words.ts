/** Words of a text as the search sees them: small letters, ё as е, and every stem a word may have. */
import { englishStem, kazakhStem, russianStem } from './stems.js';

const stops = new Set('және мен бен пен үшін и в на по с о об от до для из к the of and in to for on a an'.split(' '));

export const wordsOfText = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []
  ).filter((word) => !stops.has(word));

/** A Cyrillic word without letters of its own language may be Kazakh or Russian: it has both stems. */
export function stemsOf(word: string): readonly string[] {
  if (!/\p{Script=Cyrillic}/u.test(word)) return [englishStem(word)];
  if (/[әғқңөұүһі]/.test(word)) return [kazakhStem(word)];
  const stems = [russianStem(word), kazakhStem(word)];
  return stems[0] === stems[1] ? [stems[0] as string] : stems;
}
