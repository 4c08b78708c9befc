/**
 * Letters as a search compares them: without case, accents and ё, and with the letters that only Kazakh has put down to
 * their nearest on a Russian keyboard, so that «қауіпсіздік» and «кауипсиздик» meet.
 */
import { repairHomoglyphs } from './look-alikes.js';

const nearest: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

export const foldKazakh = (word: string): string =>
  word.replace(/[әғқңөұүһіё]/g, (letter) => nearest[letter] as string);

/**
 * й is a letter, not an accented и: only Latin letters lose their marks. A mark that no letter takes up (of the dotted
 * capital of «İstanbul» in lower case, of a stress) goes too, lest it cut the word in two.
 */
const withoutMarks = (text: string): string =>
  text
    .replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize('NFD'))
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ı', 'i');

/** «бiлiм» with the Latin i that many keyboards give, «Kонгресс» with a Latin K: meant is the word as it looks. */
const asCompared = (word: string): string => withoutMarks(repairHomoglyphs(word).toLowerCase());

/** A language uses the same words again and again: what each is compared as is found once. */
const compared = new Map<string, string>();
const mostCompared = 200_000;

function comparedOnce(word: string): string {
  const before = compared.get(word);
  if (before !== undefined) return before;
  if (compared.size >= mostCompared) compared.clear();
  const made = asCompared(word);
  compared.set(word, made);
  return made;
}

/** The words of a text in order, in lower case; a number is a word too. */
export const wordsIn = (text: string): string[] =>
  (text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(comparedOnce).filter((word) => word !== '');

export const isCyrillic = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word);
export const hasKazakhLetter = (text: string): boolean => /[әғқңөұүһі]/iu.test(text);
