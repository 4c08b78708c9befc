/**
 * A page of the workbench as a file of the site: links lead to files, relative to the page; a link whose view the site
 * does not have becomes plain text, or – two filters at once – a question to the search page; marks that the page does not
 * draw are left out.
 */
import { hasOwnPage, type Place, placeOf } from './file-names.js';

/** Where a page or file stands, relative to this page; null when the site has none. */
export type LinkTo = (place: Place) => string | null;

const tag = /<(\/?)([a-z]+)((?:\s[^<>]*)?)>/g;
const attribute = (attributes: string, name: string): string | null => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? null : plain(value);
};
const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const without = (attributes: string, names: string): string =>
  attributes.replace(new RegExp(`\\s(?:${names})(?:="[^"]*")?`, 'g'), '');
const withValue = (attributes: string, name: string, value: string): string =>
  attributes.replace(new RegExp(`(\\s${name}=")[^"]*"`), (_, start: string) => `${start}${escaped(value)}"`);

/** Sections whose cases the search page can pick by several features. */
const searched: Readonly<Record<string, string>> = { cases: 'case' };

/** `/kk/cases/?country=KAZ&class=series` → `/kk/search/?class=series&country=KAZ&kind=case` */
function asSearch(place: Place): Place | null {
  const kind = place.path.length === 1 ? searched[place.path[0] ?? ''] : undefined;
  if (kind === undefined) return null;
  const query = new URLSearchParams(place.query);
  query.delete('page');
  query.set('kind', kind);
  query.sort();
  return { ...place, path: ['search'], query };
}

function hrefOf(address: string, from: string, linkTo: LinkTo): string | null {
  const place = placeOf(address, from);
  if (place === null) return address;
  if (place.path[0] === 'search' && place.isPage && place.query.size > 0) {
    const page = linkTo({ ...place, query: new URLSearchParams() });
    return page === null ? null : `${page}?${place.query}${place.fragment}`;
  }
  if (hasOwnPage(place)) {
    const target = linkTo(place);
    return target === null ? null : target + place.fragment;
  }
  const search = asSearch(place);
  return search === null ? null : hrefOf(`/${search.language}/search/?${search.query}`, from, linkTo);
}

/** A form that asks in words asks the search page; any other form has nobody to answer it. */
function formOf(attributes: string, content: string, from: string, linkTo: LinkTo): string {
  const place = placeOf(attribute(attributes, 'action') ?? './', from);
  if (place === null || !/\bname="q"/.test(content) || /method="post"/i.test(attributes)) return '';
  const target = linkTo({ ...place, path: ['search'], query: new URLSearchParams(), isPage: true });
  if (target === null) return '';
  const kind = searched[place.path[0] ?? ''];
  const picked = kind === undefined ? '' : `<input type="hidden" name="kind" value="${kind}">`;
  return `<form${withValue(attributes, 'action', target)}>${picked}${content}</form>`;
}

export function rewrite(html: string, from: string, linkTo: LinkTo): string {
  const anchors: boolean[] = [];
  const linked = html
    .replace(/<form(\s[^<>]*)>([\s\S]*?)<\/form>/g, (_, attributes: string, content: string) =>
      formOf(attributes, content, from, linkTo),
    )
    .replace(tag, (whole, closing: string, name: string, attributes: string) => {
      if (name === 'a' && closing === '/') return anchors.pop() === false ? '</span>' : whole;
      if (closing === '/' || (name !== 'a' && name !== 'link' && name !== 'script')) return whole;
      const key = name === 'script' ? 'src' : 'href';
      const address = attribute(attributes, key);
      const href = address === null ? null : hrefOf(address, from, linkTo);
      if (name !== 'a') return href === null ? '' : `<${name}${withValue(attributes, key, href)}>`;
      anchors.push(address === null || href !== null);
      if (address === null) return whole;
      return href === null
        ? `<span${without(attributes, 'href|hreflang|aria-current|download|rel')}>`
        : `<a${withValue(attributes, key, href)}>`;
    });
  return onlyDrawnMarks(linked);
}

/** Every page carries the drawings of all marks; here only those it shows. */
function onlyDrawnMarks(html: string): string {
  const used = new Set([...html.matchAll(/href="#([\w-]+)"/g)].map((match) => match[1]));
  return html.replace(/<symbol id="([\w-]+)"[\s\S]*?<\/symbol>/g, (whole, id: string) => (used.has(id) ? whole : ''));
}
