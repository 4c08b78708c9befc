/** Pieces of WordprocessingML (ECMA-376, part 1, ch. 17): runs, paragraphs, fields, bookmarks. */

/** XML 1.0 has no place for control characters. */
export const escapeXml = (words: string): string =>
  words
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const runXml = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;

export const paragraphXml = (style: string | null, content: string, properties = ''): string => {
  const inside = `${style === null ? '' : `<w:pStyle w:val="${style}"/>`}${properties}`;
  return `<w:p>${inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`}${content}</w:p>`;
};

/** A field with the result it has now; Word brings it up to date when asked. */
export const fieldXml = (instruction: string, result: string, properties = ''): string => {
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return [
    `<w:r>${own}<w:fldChar w:fldCharType="begin"/></w:r>`,
    `<w:r>${own}<w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>`,
    `<w:r>${own}<w:fldChar w:fldCharType="separate"/></w:r>`,
    `<w:r>${own}<w:t xml:space="preserve">${escapeXml(result)}</w:t></w:r>`,
    `<w:r>${own}<w:fldChar w:fldCharType="end"/></w:r>`,
  ].join('');
};

export const bookmarkXml = (id: number, name: string, content: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;

export const anchorLink = (name: string, words: string, properties = ''): string =>
  `<w:hyperlink w:anchor="${name}" w:history="1">${runXml(words, properties)}</w:hyperlink>`;
