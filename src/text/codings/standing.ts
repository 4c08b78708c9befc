/**
 * Whether a coding still stands on the text that it was made on: its span lies within the text and holds the words it quotes.
 * What does not stand is re-anchored by quotation and context elsewhere, never moved silently.
 * Example: a coding with end 1,200 on a text of 1,000 units is `past_end`; one whose span now reads otherwise is `other_words`.
 */
import type { Coding } from './coding.js';

export type Standing = 'stands' | 'past_end' | 'empty_span' | 'other_words';

export function standingOf(text: string, { start, end, quote }: Pick<Coding, 'start' | 'end' | 'quote'>): Standing {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length) return 'past_end';
  if (end <= start) return 'empty_span';
  return text.slice(start, end) === quote ? 'stands' : 'other_words';
}
