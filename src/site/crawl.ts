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
import { hrefBy, leadOf, rewrite } from './rewrite.js';

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

/** A page or file as links lead to it. */
interface Target {
  /** Where it stands in the queue. */
  readonly number: number;
  readonly file: string;
  /** `?…`, `#…`, both or ''. */
  readonly beyond: string;
}

type State = 'waiting' | 'finished' | 'dead';

export class Crawl {
  readonly names = new FileNames();
  readonly #queue: Place[] = [];
  readonly #states: State[] = [];
  /** Where an address stands in the queue. */
  readonly #numbers = new Map<string, number>();
  /** Of each page what it links to that was neither finished nor dead then, by number: a few bytes a link. */
  readonly #open = new Map<number, Uint32Array>();
  /** Addresses from the root as pages write them, followed once: most links of a site stand on every page. */
  readonly #followed = new Map<string, Target | null>();
  readonly #site: SiteOf;
  readonly #problems: readonly Problem[];

  constructor(site: SiteOf, problems: readonly Problem[]) {
    this.#site = site;
    this.#problems = problems;
  }

  *files(): Generator<SiteFile> {
    for (const language of languages) this.#meet(placeOf(`/${language}/`, '/') as Place);
    for (let next = 0; next < this.#queue.length; next++) {
      const made = this.#make(next);
      this.#states[next] = made === null ? 'dead' : 'finished';
      if (made !== null) yield made;
    }
    for (const page of this.#pagesWithDeadLinks()) {
      const made = this.#make(page);
      if (made !== null) yield made;
    }
  }

  #pagesWithDeadLinks(): number[] {
    if (!this.#states.includes('dead')) return [];
    return [...this.#open]
      .filter(([page, links]) => this.#states[page] !== 'dead' && links.some((one) => this.#states[one] === 'dead'))
      .map(([page]) => page);
  }

  /** Its place in the queue. */
  #meet(place: Place): number {
    const address = addressOf(place);
    let number = this.#numbers.get(address);
    if (number === undefined) {
      number = this.#queue.push(place) - 1;
      this.#states.push('waiting');
      this.#numbers.set(address, number);
    }
    return number;
  }

  #make(number: number): SiteFile | null {
    const place = this.#queue[number] as Place;
    const file = this.names.fileOf(place);
    if (place.language === 'assets') return this.#asset(place, file);
    if (!isLanguage(place.language)) return null;
    const site = this.#site(place.language);
    if (!place.isPage) {
      if (site === null) return null;
      if (place.path.join('/') === 'search/index.js') return { file, content: [this.#searchScript(site, file)] };
      const own = renderFile(site, place.path, place.query);
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
    const linkTo = (target: Place) => this.#linkTo(this.#targetOf(target, ''), file, open);
    const follow = hrefBy(addressOf(place), linkTo);
    const html = rewrite(page.html, addressOf(place), linkTo, (address) =>
      address.startsWith('/') && !address.startsWith('//') ? this.#href(address, file, open) : follow(address),
    );
    this.#open.set(number, Uint32Array.from(open));
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

  #targetOf(asked: Place, beyond: string): Target {
    const target = this.#gathered(asked);
    const number = this.#meet({ ...target, fragment: '' });
    return {
      number,
      file: this.names.fileOf(target),
      beyond: target === asked ? beyond : target.fragment + beyond,
    };
  }

  #href(address: string, file: string, open: Set<number>): string | null {
    let target = this.#followed.get(address);
    if (target === undefined) {
      const lead = leadOf(placeOf(address, '/') as Place);
      target = lead === null ? null : this.#targetOf(lead.place, lead.beyond);
      // A copy: a piece of a page's text would keep the whole page in memory.
      this.#followed.set(Buffer.from(address).toString(), target);
    }
    return target === null ? null : this.#linkTo(target, file, open);
  }

  #linkTo({ number, file: to, beyond }: Target, file: string, open: Set<number>): string | null {
    const state = this.#states[number];
    if (state === 'dead') return null;
    if (state === 'waiting') open.add(number);
    return relative(file, to) + beyond;
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
