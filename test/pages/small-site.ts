/** Pages of a small study written for a test, or of the default one, by address, as a reader's browser would get them. */
import { type Assessment, assessFolder } from '../../src/assessment/index.js';
import type { Language } from '../../src/language/index.js';
import { renderPage } from '../../src/pages/index.js';
import { defaultFolder, defaultResult } from '../default-study.js';
import { buildStudy, type StudyParts } from '../study/build-study.js';

export interface SmallSite {
  readonly assessment: Assessment;
  /** `concepts/?q1=no`; throws where there is no such page. */
  readonly html: (address: string, language?: Language, mode?: 'live' | 'static') => string;
  /** The same without markup, spaces made one. */
  readonly text: (address: string, language?: Language, mode?: 'live' | 'static') => string;
  readonly has: (address: string) => boolean;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

export const textOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ');

export async function siteOf(root: string, result = assessFolder(root)): Promise<SmallSite> {
  const { assessment, problems } = await result;
  if (assessment === null) throw new Error(`the study cannot be read: ${JSON.stringify(problems.slice(0, 5))}`);
  const page = (address: string, language: Language, mode: 'live' | 'static') => {
    const url = new URL(address, 'http://study/');
    const path = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    return renderPage({ assessment, problems, language, mode }, path, url.searchParams);
  };
  const html: SmallSite['html'] = (address, language = 'en', mode = 'live') => {
    const found = page(address, language, mode);
    if (found === null) throw new Error(`no page at ${address}`);
    return found.html;
  };
  return {
    assessment,
    html,
    text: (address, language, mode) => textOf(html(address, language, mode)),
    has: (address) => page(address, 'en', 'live') !== null,
  };
}

export const smallSite = async (parts: StudyParts): Promise<SmallSite> => siteOf(await buildStudy(parts));

let kazakhstan: Promise<SmallSite> | undefined;
/** The default study, read once. */
export const defaultSite = (): Promise<SmallSite> => (kazakhstan ??= siteOf(defaultFolder, defaultResult()));

/** One part of a page by its id, up to where the next one of the same kind begins. */
export function partOf(html: string, id: string, tag = 'section'): string {
  const start = html.search(new RegExp(`<${tag}[^>]* id="${id}"`));
  if (start < 0) throw new Error(`no <${tag} id="${id}">`);
  let depth = 0;
  for (const match of html.slice(start).matchAll(new RegExp(`<(/?)${tag}\\b`, 'g'))) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return html.slice(start, start + match.index);
  }
  return html.slice(start);
}
