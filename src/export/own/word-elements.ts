/** Pieces of WordprocessingML as text: elements, their attributes, the words a reader sees (ECMA-376, part 1). */

/** Of an opening tag, or of an element by its first such attribute. */
export const attribute = (element: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1];

/** Elements of this name at the top of a list part, as they stand. */
export const elements = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}[\\s>][\\s\\S]*?</${name}>`, 'g'))].map((match) => match[0]);

/** The opening tag of an element: what is inside it may carry the same attribute. */
export const opening = (element: string): string => element.slice(0, element.indexOf('>'));

/** What a reader reads, a line a paragraph; page numbers and other fields left out. */
export const wordsOf = (xml: string): string =>
  xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''))
    .filter((line) => line !== '')
    .join('\n');
