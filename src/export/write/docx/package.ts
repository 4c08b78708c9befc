/**
 * The Word file as a package (ECMA-376, part 2): the same document gives the same bytes – fixed days, ids in order,
 * entries in order. What a student's own text brings along (pictures, links, notes, lists, styles) is put in beside ours.
 */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Finished } from '../finished.js';
import { type Body, bodyXml, type OwnXml } from './body.js';
import type { HeadingPage } from './contents.js';
import { compactPage, page } from './page.js';
import { numberingXml, stylesXml } from './styles.js';
import { escapeXml, fieldXml, paragraphXml, runXml } from './xml.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const ourNamespaces: Readonly<Record<string, string>> = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: `${office}/relationships`,
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
};

/** What own text brings along into the new package. */
export interface Carried {
  readonly places: ReadonlyMap<string, OwnXml>;
  readonly namespaces: Readonly<Record<string, string>>;
  readonly relations: readonly string[];
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly styles: readonly string[];
  readonly abstractNumbers: readonly string[];
  readonly numbers: readonly string[];
  /** Whole `w:footnote` elements, their ids from `firstOwnFootnote` on. */
  readonly footnotes: readonly string[];
}
/** Ids of a student's footnotes begin here, out of the way of ours. */
export const firstOwnFootnote = 100_000;

export const nothingCarried: Carried = {
  places: new Map(),
  namespaces: {},
  relations: [],
  media: new Map(),
  styles: [],
  abstractNumbers: [],
  numbers: [],
  footnotes: [],
};

const rootAttributes = (extra: Readonly<Record<string, string>>): string => {
  const all = { ...extra, ...ourNamespaces };
  return `${Object.entries(all)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([prefix, uri]) => `xmlns:${prefix}="${escapeXml(uri)}"`)
    .join(
      ' ',
    )} mc:Ignorable="${['w14', 'w15', ...Object.keys(extra).filter((prefix) => /^w1[46]|^wp14$|^w16/.test(prefix) && !(prefix in ourNamespaces))].join(' ')}"`;
};

const footnote = (id: number, words: string): string =>
  `<w:footnote w:id="${id}">${paragraphXml('FootnoteText', `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${runXml(` ${words}`)}`)}</w:footnote>`;

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  svg: 'image/svg+xml',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
};
export const isCarriedPicture = (extension: string): boolean => extension in mediaTypes;

/** Word knows no time before 1980, and no clock is read. */
const sameMoment = new Date(1980, 0, 1);

export function docxOf(
  finished: Finished,
  carried: Carried = nothingCarried,
  contentHash = '',
  pages: readonly HeadingPage[] = [],
): Uint8Array {
  const { document } = finished;
  const shape = document.compact ? compactPage : page;
  const body = bodyXml(finished, shape, carried.places, pages);
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rFooter"/><w:pgSz w:w="${shape.width}" w:h="${shape.height}"/><w:pgMar w:top="${shape.top}" w:right="${shape.right}" w:bottom="${shape.bottom}" w:left="${shape.left}" w:header="567" w:footer="567" w:gutter="0"/>${document.compact ? '' : '<w:titlePg/>'}</w:sectPr>`;
  const parts: [string, string | Uint8Array][] = [
    ['[Content_Types].xml', contentTypes(carried)],
    ['_rels/.rels', packageRelations],
    ['docProps/core.xml', coreProperties(finished)],
    ['docProps/custom.xml', customProperties(contentHash)],
    [
      'word/document.xml',
      `${declaration}<w:document ${rootAttributes(carried.namespaces)}><w:body>${body.xml}${section}</w:body></w:document>`,
    ],
    ['word/_rels/document.xml.rels', documentRelations(body, carried)],
    [
      'word/styles.xml',
      stylesXml(document.language, document.compact).replace('</w:styles>', `${carried.styles.join('')}</w:styles>`),
    ],
    [
      'word/numbering.xml',
      numberingXml(body.numberedLists)
        .replace('<!--own-abstract-->', () => carried.abstractNumbers.join(''))
        .replace('<!--own-num-->', () => carried.numbers.join('')),
    ],
    [
      'word/footnotes.xml',
      [
        `${declaration}<w:footnotes ${rootAttributes(carried.namespaces)}>`,
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
        ...body.footnotes.map((words, index) => footnote(index + 1, words)),
        ...carried.footnotes,
        '</w:footnotes>',
      ].join(''),
    ],
    [
      'word/footer1.xml',
      `${declaration}<w:ftr ${rootAttributes({})}>${paragraphXml('Footer', fieldXml('PAGE', '1'))}</w:ftr>`,
    ],
    [
      'word/settings.xml',
      `${declaration}<w:settings xmlns:w="${ourNamespaces['w']}">${body.pagesWanted ? '<w:updateFields w:val="true"/>' : ''}<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    ],
    ...body.pictures.map((bytes, index): [string, Uint8Array] => [`word/media/strip-${index + 1}.png`, bytes]),
    ...[...carried.media].map(([name, bytes]): [string, Uint8Array] => [`word/media/${name}`, bytes]),
  ];
  const files: Zippable = {};
  for (const [name, content] of parts)
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: sameMoment, level: 6 }];
  return zipSync(files);
}

function contentTypes(carried: Carried): string {
  const extensions = new Set([
    'png',
    ...[...carried.media.keys()].map((name) => name.slice(name.lastIndexOf('.') + 1)),
  ]);
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
  return [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
    ...[...extensions].sort().map((one) => `<Default Extension="${one}" ContentType="${mediaTypes[one]}"/>`),
    override('/word/document.xml', `${wordType}.document.main+xml`),
    override('/word/styles.xml', `${wordType}.styles+xml`),
    override('/word/numbering.xml', `${wordType}.numbering+xml`),
    override('/word/footnotes.xml', `${wordType}.footnotes+xml`),
    override('/word/footer1.xml', `${wordType}.footer+xml`),
    override('/word/settings.xml', `${wordType}.settings+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'),
    '</Types>',
  ].join('');
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relations = (all: readonly string[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

const packageRelations = relations([
  relation('rId1', `${office}/relationships/officeDocument`, 'word/document.xml'),
  relation(
    'rId2',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ),
  relation('rId3', `${office}/relationships/custom-properties`, 'docProps/custom.xml'),
]);

const documentRelations = (body: Body, carried: Carried): string =>
  relations([
    relation('rStyles', `${office}/relationships/styles`, 'styles.xml'),
    relation('rNumbering', `${office}/relationships/numbering`, 'numbering.xml'),
    relation('rFootnotes', `${office}/relationships/footnotes`, 'footnotes.xml'),
    relation('rFooter', `${office}/relationships/footer`, 'footer1.xml'),
    relation('rSettings', `${office}/relationships/settings`, 'settings.xml'),
    ...body.pictures.map((_, index) =>
      relation(`strip${index + 1}`, `${office}/relationships/image`, `media/strip-${index + 1}.png`),
    ),
    ...carried.relations,
  ]);

const coreProperties = ({ document }: Finished): string =>
  `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(document.title)}</dc:title><dc:creator>${escapeXml(document.authors.join(', '))}</dc:creator><dc:description>${escapeXml(document.identity)}</dc:description><dc:language>${document.language}</dc:language></cp:coreProperties>`;

const customProperties = (hash: string): string =>
  `${declaration}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="elshi-generated"><vt:lpwstr>${hash}</vt:lpwstr></property></Properties>`;
