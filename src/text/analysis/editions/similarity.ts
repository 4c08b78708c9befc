/**
 * How alike two pieces of text are: twice the words they share over the words they have (L. R. Dice 1945, Ecology 26:
 * 297–302), repeated words as often as both have them. Longer words count by their first five letters: an ending that changes
 * with the sentence must not part them.
 * Example: «a b c d» and «a b c e» → 6/8 = .75.
 */
import { scan, tokenKinds } from '../../tokens/index.js';
import type { Vocabulary } from '../words/index.js';

const beginning = 5;

/** Sorted numbers of the words and numbers of a piece; both pieces must use the same vocabulary. */
export function bagOf(text: string, vocabulary: Vocabulary): Uint32Array {
  const tokens = scan(text);
  const kept: number[] = [];
  for (let at = 0; at < tokens.count; at += 1)
    if (tokens.kinds[at] !== tokenKinds.mark)
      kept.push(vocabulary.number(tokens.types.text(tokens.typeIds[at] as number).slice(0, beginning)));
  return Uint32Array.from(kept).sort();
}

export function likeness(a: Uint32Array, b: Uint32Array): number {
  if (a.length + b.length === 0) return 1;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return (2 * shared) / (a.length + b.length);
}
