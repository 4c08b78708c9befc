/** Sentences as places in the text. Example: «Ел. Жер.» → [0, 3], [4, 8]. */
import type { Reading } from '../../dictionary/index.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function sentenceSpans({ tokens, sentences }: Reading): Span[] {
  return Array.from({ length: sentences.count }, (_, at) => ({
    start: tokens.starts[sentences.firsts[at] as number] as number,
    end: tokens.ends[(sentences.firsts[at + 1] as number) - 1] as number,
  }));
}
