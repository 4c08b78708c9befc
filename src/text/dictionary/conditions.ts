/**
 * Proximity and negation windows: whether another sequence stands within so many words of a place. Distances count words;
 * neighbours are 1 apart; an empty line is farther than any window.
 * Example: сенім NEAR/3 әлсірет* in «сенім қағидаларын әлсіретеді»: the two are 2 words apart, so the hit stands.
 */
import { tokenKinds } from '../tokens/index.js';
import { limits, type Side } from './pattern.js';
import type { Reading } from './reading.js';
import { hasEmptyLine, type Places } from './walk.js';

/** Number of each word from the beginning; marks have that of the word before them. */
export function wordNumbers({ text, tokens }: Reading): Uint32Array {
  const numbers = new Uint32Array(tokens.count);
  let number = 0;
  for (let at = 0; at < tokens.count; at += 1) {
    if (at > 0 && hasEmptyLine(text, tokens.ends[at - 1] as number, tokens.starts[at] as number))
      number += limits.window + 1;
    if (tokens.kinds[at] !== tokenKinds.mark) number += 1;
    numbers[at] = number;
  }
  return numbers;
}

export interface Place {
  readonly first: number;
  readonly last: number;
}

/** The places of one sequence, in order. */
export function placesBySequence(places: Places, wanted: ReadonlySet<number>): ReadonlyMap<number, readonly Place[]> {
  const found = new Map<number, Place[]>();
  for (let at = 0; at < places.count; at += 1) {
    const sequence = places.sequences[at] as number;
    if (!wanted.has(sequence)) continue;
    const place = { first: places.firsts[at] as number, last: places.lasts[at] as number };
    const known = found.get(sequence);
    if (known === undefined) found.set(sequence, [place]);
    else known.push(place);
  }
  return found;
}

/** The nearest of the others within the window on that side, or undefined. */
export function nearest(
  place: Place,
  others: readonly Place[],
  numbers: Uint32Array,
  window: { readonly within: number; readonly side: Side; readonly least: number },
): Place | undefined {
  const number = (token: number): number => numbers[token] as number;
  let best: Place | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  // Sequences are at most `words × window` long: nothing that begins earlier can reach so far.
  const earliest = number(place.first) - window.within - limits.words * limits.window;
  for (let at = firstFrom(others, earliest, number); at < others.length; at += 1) {
    const other = others[at] as Place;
    if (number(other.first) > number(place.last) + window.within) break;
    const isAfter = other.first > place.last;
    const isBefore = other.last < place.first;
    if ((window.side === 'before' && !isBefore) || (window.side === 'after' && !isAfter)) continue;
    const distance = isAfter
      ? number(other.first) - number(place.last)
      : isBefore
        ? number(place.first) - number(other.last)
        : 0;
    if (distance < window.least || distance > window.within || distance >= bestDistance) continue;
    best = other;
    bestDistance = distance;
  }
  return best;
}

function firstFrom(places: readonly Place[], earliest: number, number: (token: number) => number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (number((places[middle] as Place).first) < earliest) low = middle + 1;
    else high = middle;
  }
  return low;
}
