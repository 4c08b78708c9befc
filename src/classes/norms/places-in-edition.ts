/**
 * Where something stands in an act: the number of its paragraph (as `counts.csv` has them, p1, p2 …), the address of the last
 * numbered paragraph up to it, the article, and the place in code points of the frozen text.
 * Example: the second paragraph under «3-бап» after «1.»: {paragraph: 7, address: '3.1', article: '3'}.
 */
import { actParagraphs, offsetsOf } from '../../text/index.js';

export interface PlaceInEdition {
  readonly paragraph: number;
  /** As in the act: `3.1.2)`; null before the first number. */
  readonly address: string | null;
  readonly article: string | null;
  /** Code points; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

export function placesIn(text: string): (at: { start: number; end: number }) => PlaceInEdition {
  const offsets = offsetsOf(text);
  let chapter = '';
  let article: string | null = null;
  let address: string | null = null;
  let inArticle = false;
  const paragraphs = actParagraphs(text).map((paragraph) => {
    const { anchor } = paragraph;
    if (anchor !== null) address = paragraph.address?.replace(/^\./, '') ?? address;
    if (anchor?.kind === 'chapter') [chapter, article, inArticle] = [`§${anchor.number}`, `§${anchor.number}`, false];
    else if (anchor?.kind === 'article') [article, inArticle] = [anchor.number, true];
    // An act without articles is divided by its points.
    else if (anchor?.kind === 'point' && !inArticle)
      article = chapter === '' ? anchor.number : `${chapter}.${anchor.number}`;
    return { start: paragraph.start, article, address };
  });
  return ({ start, end }) => {
    let [low, high] = [0, paragraphs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((paragraphs[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const at = Math.max(0, low - 1);
    return {
      paragraph: at + 1,
      address: paragraphs[at]?.address ?? null,
      article: paragraphs[at]?.article ?? null,
      start: offsets.codePoint(start),
      end: offsets.codePoint(end),
    };
  };
}
