/**
 * In the registry of the live workbench a filter, an order or a word changes the list in place: the page of the new
 * address is fetched and its selection put where the old one stood, a few rows a frame, so that typing never stutters.
 * The address changes with it, so back, reload and share work as without a script.
 */
const rowsAtOnce = 5;
const pause = 160;
/** What a selection decides, besides the rows; each is replaced in a frame of its own. */
const parts = ['#shown', '#results', '#selection > .filters', '.langs'];
const rowsBegin = '<tbody id="rows">';
const rowsEnd = '</tbody>';
const rowEnd = '</tr>';

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** The page's text without the rows of its list, and these: a parser that reads all of them at once takes a frame. */
function withoutRows(text: string): { readonly page: string; readonly rows: readonly string[] } {
  const start = text.indexOf(rowsBegin);
  if (start < 0) return { page: text, rows: [] };
  const end = text.indexOf(rowsEnd, start);
  const rows = text.slice(start + rowsBegin.length, end).split(rowEnd);
  return { page: text.slice(0, start + rowsBegin.length) + text.slice(end), rows: rows.slice(0, -1) };
}

function append(rows: readonly string[], body: Element): void {
  const some = document.createElement('tbody');
  some.innerHTML = rows.join(rowEnd) + rowEnd;
  body.append(...some.childNodes);
}

function replace(here: Element, there: Element): void {
  const opened = [...here.querySelectorAll('details[open][id]')].map((details) => details.id);
  // Whoever reads aloud follows the place of a live region, so that it stays and its words change.
  if (here.id === 'shown') here.replaceChildren(...there.childNodes);
  else here.replaceWith(there);
  for (const id of opened) document.getElementById(id)?.setAttribute('open', '');
}

let running: AbortController | null = null;

async function show(address: string): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const answer = await fetch(address, { signal: mine.signal });
  if (!answer.ok) throw new Error(String(answer.status));
  const { page, rows } = withoutRows(await answer.text());
  await frame();
  const next = new DOMParser().parseFromString(page, 'text/html');
  const first = next.querySelector('#rows');
  if (first !== null) append(rows.slice(0, rowsAtOnce), first);
  const key = (document.activeElement as HTMLElement | null)?.dataset['key'];
  for (const name of parts) {
    await frame();
    if (mine.signal.aborted) return;
    const here = document.querySelector(name);
    const there = next.querySelector(name);
    if (here !== null && there !== null) replace(here, there);
  }
  if (key !== undefined) document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  const body = document.querySelector('#rows');
  for (let at = rowsAtOnce; at < rows.length && body !== null; at += rowsAtOnce) {
    await frame();
    if (mine.signal.aborted) return;
    append(rows.slice(at, at + rowsAtOnce), body);
  }
}

function go(address: string, remember: 'push' | 'replace' | 'not'): void {
  if (remember === 'push') history.pushState(null, '', address);
  if (remember === 'replace') history.replaceState(null, '', address);
  show(address).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'AbortError')) location.assign(address);
  });
}

/** The address a form asks for, without its empty fields. */
function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') query.append(name, value);
  const text = query.toString();
  return form.action.split('?')[0] + (text === '' ? '' : `?${text}`);
}

/** Filters chosen since the page was opened stand in the address, not in the form's hidden fields. */
function withSearch(form: HTMLFormElement): string {
  const address = new URL(location.href);
  const search = new URL(addressOf(form)).searchParams.get('q');
  address.searchParams.delete('page');
  if (search === null) address.searchParams.delete('q');
  else address.searchParams.set('q', search);
  return address.href;
}

export function filterInPlace(): void {
  const form = document.querySelector<HTMLFormElement>('#registry-search');
  if (form === null) return;
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('#selection a, #shown a');
    if (link === null || link.pathname !== location.pathname || link.hasAttribute('download')) return;
    event.preventDefault();
    go(link.href, 'push');
    const search = new URL(link.href).searchParams.get('q') ?? '';
    const field = form.querySelector<HTMLInputElement>('input[type=search]');
    if (field !== null) field.value = search;
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => go(withSearch(form), 'replace'), pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    go(withSearch(form), 'push');
  });
  addEventListener('popstate', () => {
    if (location.hash !== '') return;
    const field = form.querySelector<HTMLInputElement>('input[type=search]');
    if (field !== null) field.value = new URLSearchParams(location.search).get('q') ?? '';
    go(location.href, 'not');
  });
}
