/** A code given to a sentence by its number, or to a span between two code points, as the line that is kept. */
import type { DocumentCoding } from '../../study/index.js';
import { codingOf } from '../../text/index.js';
import type { LaidOut } from '../reading/lay-out.js';

export type ChosenPlace = { readonly sentence: number } | { readonly from: number; readonly to: number };

/** What the schema of codings takes as a quotation. */
const longestQuote = 2000;

export function codingAt(
  laid: LaidOut,
  document: string,
  lang: string,
  coder: string,
  code: string,
  chosen: ChosenPlace,
): DocumentCoding | 'no_place' | 'too_long' {
  const sentence = 'sentence' in chosen ? laid.sentences[chosen.sentence - 1] : undefined;
  const place = 'sentence' in chosen ? sentence : chosen;
  if (place === undefined || !(place.from >= 0 && place.to > place.from && place.to <= laid.length)) return 'no_place';
  const { quote, before, after } = codingOf(laid.text, {
    document,
    language: lang as 'en',
    coder,
    code,
    unit: null,
    start: laid.utf16(place.from),
    end: laid.utf16(place.to),
  });
  if (quote.length > longestQuote) return 'too_long';
  if (quote.trim() === '') return 'no_place';
  return {
    lang,
    code,
    unit: sentence === undefined ? null : `s${sentence.number}`,
    start: place.from,
    end: place.to,
    quote,
    before,
    after,
  };
}
