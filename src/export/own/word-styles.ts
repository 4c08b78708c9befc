/** Styles of the old file that the own text goes on using in the new one. */
import { attribute, elements, opening } from './word-elements.js';

/** Styles that own text uses and our list lacks, with those they are based on. */
export function stylesFor(ids: Iterable<string>, styles: string): string[] {
  const all = new Map(elements(styles, 'w:style').map((one) => [attribute(opening(one), 'w:styleId') ?? '', one]));
  const wanted = new Set<string>();
  const want = (id: string): void => {
    const style = all.get(id);
    if (style === undefined || wanted.has(id) || ourStyles.has(id)) return;
    wanted.add(id);
    for (const match of style.matchAll(/<w:(?:basedOn|next|link)\s+w:val="([^"]*)"/g)) want(match[1] ?? '');
  };
  for (const id of ids) want(id);
  return [...wanted]
    .sort()
    .map((id) => (all.get(id) ?? '').replace(/<w:numPr>[\s\S]*?<\/w:numPr>/g, '').replace(/\sw:default="1"/, ''));
}

const ourStyles = new Set([
  'Normal',
  'DefaultParagraphFont',
  'TableNormal',
  'TableGrid',
  'Title',
  'Subtitle',
  'Heading1',
  'Heading2',
  'Heading3',
  'BodyText',
  'ListParagraph',
  'Caption',
  'FigureCaption',
  'TableText',
  'TableNote',
  'Bibliography',
  'NoteText',
  'FootnoteText',
  'TOCHeading',
  'TOC1',
  'TOC2',
  'TOC3',
  'Placeholder',
  'Footer',
  'FootnoteReference',
]);
