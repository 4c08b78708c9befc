/**
 * Coding a text by keys. The page's own forms do the work – the script fills them in, sends them without leaving the page, and
 * puts the new page where the old one stood; keys work only while the text has the focus. Keys are taken by their place on
 * the keyboard, so that they are the same under Kazakh, Russian and English layouts.
 */
const word = /[\p{L}\p{N}\p{M}'’-]+/gu;

const part = <T extends Element = HTMLElement>(name: string): T | null => document.querySelector<T>(name);
const sentences = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#reader .sent')];

let current = '';

function stand(at: HTMLElement | undefined): void {
  if (at === undefined) return;
  for (const one of document.querySelectorAll('#reader [aria-current]')) {
    one.removeAttribute('aria-current');
    one.setAttribute('tabindex', '-1');
  }
  current = at.id;
  at.setAttribute('aria-current', 'true');
  at.tabIndex = 0;
  at.focus();
  at.scrollIntoView({ block: 'nearest' });
}

const here = (): HTMLElement | undefined =>
  sentences().find(({ id }) => id === current) ?? sentences().find(({ tabIndex }) => tabIndex === 0);

/** One step through sentences, or to the first sentence of a paragraph near by. */
function step(by: number, ofParagraph: boolean): void {
  const all = sentences();
  const now = here();
  const at = now === undefined ? -1 : all.indexOf(now);
  if (!ofParagraph || now === undefined) {
    stand(all[Math.min(all.length - 1, Math.max(0, at + by))]);
    return;
  }
  const paragraphs = [...document.querySelectorAll('#reader .para')];
  for (
    let next = paragraphs.indexOf(now.closest('.para') as Element) + by;
    paragraphs[next] !== undefined;
    next += by
  ) {
    const first = paragraphs[next]?.querySelector<HTMLElement>('.sent');
    if (first !== null && first !== undefined) {
      stand(first);
      return;
    }
  }
}

/** Where a point of the text stands within its sentence, in UTF-16. */
function offsetIn(sentence: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(sentence);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The marked words as code points of the text; null where nothing is marked. */
function span(): { from: number; to: number } | null {
  const chosen = getSelection();
  if (chosen === null || chosen.rangeCount === 0 || chosen.isCollapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = chosen.getRangeAt(0);
  const point = (node: Node, offset: number): number | null => {
    const of = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('#reader .sent');
    if (of == null) return null;
    const before = (of.textContent ?? '').slice(0, offsetIn(of, node, offset));
    return Number(of.dataset['from']) + [...before].length;
  };
  const [from, to] = [point(startContainer, startOffset), point(endContainer, endOffset)];
  return from === null || to === null || to <= from ? null : { from, to };
}

/** Marks words of the sentence from one place to another. */
function mark(sentence: HTMLElement, from: number, to: number): void {
  const range = document.createRange();
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node as Text;
    if (from >= passed && from < passed + length) range.setStart(node, from - passed);
    if (to > passed && to <= passed + length) range.setEnd(node, to - passed);
    passed += length;
  }
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

/** A word more or less at the end of what is marked, or at its beginning. */
function stretch(by: number, end: boolean): void {
  const sentence = here();
  if (sentence === undefined) return;
  const words = [...(sentence.textContent ?? '').matchAll(word)].map(
    (found) => [found.index, found.index + found[0].length] as const,
  );
  const chosen = getSelection();
  const range = span() === null ? null : (chosen?.getRangeAt(0) ?? null);
  const inside = range !== null && sentence.contains(range.commonAncestorContainer) ? range : null;
  if (inside === null) {
    const [first] = words;
    if (first !== undefined) mark(sentence, ...first);
    return;
  }
  const [start, stop] = [
    offsetIn(sentence, inside.startContainer, inside.startOffset),
    offsetIn(sentence, inside.endContainer, inside.endOffset),
  ];
  const first = Math.max(
    0,
    words.findIndex(([, last]) => last > start),
  );
  const last = Math.max(first, words.filter(([from]) => from < stop).length - 1);
  const [a, b] = end
    ? [first, Math.min(words.length - 1, Math.max(first, last + by))]
    : [Math.min(last, Math.max(0, first + by)), last];
  mark(sentence, words[a]?.[0] ?? start, words[b]?.[1] ?? stop);
}

/** The form knows the sentence that has the focus and the words that are marked. */
function fillIn(): void {
  const set = (name: string, value: string): void => {
    const field = part<HTMLInputElement>(name);
    if (field !== null) field.value = value;
  };
  const marked = span();
  set('#give-sentence', current.slice(1));
  set('#give-from', marked === null ? '' : String(marked.from));
  set('#give-to', marked === null ? '' : String(marked.to));
}

/** What is sent waits for what was sent before: each form rests on the file that the one before it left. */
let sent: Promise<void> = Promise.resolve();

function send(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') body.append(name, value);
  body.set('in_place', 'yes');
  // The forms' fields are called `action` and hide the property of that name.
  const address = form.getAttribute('action') ?? location.href;
  sent = sent.then(() => post(address, body));
}

async function post(address: string, body: URLSearchParams): Promise<void> {
  if (body.has('hash')) body.set('hash', part<HTMLInputElement>('#take input[name="hash"]')?.value ?? '');
  try {
    const answer = await fetch(address, { method: 'POST', body });
    show(await answer.text());
  } catch {
    // The workbench is being restarted or was closed: what was coded before stands in its file.
  }
}

function show(text: string): void {
  const next = new DOMParser().parseFromString(text, 'text/html');
  const coming = next.querySelector('#coding');
  const standing = part('#coding');
  if (coming === null || standing === null) {
    location.reload();
    return;
  }
  const keys = part<HTMLDetailsElement>('.keys')?.open === true;
  const typing = document.activeElement instanceof HTMLElement && document.activeElement.id === 'give-code';
  const typed = part<HTMLInputElement>('#give-code')?.value ?? '';
  standing.replaceWith(coming);
  if (keys) part('.keys')?.setAttribute('open', '');
  part('.undo-bar')?.remove();
  const bar = next.querySelector('.undo-bar');
  if (bar !== null) part('#main')?.before(bar);
  begin();
  // The next code may be half typed when the answer to the one before comes.
  const field = part<HTMLInputElement>('#give-code');
  if (!typing || field === null) return;
  fillIn();
  field.value = typed;
  field.focus();
}

function takeAway(): void {
  const sentence = here();
  if (sentence === undefined) return;
  const [from, to] = [Number(sentence.dataset['from']), Number(sentence.dataset['to'])];
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button.take-away')].filter(
    ({ dataset }) => Number(dataset['from']) < to && Number(dataset['to']) > from,
  );
  if (buttons.length === 1) buttons[0]?.click();
  else buttons[0]?.focus();
}

const turn = (back: boolean): void =>
  part<HTMLFormElement>(`.undo-bar form[action$="/${back ? 'undo' : 'redo'}/"]`)?.requestSubmit();

function onKey(event: KeyboardEvent): void {
  const { code, key, shiftKey, altKey } = event;
  const target = event.target instanceof Element ? event.target : null;
  const inText = target?.closest('#reader') != null && target.closest('button, a') === null;
  if (key === 'Escape' && target?.closest('#give, button.take-away') != null) {
    stand(here());
    return;
  }
  const held = event.ctrlKey || event.metaKey;
  if (held && target?.closest('input, textarea, select') == null && (code === 'KeyZ' || code === 'KeyY')) {
    event.preventDefault();
    turn(code === 'KeyZ' && !shiftKey);
    return;
  }
  if (!inText || held || altKey) return;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  const does: Readonly<Record<string, () => void>> = {
    KeyJ: () => step(1, shiftKey),
    KeyK: () => step(-1, shiftKey),
    ArrowRight: () => (shiftKey ? stretch(1, true) : step(1, false)),
    ArrowLeft: () => (shiftKey ? stretch(-1, true) : step(-1, false)),
    BracketRight: () => stretch(1, false),
    BracketLeft: () => stretch(-1, false),
    ArrowDown: () => step(1, true),
    ArrowUp: () => step(-1, true),
    Slash: () => {
      fillIn();
      part('#give-code')?.focus();
    },
    Escape: () => getSelection()?.removeAllRanges(),
    KeyX: takeAway,
    Delete: takeAway,
    Backspace: takeAway,
    KeyU: () => turn(true),
    KeyR: () => turn(false),
  };
  const act = key === '/' ? does['Slash'] : does[code];
  if (act === undefined && digit === undefined) return;
  event.preventDefault();
  act?.();
  if (digit === undefined) return;
  fillIn();
  part<HTMLButtonElement>(`button[data-digit="${digit}"]`)?.click();
}

function begin(): void {
  for (const one of sentences()) one.tabIndex = -1;
  const asked = part<HTMLInputElement>('#give-sentence')?.value ?? '';
  stand(here() ?? sentences().find(({ id }) => id === `s${asked}`) ?? sentences()[0]);
}

export function coding(): void {
  if (part('[data-coding]') === null) return;
  begin();
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const number = target?.closest('#reader a.sent-n');
    const sentence = number == null ? target?.closest<HTMLElement>('#reader .sent') : number.nextElementSibling;
    if (number != null) event.preventDefault();
    if (sentence instanceof HTMLElement && (number != null || span() === null)) stand(sentence);
    else if (sentence instanceof HTMLElement) current = sentence.id;
  });
  // Words marked with the mouse reach the form before the code is typed.
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.id === 'give-code' && span() !== null) fillIn();
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.closest('.undo-bar, #coding') === null) return;
    event.preventDefault();
    send(form, event.submitter);
    if (form.id === 'give') stand(here());
  });
}
