/**
 * Words and marks that join labels: those that put one beside another («гуманитарлық және халықтық дипломатия») and those that
 * put one for another («халықтық (жариялы) дипломатия», «X, яғни Y», «X или Y»). Source: method §5.1, §5.5.
 */
import type { Language } from '../../language/index.js';
import { tokenKinds } from '../tokens/index.js';
import type { Reading } from './reading.js';

const identity: Readonly<Record<Language, readonly string[]>> = {
  kk: ['яғни', 'немесе', 'яки', 'әлде'],
  ru: ['или', 'либо', 'т.е.', 'т.', 'е.', 'т', 'е', 'то', 'есть', 'иначе'],
  en: ['or', 'i.e.', 'i.e', 'i.', 'e.', 'i', 'e', 'ie', 'that', 'is', 'namely'],
};
const addition: Readonly<Record<Language, readonly string[]>> = {
  kk: ['және', 'мен', 'бен', 'пен', 'әрі', 'сондай-ақ'],
  ru: ['и', 'а', 'также', 'да'],
  en: ['and', 'as', 'well'],
};
const sets = (
  lists: Readonly<Record<Language, readonly string[]>>,
): Readonly<Record<Language, ReadonlySet<string>>> => ({
  kk: new Set(lists.kk),
  ru: new Set(lists.ru),
  en: new Set(lists.en),
});

export const identityWords = sets(identity);
const additionWords = sets(addition);

export const isConnector = (word: string, language: Language): boolean =>
  additionWords[language].has(word) || identityWords[language].has(word);

/** A label can follow after these; other marks (quotation, dashes) only stand between. */
export const linkMarks = new Set([',', '(', '[', '/']);
export const identityMarks = new Set(['(', '[']);
/** Nothing goes on beyond these. */
const walls = new Set([0x2e, 0x21, 0x3f, 0x2026, 0x3b]);

/** Whether this mark ends a sentence; the dot of one letter («т. е.», «i. e.») does not. */
export function isWall({ text, tokens }: Reading, at: number): boolean {
  const start = tokens.starts[at] as number;
  if (tokens.kinds[at] !== tokenKinds.mark || !walls.has(text.charCodeAt(start))) return false;
  const before = at - 1;
  return !(
    text.charCodeAt(start) === 0x2e &&
    tokens.ends[before] === start &&
    start - (tokens.starts[before] as number) === 1 &&
    tokens.kinds[before] === tokenKinds.word
  );
}
