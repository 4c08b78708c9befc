/**
 * Every page and file that can be reached from the start pages by links, in all languages, one after another. A page is
 * given out as soon as it is made; one that turns out to hold a link to a page that does not exist (a source that a case
 * names but nobody has described) is made again without that link.
 */
import { readFileSync } from 'node:fs';
import { placeInSeries } from '../assessment/index.js';
import { isLanguage, type Language, languages } from '../language/index.js';
import {
  assetFile,
  renderFile,
  renderPage,
  renderWithoutStudy,
  type Site,
  searchIndex,
  searchIndexScript,
} from '../pages/index.js';
import type { Problem } from '../study/index.js';
import { addressOf, FileNames, type Place, placeOf, relative } from './file-names.js';
import { rewrite } from './rewrite.js';

export interface SiteFile {
  readonly file: string;
  readonly content: Iterable<string | Uint8Array>;
  /** Of a page only. */
  readonly page?: { readonly place: Place; readonly title: string };
}

/** Null: the study cannot be read, and the site says so. */
export type SiteOf = (language: Language) => Site | null;

const unreadable = (language: Language, problems: readonly Problem[]) => ({
  title: '',
  html: renderWithoutStudy('unreadable', language, { problems, mode: 'static' }),
});

export class Crawl {
  readonly names = new FileNames();
  readonly #places = new Map<string, Place>();
  readonly #queue: string[] = [];
  readonly #finished = new Set<string>();
  readonly #dead = new Set<string>();
  /** Where an address stands in the queue. */
  readonly #numbers = new Map<string, number>();
  /** Of each page what it links to that was neither finished nor dead then, by number: a few bytes a link. */
  readonly #open = new Map<string, Uint32Array>();
  readonly #site: SiteOf;
  readonly #problems: readonly Problem[];

  constructor(site: SiteOf, problems: readonly Problem[]) {
    this.#site = site;
    this.#problems = problems;
  }

  *files(): Generator<SiteFile> {
    for (const language of languages) this.#meet(placeOf(`/${language}/`, '/') as Place);
    for (let next = 0; next < this.#queue.length; next++) {
      const address = this.#queue[next] as string;
      const made = this.#make(address);
      if (made !== null) {
        this.#finished.add(address);
        yield made;
      } else this.#dead.add(address);
    }
    for (const page of this.#pagesWithDeadLinks()) {
      const made = this.#make(page);
      if (made !== null) yield made;
    }
  }

  #pagesWithDeadLinks(): string[] {
    const dead = new Set([...this.#dead].map((address) => this.#numbers.get(address) as number));
    if (dead.size === 0) return [];
    return [...this.#open]
      .filter(([page, links]) => !this.#dead.has(page) && links.some((one) => dead.has(one)))
      .map(([page]) => page);
  }

  #meet(place: Place): string {
    const address = addressOf(place);
    if (!this.#places.has(address)) {
      this.#places.set(address, place);
      this.#numbers.set(address, this.#queue.length);
      this.#queue.push(address);
    }
    return address;
  }

  #make(address: string): SiteFile | null {
    const place = this.#places.get(address) as Place;
    const file = this.names.fileOf(place);
    if (place.language === 'assets') return this.#asset(place, file);
    if (!isLanguage(place.language)) return null;
    const site = this.#site(place.language);
    if (!place.isPage) {
      if (site === null) return null;
      if (place.path.join('/') === 'search/index.js') return { file, content: [this.#searchScript(site, file)] };
      const own = renderFile(site, place.path);
      return own === null ? null : { file, content: own.pieces };
    }
    const page =
      site !== null
        ? renderPage(site, place.path, place.query)
        : place.path.length === 0
          ? unreadable(place.language, this.#problems)
          : null;
    if (page === null) return null;
    const open = new Set<number>();
    const html = rewrite(page.html, address, (target) => this.#link(target, file, open));
    this.#open.set(address, Uint32Array.from(open));
    return { file, content: [html], page: { place, title: page.title } };
  }

  /** A result of one period stands with those of the other periods. */
  #gathered(target: Place): Place {
    const [kind, id = ''] = target.path;
    const site = kind === 'explain' && isLanguage(target.language) ? this.#site(target.language) : null;
    const place = site === null ? null : placeInSeries(site.assessment, id);
    if (place === null) return target;
    const query = new URLSearchParams(place.part === 1 ? [] : [['page', String(place.part)]]);
    return { ...target, path: ['explain', place.series], query, fragment: `#${place.anchor}` };
  }

  #link(asked: Place, file: string, open: Set<number>): string | null {
    const target = this.#gathered(asked);
    const address = this.#meet({ ...target, fragment: '' });
    if (this.#dead.has(address)) return null;
    if (!this.#finished.has(address)) open.add(this.#numbers.get(address) as number);
    const place = target === asked ? '' : target.fragment;
    return relative(file, this.names.fileOf(target)) + place;
  }

  /** What a style sheet names (faces) lies beside it. */
  #asset(place: Place, file: string): SiteFile | null {
    const asset = assetFile(place.path[0] ?? '');
    if (asset === null) return null;
    const bytes = readFileSync(asset.path);
    if (file.endsWith('.css'))
      for (const [, name = ''] of bytes.toString('utf8').matchAll(/url\("([^"]+)"\)/g))
        this.#meet({ ...place, path: [name] });
    return { file, content: [bytes] };
  }

  /** The index with links from the search page to the files of the site. */
  #searchScript(site: Site, file: string): string {
    const index = searchIndex(site);
    const documents = index.documents.map(([address, ...rest]) => {
      const place = placeOf(address, '/') as Place;
      this.#meet({ ...place, fragment: '' });
      return [relative(file, this.names.fileOf(place)) + place.fragment, ...rest] as const;
    });
    return searchIndexScript({ ...index, documents });
  }
}
