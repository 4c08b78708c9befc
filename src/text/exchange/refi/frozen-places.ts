/**
 * From a text as another program had it to the frozen text (LF, NFC), with the place of every position: codings come along.
 * Example: «a\r\nй» with й as two characters: frozen «a\nй»; position 3 (before й) is 2 there.
 */
export interface FrozenPlaces {
  readonly text: string;
  /** UTF-16 offset in the frozen text; inside something that changed, its beginning, or its end if `end`. */
  readonly place: (offset: number, end?: boolean) => number;
}

/** Line ends; conjoining jamo, which compose with one another; a character with its marks. */
const pieces = /\r\n?|[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]{2,}|\P{M}\p{M}*|\p{M}+/gu;

export function frozenPlaces(source: string): FrozenPlaces {
  if (!source.includes('\r') && source === source.normalize('NFC'))
    return { text: source, place: (offset) => Math.min(Math.max(0, offset), source.length) };
  /** Where pieces changed: from, to in the source and in the frozen text. */
  const changes: (readonly [number, number, number, number])[] = [];
  const text: string[] = [];
  let at = 0;
  for (const found of source.matchAll(pieces)) {
    const [piece] = found;
    const frozen = piece.startsWith('\r') ? '\n' : piece.normalize('NFC');
    if (frozen !== piece) changes.push([found.index, found.index + piece.length, at, at + frozen.length]);
    text.push(frozen);
    at += frozen.length;
  }
  const whole = text.join('');
  return {
    text: whole,
    place: (offset, end = false) => {
      let low = 0;
      let high = changes.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((changes[middle] as (typeof changes)[number])[0] < offset) low = middle + 1;
        else high = middle;
      }
      const [, sourceEnd, start, frozenEnd] = changes[low - 1] ?? [0, 0, 0, 0];
      const place = offset < sourceEnd ? (end ? frozenEnd : start) : frozenEnd + (offset - sourceEnd);
      return Math.min(Math.max(0, place), whole.length);
    },
  };
}
