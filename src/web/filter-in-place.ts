/**
 * In the registry of the live workbench a filter, an order or a word changes the list in place: the page of the new
 * address is fetched and its selection put where the old one stood, a few rows a frame, so that typing never stutters.
 * The address changes with it, so back, reload and share work as without a script.
 */
const rowsAtOnce = 12;
const pause = 160;

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

interface Arriving {
  readonly parts: readonly (readonly [Element, Element])[];
  readonly body: Element | null;
  readonly rows: readonly Element[];
}

/** The parts of the page that a selection decides, old and new; long tables without their rows. */
function arriving(text: string): Arriving {
  const next = new DOMParser().parseFromString(text, 'text/html');
  const parts = ['#shown', '#selection', '.langs'].flatMap((name) => {
    const here = document.querySelector(name);
    const there = next.querySelector(name);
    return here === null || there === null ? [] : [[here, there] as const];
  });
  const body = next.querySelector('#selection table.registry tbody');
  const rows = body === null ? [] : [...body.children].slice(rowsAtOnce);
  for (const row of rows) row.remove();
  return { parts, body, rows };
}

let running: AbortController | null = null;

async function show(address: string): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const answer = await fetch(address, { signal: mine.signal });
  if (!answer.ok) throw new Error(String(answer.status));
  const text = await answer.text();
  await frame();
  const { parts, body, rows } = arriving(text);
  await frame();
  if (mine.signal.aborted) return;
  const key = (document.activeElement as HTMLElement | null)?.dataset['key'];
  const opened = new Set([...document.querySelectorAll('#selection details[open][id]')].map((details) => details.id));
  for (const [here, there] of parts) {
    if (here.id === 'shown') here.replaceChildren(...there.childNodes);
    else here.replaceWith(there);
  }
  for (const id of opened) document.getElementById(id)?.setAttribute('open', '');
  if (key !== undefined) document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  for (let at = 0; at < rows.length && body !== null; at += rowsAtOnce) {
    await frame();
    if (mine.signal.aborted) return;
    body.append(...rows.slice(at, at + rowsAtOnce));
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
