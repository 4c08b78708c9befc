/**
 * From an address of the workbench to a file of the site: `/kk/cases/?country=KAZ&page=2` →
 * `kk/cases/by-country-KAZ/page-2/index.html`. Names hold only what Windows, a USB stick and a web server all allow, and
 * no two differ by capital letters alone.
 */
export interface Place {
  /** Parts after the language, decoded. */
  readonly path: readonly string[];
  readonly language: string;
  readonly query: URLSearchParams;
  /** `#…` or ''. */
  readonly fragment: string;
  /** A page ends in a slash; anything else is a file of its own. */
  readonly isPage: boolean;
}

const base = 'http://site.invalid';
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Null: not an address of the workbench. */
export function placeOf(address: string, from: string): Place | null {
  if (address.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//')) return null;
  const { pathname, searchParams, hash } = new URL(address, base + from);
  const [, language = '', ...rest] = pathname.split('/');
  for (const [key, value] of [...searchParams])
    if (value === '' || (key === 'page' && value === '1')) searchParams.delete(key);
  searchParams.sort();
  const isPage = pathname.endsWith('/');
  return {
    language,
    path: rest.filter((part) => part !== '').map(decodeURIComponent),
    query: searchParams,
    fragment: hash,
    isPage,
  };
}

/** The address in one spelling, without the fragment. */
export function addressOf({ language, path, query, isPage }: Place): string {
  const folder = [language, ...path].map(encodeURIComponent).join('/');
  const text = query.toString();
  return `/${folder}${isPage ? '/' : ''}${text === '' ? '' : `?${text}`}`;
}

function safeName(part: string): string {
  const plain = part
    .replaceAll(':', '_')
    .replace(/[^A-Za-z0-9._-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}`)
    .replace(/^\.|\.$/g, '_');
  return reserved.test(plain) ? `_${plain}` : plain;
}

/** How a list is shown, not what it holds. */
const presentation = new Set(['page', 'sort', 'order', 'view']);
/** The two that a page holds side by side: without them there is no such page. */
const compared = new Set(['a', 'b']);
export const filtersOf = (query: URLSearchParams): readonly (readonly [string, string])[] =>
  [...query].filter(([key]) => !presentation.has(key));

/**
 * The site has a page for a list as a whole in every order and view, and for each single filter in the usual one: all
 * combinations would be more pages than cases. A selection of the registry has its file wherever it has its page; any other
 * file has no filters.
 */
export function hasOwnPage({ path, query, isPage }: Place): boolean {
  if (!isPage && path.join('/') !== 'cases/selection.csv') return query.size === 0;
  const filters = filtersOf(query).filter(([key]) => !compared.has(key)).length;
  return filters === 0 || (filters === 1 && !['sort', 'order', 'view'].some((key) => query.has(key)));
}

function plainFile(place: Place): string {
  const folders = [place.language, ...place.path].map(safeName);
  const name = place.isPage ? 'index.html' : (folders.pop() ?? '');
  for (const [key, value] of place.query) if (key !== 'page') folders.push(safeName(`by-${key}-${value}`));
  const part = place.query.get('page');
  if (part !== null) folders.push(safeName(`page-${part}`));
  return [...folders, name].join('/');
}

export class FileNames {
  readonly #files = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** The same address always gets the same file; two addresses never share one. */
  fileOf(place: Place): string {
    const address = addressOf(place);
    const kept = this.#files.get(address);
    if (kept !== undefined) return kept;
    const plain = plainFile(place);
    let file = plain;
    for (let n = 2; this.#taken.has(file.toLowerCase()); n++)
      file = place.isPage
        ? plain.replace(/\/index\.html$/, `-${n}/index.html`)
        : plain.replace(/(\.[^.]*)?$/, `-${n}$1`);
    this.#files.set(address, file);
    this.#taken.add(file.toLowerCase());
    return file;
  }
}

/** From one file of the site to another: `../../assets/elshi.css`. */
export function relative(from: string, to: string): string {
  const folder = from.lastIndexOf('/') + 1;
  let shared = 0;
  for (let at = 0; at < folder && from[at] === to[at]; at++) if (from[at] === '/') shared = at + 1;
  let up = '';
  for (let at = shared; at < folder; at++) if (from[at] === '/') up += '../';
  return up + to.slice(shared);
}
