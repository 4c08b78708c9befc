/**
 * A page of the workbench as a file of the site: links lead to files, relative to the page; a link whose view the site
 * does not have becomes plain text, or – two filters at once – a question to the search page; marks that the page does not
 * draw are left out.
 */
import { filtersOf, hasOwnPage, type Place, placeOf } from './file-names.js';

/** Where a page or file stands, relative to this page; null when the site has none. */
export type LinkTo = (place: Place) => string | null;

/** Only what carries an address of its own: a page has thousands of other tags. */
const tag = /<(\/?)(a|link|script)((?:\s[^<>]*)?)>/g;
type Name = 'href' | 'src' | 'action';

/** Where the value of an attribute begins and ends, as the pages write them; null: it has none. */
function spanOf(attributes: string, name: Name): readonly [number, number] | null {
  const opening = ` ${name}="`;
  const at = attributes.indexOf(opening);
  return at < 0 ? null : [at + opening.length, attributes.indexOf('"', at + opening.length)];
}
const attribute = (attributes: string, name: Name): string | null => {
  const span = spanOf(attributes, name);
  return span === null ? null : plain(attributes.slice(...span));
};
const plain = (text: string): string =>
  text.includes('&')
    ? text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&')
    : text;
export const escaped = (text: string): string =>
  /[&"<>]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;
const ofLinks = /\s(?:href|hreflang|aria-current|download|rel)(?:="[^"]*")?(?=\s|\/|$)/g;
function withValue(attributes: string, name: Name, value: string): string {
  const span = spanOf(attributes, name);
  return span === null ? attributes : attributes.slice(0, span[0]) + escaped(value) + attributes.slice(span[1]);
}

/** Marks an address that is one of the site already. */
const frozen = 'site:';

/** What the search page looks through when it is asked from a list. */
const searched: Readonly<Record<string, string>> = { cases: 'case', sources: 'source', indicators: 'indicator' };
/** Kinds that it can also pick by features. */
const picked: Readonly<Record<string, string>> = { cases: 'case' };

/** `/kk/cases/?country=KAZ&class=series` → `/kk/search/?class=series&country=KAZ&kind=case` */
function asSearch(place: Place): Place | null {
  const kind = place.path.length === 1 ? picked[place.path[0] ?? ''] : undefined;
  const filters = filtersOf(place.query);
  if (kind === undefined || !place.isPage || filters.length < 2 || place.query.has('view')) return null;
  const query = new URLSearchParams([...filters.map(([key, value]): [string, string] => [key, value]), ['kind', kind]]);
  return { ...place, path: ['search'], query };
}

/** Where an address leads: a place that the site may have, and what the link says beyond it. */
export interface Lead {
  readonly place: Place;
  /** `?q=…`, `#…`, both or ''. */
  readonly beyond: string;
}

/** Null: to a view that the site does not have. */
export function leadOf(place: Place): Lead | null {
  if (place.path[0] === 'search' && place.isPage && place.query.size > 0)
    return { place: { ...place, query: new URLSearchParams() }, beyond: `?${place.query}${place.fragment}` };
  if (hasOwnPage(place)) return { place, beyond: place.fragment };
  const search = asSearch(place);
  return search === null ? null : leadOf(search);
}

/** An address as a page writes it, as a link of the site; null: it has no such page. */
export type HrefOf = (address: string) => string | null;

export const hrefBy =
  (from: string, linkTo: LinkTo): HrefOf =>
  (address) => {
    if (address.startsWith(frozen)) return address.slice(frozen.length);
    const place = placeOf(address, from);
    if (place === null) return address;
    const lead = leadOf(place);
    const target = lead === null ? null : linkTo(lead.place);
    return lead === null || target === null ? null : target + lead.beyond;
  };

const fieldOfChoice = /<div class="field"><label[^<>]*>[^<]*<\/label><select\b[\s\S]*?<\/select><\/div>/g;

/** A form that asks in words asks the search page, which alone keeps its own choices; a choice from a list becomes a list of links; nobody answers the rest. */
function formOf(attributes: string, content: string, from: string, linkTo: LinkTo): string {
  const place = placeOf(attribute(attributes, 'action') ?? './', from);
  if (place === null || /method="post"/i.test(attributes)) return '';
  if (!/\bname="q"/.test(content)) return choiceOf(content, place, linkTo);
  const target = linkTo({ ...place, path: ['search'], query: new URLSearchParams(), isPage: true });
  if (target === null) return '';
  const kind = searched[place.path[0] ?? ''];
  const looked = kind === undefined ? '' : `<input type="hidden" name="kind" value="${kind}">`;
  const asked = content.replace(/<input type="hidden"[^<>]*>/g, '');
  const fields = place.path[0] === 'search' ? asked : asked.replace(fieldOfChoice, '');
  return `<form${withValue(attributes, 'action', target)}>${looked}${fields}</form>`;
}

const selects = /<select\b([^<>]*)>([\s\S]*?)<\/select>/g;
const options = /<option\b([^<>]*)\bvalue="([^"]*)"([^<>]*)>([\s\S]*?)<\/option>/g;
const named = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/** What need not be chosen may be chosen alone: each choice has a page, and the list says which one this is. */
function choiceOf(content: string, place: Place, linkTo: LinkTo): string {
  const seen = new Set<string>();
  const lists = [...content.matchAll(selects)].map(([, attributes = '', inside = '']) => {
    const name = plain(named(attributes, 'name'));
    const choices = [...inside.matchAll(options)];
    if (seen.has(name) || !choices.some(([, , value]) => value === '')) return '';
    seen.add(name);
    const links = choices.flatMap(([, before = '', value = '', after = '', text = '']) => {
      if (value === '') return [];
      const target = linkTo({ ...place, fragment: '', query: new URLSearchParams([[name, plain(value)]]) });
      const current = /\bselected\b/.test(before + after) ? ' aria-current="true"' : '';
      return target === null ? [] : [`<li><a href="${frozen}${escaped(target)}"${current}>${text}</a></li>`];
    });
    const label =
      new RegExp(`<label for="${named(attributes, 'id')}"[^<>]*>([\\s\\S]*?)</label>`).exec(content)?.[1] ?? '';
    const open = links.some((link) => link.includes('aria-current')) ? ' open' : '';
    return `<details class="choice"${open}><summary>${label}</summary><ul class="facets">${links.join('')}</ul></details>`;
  });
  return lists.join('') + (content.match(/<p\b[\s\S]*?<\/p>/g) ?? []).join('');
}

