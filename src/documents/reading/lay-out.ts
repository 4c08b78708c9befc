/**
 * A text as it is read and coded: paragraphs, and within them sentences, each with its number and its place both ways –
 * UTF-16 for cutting, code points for files. Paragraphs have the numbers that `counts.csv` has (p1, p2 …).
 * Example: «Бірінші бап.\n\nЕкінші бап. Үшінші.» → p1 with s1, p2 with s2 and s3.
 */
import { isLanguage } from '../../language/index.js';
import { offsetsOf, paragraphsOf, Reading, sentenceSpans, tokenKinds } from '../../text/index.js';

export interface Place {
  readonly number: number;
  /** UTF-16, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Code points, the end exclusive. */
  readonly from: number;
  readonly to: number;
}
export interface LaidParagraph extends Place {
  readonly sentences: readonly Place[];
}
export interface LaidOut {
  readonly text: string;
  /** In code points. */
  readonly length: number;
  readonly words: number;
  readonly paragraphs: readonly LaidParagraph[];
  readonly sentences: readonly Place[];
  readonly utf16: (codePoint: number) => number;
  readonly codePoint: (utf16: number) => number;
}

export function layOut(text: string, lang: string): LaidOut {
  const offsets = offsetsOf(text);
  const place = (number: number, start: number, end: number): Place => ({
    number,
    start,
    end,
    from: offsets.codePoint(start),
    to: offsets.codePoint(end),
  });
  // Other languages end their sentences as English does.
  const reading = new Reading(text, isLanguage(lang) ? lang : 'en');
  const sentences = sentenceSpans(reading).map(({ start, end }, at) => place(at + 1, start, end));
  let next = 0;
  const paragraphs = paragraphsOf(text).map(({ start, end }, at): LaidParagraph => {
    const first = next;
    while (next < sentences.length && (sentences[next] as Place).start < end) next += 1;
    return { ...place(at + 1, start, end), sentences: sentences.slice(first, next) };
  });
  return {
    text,
    length: offsets.codePoint(text.length),
    words: wordsIn(reading),
    paragraphs,
    sentences,
    utf16: offsets.utf16,
    codePoint: offsets.codePoint,
  };
}

function wordsIn({ tokens: { count, kinds } }: Reading): number {
  let words = 0;
  for (let at = 0; at < count; at += 1)
    if (kinds[at] === tokenKinds.word || kinds[at] === tokenKinds.number) words += 1;
  return words;
}

export const touches = (one: { from: number; to: number }, other: { from: number; to: number }): boolean =>
  one.from < other.to && other.from < one.to;
