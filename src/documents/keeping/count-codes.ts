/**
 * What a dictionary finds in a frozen text, as lines of `counts.csv`: hits, sentences that hold the code, places in code
 * points. A code above others (AGENDA) holds where one of those below it does.
 */
import type { Language } from '../../language/index.js';
import {
  type Dictionary,
  type Hit,
  hashOfText,
  hitsOf,
  offsetsOf,
  paragraphsOf,
  Reading,
  tokenKinds,
} from '../../text/index.js';

export interface CountedCode {
  readonly place: string;
  readonly code: string;
  readonly count: number;
  readonly sentences: number;
  readonly offsets: readonly (readonly [number, number])[];
}

export interface CountedText {
  readonly sha256: string;
  readonly characters: number;
  readonly words: number;
  readonly sentences: number;
  readonly paragraphs: number;
  readonly codes: readonly CountedCode[];
  /** Patterns that would have taken too long on this text. */
  readonly tooSlow: readonly string[];
}

export function countCodes(
  text: string,
  language: Language,
  dictionary: Dictionary,
  options: { readonly paragraphs?: boolean } = {},
): CountedText {
  const reading = new Reading(text, language);
  const { tokens } = reading;
  const { firsts, count } = reading.sentences;
  const { hits, tooSlow } = hitsOf(dictionary, reading);
  const offsets = offsetsOf(text);
  const paragraphs = paragraphsOf(text);
  let words = 0;
  for (let at = 0; at < tokens.count; at += 1)
    if (tokens.kinds[at] === tokenKinds.word || tokens.kinds[at] === tokenKinds.number) words += 1;
  const starts = Array.from({ length: count }, (_, at) => tokens.starts[firsts[at] as number] as number);
  const byCode = new Map<string, Hit[]>();
  for (const hit of hits)
    for (const code of dictionary.codes[hit.code]?.path ?? []) byCode.set(code, [...(byCode.get(code) ?? []), hit]);
  const tally = (place: string, code: string, own: readonly Hit[]): CountedCode => ({
    place,
    code,
    count: own.length,
    sentences: new Set(own.map(({ start }) => lastAtOrBefore(starts, start))).size,
    offsets: own.map(({ start, end }) => [offsets.codePoint(start), offsets.codePoint(end)] as const),
  });
  const codes: CountedCode[] = [];
  for (const { id } of dictionary.codes) {
    const own = byCode.get(id) ?? [];
    if (own.length > 0) codes.push(tally('whole', id, own));
  }
  if (options.paragraphs === true)
    paragraphs.forEach(({ start, end }, index) => {
      for (const { id } of dictionary.codes) {
        const own = (byCode.get(id) ?? []).filter((hit) => hit.start >= start && hit.start < end);
        if (own.length > 0) codes.push(tally(`p${index + 1}`, id, own));
      }
    });
  return {
    sha256: hashOfText(text),
    characters: offsets.codePoint(text.length),
    words,
    sentences: count,
    paragraphs: paragraphs.length,
    codes,
    tooSlow: tooSlow.map(({ source }) => source),
  };
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Twelve digits tell one text of a study from another; the whole hash stands in the card. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12);

export const countLine = (
  part: string | null,
  coder: string,
  lang: string,
  { place, code, count, sentences, offsets }: CountedCode,
  sha256: string,
  keepPlaces: boolean,
): string =>
  [
    ...(part === null ? [] : [part]),
    place,
    coder,
    code,
    lang,
    count,
    sentences,
    ...(keepPlaces ? [offsets.map(([start, end]) => `${start}-${end}`).join(' ')] : []),
    shortHash(sha256),
  ].join(',');