export function rewrite(html: string, from: string, linkTo: LinkTo, hrefOf: HrefOf = hrefBy(from, linkTo)): string {
  const anchors: boolean[] = [];
  const linked = html
    .replace(/<form(\s[^<>]*)>([\s\S]*?)<\/form>/g, (_, attributes: string, content: string) =>
      formOf(attributes, content, from, linkTo),
    )
    .replace(tag, (whole, closing: string, name: string, attributes: string) => {
      if (name === 'a' && closing === '/') return anchors.pop() === false ? '</span>' : whole;
      if (closing === '/') return whole;
      const key = name === 'script' ? 'src' : 'href';
      const address = attribute(attributes, key);
      const href = address === null ? null : hrefOf(address);
      if (name !== 'a') return href === null ? '' : `<${name}${withValue(attributes, key, href)}>`;
      anchors.push(address === null || href !== null);
      if (address === null) return whole;
      return href === null ? `<span${attributes.replace(ofLinks, '')}>` : `<a${withValue(attributes, key, href)}>`;
    });
  return onlyDrawnMarks(linked);
}

/** Every page carries the drawings of all marks; here only those it shows. */
function onlyDrawnMarks(html: string): string {
  const end = html.lastIndexOf('</symbol>');
  if (end < 0) return html;
  const head = html.slice(0, end + '</symbol>'.length);
  return (
    head.replace(/<symbol id="([\w-]+)"[\s\S]*?<\/symbol>/g, (whole, id: string) =>
      html.includes(`href="#${id}"`) ? whole : '',
    ) + html.slice(head.length)
  );
}
