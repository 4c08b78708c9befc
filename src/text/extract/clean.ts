/**
 * One paragraph as it is frozen: NFC, single spaces, no invisible characters. What is taken out is counted: soft hyphens,
 * zero-width characters and direction marks, which part words for every search (Unicode TR36, 3.2). Words of mixed script
 * are counted and stay as they are: the token layer repairs them without moving an offset.
 * Example: «бей\u00ADбіт\u200Bшілік» → «бейбітшілік», two characters taken out.
 */
import { repairHomoglyphs } from '../script/index.js';
import type { Remarks } from './remarks.js';

/** A joiner is a letter's business in Arabic and Indic scripts, and nobody's in Cyrillic and Latin. */
const marks = '\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
/** Control characters but the tab and the line feed. */
const control = '\\p{Cc}';
const invisible = new RegExp(
  `(?![\\t\\n])(?:[${marks}]|${control})|(?<=[\\p{sc=Cyrl}\\p{sc=Latn}])[\\u200c\\u200d]`,
  'gu',
);
const withInvisible = new RegExp(`\\S*[${marks}\\u200c\\u200d]\\S*`, 'u');
const words = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*/gu;

export function cleanParagraph(raw: string, remarks: Remarks): string {
  let taken = 0;
  const without = raw.replace(/[\t\v\f]/g, ' ').replace(invisible, () => {
    taken += 1;
    return '';
  });
  if (taken > 0)
    remarks.add('invisible_removed', true, withInvisible.exec(raw)?.[0].replace(invisible, '·') ?? '', taken);
  const text = without
    .normalize('NFC')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  for (const [word] of text.matchAll(words))
    if (repairHomoglyphs(word) !== word) remarks.add('mixed_script_words', false, word);
  return text;
}
