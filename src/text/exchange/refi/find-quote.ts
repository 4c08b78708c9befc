/**
 * Where words that a selection quotes stand, nearest to where it should be; white space may differ.
 * Example: «сенім  орнату» in «… сенім\nорнату …» is found over the line break.
 */
export function findQuote(
  text: string,
  words: string,
  near: number,
): { readonly start: number; readonly end: number } | null {
  if (words === '') return null;
  const pattern = new RegExp(words.split(' ').map(escaped).join('\\s+'), 'gu');
  let best: { start: number; end: number } | null = null;
  let seen = 0;
  for (const found of text.matchAll(pattern)) {
    const start = found.index;
    if (best === null || Math.abs(start - near) < Math.abs(best.start - near))
      best = { start, end: start + found[0].length };
    if (start > near || ++seen > mostPlaces) break;
  }
  return best;
}

const mostPlaces = 100_000;
const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
