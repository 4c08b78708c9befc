/** What a page of a published site says of itself to others: its one address, its languages, a card, a place in the list of all pages. */
import { type Language, languages } from '../language/index.js';
import type { FileNames, Place } from './file-names.js';
import type { CardPicture } from './picture/card-pictures.js';
import { sheetHeight, sheetWidth } from './picture/sheet.js';
import { escaped } from './rewrite.js';

export interface Publication {
  /** Ends in a slash. */
  readonly base: string;
  readonly names: FileNames;
  readonly first: Language;
}

/** `https://example.org/site/kk/criteria/K5.2/`: without the name of the file. */
export const publicAddress = ({ base, names }: Publication, place: Place): string =>
  base +
  names
    .fileOf({ ...place, fragment: '' })
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

const locale: Record<Language, string> = { kk: 'kk_KZ', ru: 'ru_RU', en: 'en_GB' };
const longestDescription = 200;

/** The sentence that answers the page's question. */
function descriptionOf(html: string): string {
  const lead = /<p class="lead">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '';
  const plain = lead
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length <= longestDescription
    ? plain
    : `${plain.slice(0, longestDescription - 1).replace(/\s\S*$/, '')}…`;
}

/** A page as networks and search engines are told of it. */
export interface Card {
  readonly place: Place;
  readonly title: string;
  readonly picture: CardPicture;
}

export function withCard(publication: Publication, html: string, { place, title, picture }: Card): string {
  const here = publicAddress(publication, place);
  const meta = (name: string, content: string): string =>
    content === '' ? '' : `<meta property="${name}" content="${content}">`;
  const head = [
    `<link rel="canonical" href="${escaped(here)}">`,
    ...languages.map(
      (language) =>
        `<link rel="alternate" hreflang="${language}" href="${escaped(publicAddress(publication, { ...place, language }))}">`,
    ),
    `<link rel="alternate" hreflang="x-default" href="${escaped(publicAddress(publication, { ...place, language: publication.first }))}">`,
    `<link rel="alternate" type="application/atom+xml" href="${escaped(`${publication.base}${place.language}/feed.xml`)}">`,
    meta('og:type', 'article'),
    meta('og:title', escaped(title)),
    meta('og:description', descriptionOf(html)),
    meta('og:url', escaped(here)),
    meta('og:locale', locale[place.language as Language]),
    meta('og:image', escaped(publication.base + picture.file)),
    meta('og:image:type', 'image/png'),
    meta('og:image:width', String(sheetWidth)),
    meta('og:image:height', String(sheetHeight)),
    meta('og:image:alt', escaped(picture.alt)),
    '<meta name="twitter:card" content="summary_large_image">',
    `<meta name="twitter:image" content="${escaped(publication.base + picture.file)}">`,
    `<meta name="twitter:image:alt" content="${escaped(picture.alt)}">`,
    descriptionOf(html) === '' ? '' : `<meta name="description" content="${descriptionOf(html)}">`,
  ];
  return html.replace('</head>', `${head.join('')}</head>`);
}

/** A sitemap may list 50,000 pages; a longer list is cut into several, with one list of lists. */
const mostInOneMap = 45_000;
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** `day`: up to which the study knows; a page says nothing that is newer, and nothing here reads a clock. */
export function* sitemapFiles(
  publication: Publication,
  addresses: readonly string[],
  day: string,
): Generator<readonly [string, string]> {
  const map = (part: readonly string[]): string =>
    `${declaration}<urlset ${namespace}>\n${part.map((address) => `<url><loc>${escaped(address)}</loc><lastmod>${day}</lastmod></url>\n`).join('')}</urlset>\n`;
  if (addresses.length <= mostInOneMap) {
    yield ['sitemap.xml', map(addresses)];
    return;
  }
  const names: string[] = [];
  for (let from = 0; from < addresses.length; from += mostInOneMap) {
    const name = `sitemap-${names.length + 1}.xml`;
    names.push(name);
    yield [name, map(addresses.slice(from, from + mostInOneMap))];
  }
  yield [
    'sitemap.xml',
    `${declaration}<sitemapindex ${namespace}>\n${names.map((name) => `<sitemap><loc>${escaped(publication.base + name)}</loc><lastmod>${day}</lastmod></sitemap>\n`).join('')}</sitemapindex>\n`,
  ];
}
