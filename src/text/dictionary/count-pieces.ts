/**
 * Counts of a dictionary over a text that comes in pieces: what is held is one piece, its tokens, and the types met so far,
 * which are given up when there are very many. A mention that a cut falls into is not found; cuts are made between paragraphs.
 */
import type { Language } from '../../language/index.js';
import type { TextPiece } from '../pieces/index.js';
import { Types } from '../tokens/index.js';
import type { Dictionary } from './compile.js';
import { type CodeCount, countsByCode } from './counts.js';
import { hitsOf } from './hits.js';
import { Reading } from './reading.js';

const mostTypes = 400_000;

export interface PieceCounts {
  readonly counts: readonly CodeCount[];
  readonly words: number;
  readonly tooSlow: readonly string[];
}

export function countPieces(dictionary: Dictionary, language: Language, pieces: Iterable<TextPiece>): PieceCounts {
  const own = new Float64Array(dictionary.codes.length);
  const slow = new Set<string>();
  let types = new Types();
  let words = 0;
  for (const { text } of pieces) {
    if (types.count > mostTypes) types = new Types();
    const reading = new Reading(text, language, types);
    for (let at = 0; at < reading.tokens.count; at += 1) if (reading.isWord(at)) words += 1;
    const { hits, tooSlow } = hitsOf(dictionary, reading);
    for (const { code } of hits) own[code] = (own[code] as number) + 1;
    for (const { source } of tooSlow) slow.add(source);
  }
  return { counts: countsByCode(dictionary, own), words, tooSlow: [...slow] };
}
