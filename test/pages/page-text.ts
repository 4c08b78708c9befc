/** A page as a reader meets it: its HTML, or only its words. */
import type { Assessment } from '../../src/assessment/index.js';
import type { Language } from '../../src/language/index.js';
import { renderPage } from '../../src/pages/index.js';

export function pageHtml(
  assessment: Assessment,
  address: string,
  language: Language = 'en',
  mode: 'live' | 'static' = 'live',
): string {
  const [path = '', query = ''] = address.split('?');
  const page = renderPage(
    { assessment, problems: [], language, mode },
    path.split('/').filter((part) => part !== ''),
    new URLSearchParams(query),
  );
  if (page === null) throw new Error(`there is no page ${address}`);
  const main = page.html.indexOf('<main');
  return page.html.slice(main, page.html.indexOf('</main>'));
}

export const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** The part of a page with this id, up to its closing tag of the same kind. */
export function partOf(html: string, id: string, tag = 'section'): string {
  const from = html.search(new RegExp(`<${tag}[^>]* id="${id}"`));
  if (from < 0) throw new Error(`no part ${id}`);
  let depth = 0;
  for (const match of html.slice(from).matchAll(new RegExp(`<(/?)${tag}\\b`, 'g'))) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return html.slice(from, from + match.index);
  }
  return html.slice(from);
}

/** Rows of the first table in a piece of HTML, cell by cell, in words. */
export const tableRows = (html: string): string[][] =>
  [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<(?:th|td)[^>]*>([\s\S]*?)<\/(?:th|td)>/g)].map(([, cell = '']) => wordsOf(cell)),
  );
