/**
 * The number that a paragraph of an act opens with, the same in three languages: article («3-бап», «Статья 3», “Article 3”),
 * chapter, section, point («1.»), sub-point («2)», «б)»). Points count within their article, sub-points within their point.
 * Source: the ways of numbering of Kazakhstan's laws (Law on legal acts of 6 April 2016, № 480-V, article 23).
 * Example: after «3-бап» and «1.» the paragraph «2) …» has the address 3.1.2).
 */
export type AnchorKind = 'chapter' | 'article' | 'point' | 'subpoint';
export interface Anchor {
  readonly kind: AnchorKind;
  readonly number: string;
}

const number = '(\\d{1,4}(?:[-.]\\d{1,3})?|[IVXLC]{1,7})';
const shapes: readonly (readonly [AnchorKind, RegExp])[] = [
  ['chapter', new RegExp(`^${number}\\s*[-–]?\\s*(?:тарау|бөлім|бөлік)(?![\\p{L}])`, 'iu')],
  ['chapter', new RegExp(`^(?:глава|раздел|часть|chapter|section|part)\\s+${number}(?![\\p{L}\\d])`, 'iu')],
  ['article', new RegExp(`^${number}\\s*[-–]?\\s*бап(?![\\p{L}])`, 'iu')],
  ['article', new RegExp(`^(?:статья|article|art\\.|ст\\.)\\s*${number}(?![\\p{L}\\d])`, 'iu')],
  ['subpoint', /^(\d{1,3}(?:-\d{1,3})?|\p{L})\)/u],
  ['point', /^(\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,7})\.?(?=\s)/u],
];

export function anchorOf(text: string): Anchor | null {
  const head = text.slice(0, 80);
  for (const [kind, shape] of shapes) {
    const found = shape.exec(head)?.[1];
    // A bare number without a dot opens a sentence about a year or an amount more often than a point.
    if (found === undefined || (kind === 'point' && !/^[\d.IVXLC]+\.(?=\s)/.test(head))) continue;
    return { kind, number: found.toLowerCase() };
  }
  return null;
}

/** Follows the numbers through an act and gives each paragraph its whole address. */
export function placeInActs(): (anchor: Anchor | null) => string | null {
  let article: string | null = null;
  let point: string | null = null;
  let chapter: string | null = null;
  return (anchor) => {
    if (anchor === null) return null;
    if (anchor.kind === 'chapter') {
      [chapter, article, point] = [anchor.number, null, null];
      return `§${chapter}`;
    }
    if (anchor.kind === 'article') {
      [article, point] = [anchor.number, null];
      return article;
    }
    const above = article ?? (chapter === null ? '' : `§${chapter}`);
    if (anchor.kind === 'point') {
      point = anchor.number;
      return `${above}.${point}`;
    }
    return `${[above, point].filter((part) => part !== null && part !== '').join('.')}.${anchor.number})`;
  };
}
