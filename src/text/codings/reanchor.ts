/**
 * Codings on a text that was extracted anew: each is looked for by its quotation, and where the words come more than once by
 * what stands around them. What moved is listed with where from and where to; what cannot be told is listed too and stays
 * where it was, so that nothing moves silently and nothing is lost. (The idea of a text quote selector: W3C Web Annotation
 * Data Model 2017, 4.2.4.)
 * Example: «сенім» coded at 40–45 in «… өзара сенім орнату …» is found at 52–57 after twelve letters were added above it.
 */
import type { Coding } from './coding.js';
import { standingOf } from './standing.js';

export type Lost = 'not_found' | 'ambiguous';

export interface Reanchored {
  /** On the new text, in the order given. */
  readonly stayed: readonly Coding[];
  readonly moved: readonly { readonly from: Coding; readonly to: Coding }[];
  readonly lost: readonly { readonly coding: Coding; readonly why: Lost; readonly candidates: readonly number[] }[];
}

/** Letters of context that must agree before words are taken for the same place. */
const fewestLetters = 6;
const mostCandidates = 2000;

export function reanchor(codings: readonly Coding[], text: string): Reanchored {
  const stayed: Coding[] = [];
  const moved: { from: Coding; to: Coding }[] = [];
  const lost: { coding: Coding; why: Lost; candidates: number[] }[] = [];
  const folded = fold(text);
  for (const coding of codings) {
    if (standingOf(text, coding) === 'stands' && agreement(coding, text, coding.start, coding.end) >= wanted(coding)) {
      stayed.push(coding);
      continue;
    }
    const places = placesOf(coding.quote, text, folded);
    const scored = places.map((place) => ({ ...place, score: agreement(coding, text, place.start, place.end) }));
    const best = Math.max(-1, ...scored.map(({ score }) => score));
    const [first, ...others] = scored.filter(({ score }) => score === best);
    if (first === undefined) lost.push({ coding, why: 'not_found', candidates: [] });
    else if (others.length > 0 || (best < wanted(coding) && scored.length > 1) || !plausible(coding, best))
      lost.push({ coding, why: 'ambiguous', candidates: scored.slice(0, 10).map(({ start }) => start) });
    else if (first.start === coding.start && first.end === coding.end) stayed.push(coding);
    else {
      const { start, end } = first;
      moved.push({ from: coding, to: { ...coding, start, end, quote: text.slice(start, end) } });
    }
  }
  return { stayed, moved, lost };
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** How many letters before and after agree. */
function agreement(coding: Coding, text: string, start: number, end: number): number {
  const length = Math.max(coding.before.length, coding.after.length) * 2 + 16;
  const before = letters(text.slice(Math.max(0, start - length), start));
  const after = letters(text.slice(end, end + length));
  const oldBefore = letters(coding.before);
  const oldAfter = letters(coding.after);
  let same = 0;
  while (same < oldBefore.length && same < before.length && oldBefore.at(-1 - same) === before.at(-1 - same)) same += 1;
  let following = 0;
  while (following < oldAfter.length && oldAfter[following] === after[following]) following += 1;
  return same + following;
}

const wanted = (coding: Coding): number =>
  Math.min(fewestLetters, letters(coding.before).length + letters(coding.after).length);

/** The only place with these words is theirs if words and surroundings together are too long for chance. */
const longEnough = 12;
const plausible = (coding: Coding, agreed: number): boolean =>
  agreed >= wanted(coding) || letters(coding.quote).length + agreed >= longEnough;

interface Folded {
  readonly text: string;
  readonly offsets: Uint32Array;
}

/** Without spaces, hyphens and invisible characters: what an extraction may change within words. */
function fold(text: string): Folded {
  const offsets = new Uint32Array(text.length);
  let kept = '';
  const pieces: string[] = [];
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (/[\s\u00ad\u200b-\u200d\u2060\ufeff‐-]/.test(letter)) continue;
    offsets[count++] = at;
    kept += letter;
    if (kept.length > 4096) {
      pieces.push(kept);
      kept = '';
    }
  }
  pieces.push(kept);
  return { text: pieces.join(''), offsets };
}

function placesOf(quote: string, text: string, folded: Folded): { start: number; end: number }[] {
  const exact = allOf(quote, text).map((start) => ({ start, end: start + quote.length }));
  if (exact.length > 0) return exact;
  const short = quote.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff‐-]/g, '');
  return allOf(short, folded.text).map((at) => ({
    start: folded.offsets[at] as number,
    end: (folded.offsets[at + short.length - 1] as number) + 1,
  }));
}

function allOf(words: string, text: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0 && found.length < mostCandidates; at = text.indexOf(words, at + 1))
    found.push(at);
  return found;
}
