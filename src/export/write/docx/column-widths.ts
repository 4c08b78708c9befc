/**
 * How wide the columns of a table are, in twentieths of a point: the parts that were asked for, but no column so narrow that
 * its longest word is broken («Нысанал|ы мән»); what it gains the columns with room give, each by the room it has.
 * Example: parts 1 : 3 of 4000 with words of 1500 and 900 → 1500 and 2500.
 */

/** Of the size of the letters: Times in Cyrillic, bold, with a reserve. */
const meanLetter = 0.58;
const cellMargins = 216;
/** What is longer is no word but an address, and may be broken. */
const longestWord = 18;

/** What the longest word of a text needs, at letters of so many half points. */
export function widthOfLongestWord(text: string, halfPoints: number): number {
  // No line ends at a space that holds together, as in «0,34 [0,22; 0,48]».
  const longest = Math.max(0, ...text.split(/[ \n\u00ad\u2010-\u2014-]+/u).map((word) => word.length));
  return cellMargins + Math.ceil(Math.min(longest, longestWord) * meanLetter * halfPoints * 10);
}

/** `parts`: as they were asked for; `needed`: what the longest word of each column needs; `room`: what all may have. */
export function columnWidths(parts: readonly number[], needed: readonly number[], room: number): readonly number[] {
  const all = parts.reduce((sum, part) => sum + part, 0);
  const wanted = parts.map((part) => (room * part) / all);
  const missing = wanted.map((width, column) => Math.max(0, (needed[column] ?? 0) - width));
  const spare = wanted.map((width, column) => Math.max(0, width - (needed[column] ?? 0)));
  const lack = missing.reduce((sum, part) => sum + part, 0);
  const reserve = spare.reduce((sum, part) => sum + part, 0);
  // Where there is not room for all words, each column lacks the same part of what it lacks.
  const given = lack === 0 ? 0 : Math.min(1, reserve / lack);
  const taken = reserve === 0 ? 0 : Math.min(1, lack / reserve);
  return wanted.map((width, column) =>
    Math.floor(width + (missing[column] ?? 0) * given - (spare[column] ?? 0) * taken),
  );
}
