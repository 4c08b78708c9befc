/**
 * From UTF-16 offsets, as JavaScript counts, to Unicode code points, as files of exchange count (REFI-QDA, CSV), and back.
 * A text without characters beyond U+FFFF needs no table.
 * Example: in «a😀b» the letter b stands at UTF-16 offset 3 and at code point 2.
 */
export interface Offsets {
  readonly codePoint: (utf16: number) => number;
  readonly utf16: (codePoint: number) => number;
}

export function offsetsOf(text: string): Offsets {
  const seconds: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0xd800 && code <= 0xdbff) {
      const next = text.charCodeAt(index + 1);
      if (next >= 0xdc00 && next <= 0xdfff) seconds.push(++index);
    }
  }
  if (seconds.length === 0) return { codePoint: (offset) => offset, utf16: (offset) => offset };
  const table = Uint32Array.from(seconds);
  return {
    codePoint: (offset) => offset - countBelow(table, (second) => second, offset),
    utf16: (offset) => offset + countBelow(table, (second, pairs) => second - 1 - pairs, offset),
  };
}

/** How many entries have a key below the limit; keys grow with the entries. */
function countBelow(table: Uint32Array, key: (second: number, index: number) => number, limit: number): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(table[middle] as number, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
