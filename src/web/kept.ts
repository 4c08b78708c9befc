/**
 * What is typed into a form stays in this tab until the workbench has taken it in: when the program was started anew, the
 * page loaded again or the answer never came, the form offers it again. Nothing comes back unasked.
 */
interface Typed {
  readonly address: string;
  readonly fields: readonly (readonly [string, string])[];
}

const sentKey = 'elshi:sent';
/** The same form in another language is the same form. */
const keyOf = (address: string): string =>
  `elshi:typed:${new URL(address, location.href).pathname.replace(/^\/(kk|ru|en)(?=\/)/, '')}`;
/** The buttons are called `action` and hide the property of that name. */
const addressOf = (form: HTMLFormElement): string => form.getAttribute('action') ?? location.href;
const ofThisRun = new Set(['form_token', 'key', 'anyway']);

const fieldsOf = (form: HTMLFormElement): Typed['fields'] =>
  [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && !ofThisRun.has(field[0]),
  );

/** Typed and taken away again is nothing typed. */
function keep(form: HTMLFormElement, untouched: string): void {
  const typed: Typed = { address: addressOf(form), fields: fieldsOf(form) };
  const key = keyOf(typed.address);
  try {
    if (JSON.stringify(typed.fields) === untouched) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // More than a tab may keep.
  }
}

/** The page that answers what was sent last; not one that was come back to or loaded again. */
function isFresh(): boolean {
  const [came] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return came?.type === 'navigate';
}

/** Sent as it stood, to be checked and not yet to be saved: so entries come back that this page does not have. */
function bringBack(form: HTMLFormElement, typed: Typed): void {
  if (typed.fields.every(([name]) => name !== 'draft')) {
    for (const [name, value] of typed.fields) {
      const control = form.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
    }
    return;
  }
  const again = document.createElement('form');
  again.method = 'post';
  const language = location.pathname.slice(0, 4);
  again.action = typed.address.replace(/^\/(kk|ru|en)\//, language);
  const own = [...new FormData(form)].filter(([name]) => ofThisRun.has(name));
  for (const [name, value] of [...own, ...typed.fields, ['action', 'check']]) {
    // A field of one line would lose the ends of lines.
    const text = document.createElement('textarea');
    text.name = String(name);
    text.value = String(value);
    again.append(text);
  }
  again.hidden = true;
  document.body.append(again);
  again.submit();
}

export function keepTyped(): void {
  const sent = sessionStorage.getItem(sentKey);
  sessionStorage.removeItem(sentKey);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    const key = keyOf(addressOf(form));
    const state = form.dataset['keep'];
    if (state === 'taken') sessionStorage.removeItem(key);
    if (state === 'saved' && sent !== null && isFresh()) for (const one of [key, sent]) sessionStorage.removeItem(one);
    offer(form, key);
    // What was asked for and shows what was typed is not untouched.
    const untouched = state === 'taken' ? '' : JSON.stringify(fieldsOf(form));
    for (const what of ['input', 'elshi:text']) form.addEventListener(what, () => keep(form, untouched));
    form.addEventListener('submit', () => {
      keep(form, untouched);
      sessionStorage.setItem(sentKey, key);
    });
  }
}

function offer(form: HTMLFormElement, key: string): void {
  const block = form.querySelector<HTMLElement>('[data-kept]');
  const found = sessionStorage.getItem(key);
  if (block === null || found === null) return;
  block.hidden = false;
  const answer = (name: string, then: () => void): void =>
    block.querySelector(`[data-${name}]`)?.addEventListener('click', () => {
      block.hidden = true;
      then();
    });
  answer('bring-back', () => bringBack(form, JSON.parse(found) as Typed));
  answer('let-go', () => sessionStorage.removeItem(key));
}
