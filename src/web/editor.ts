/**
 * What the browser adds to the forms of editing: problems as one types, undo and redo by keys, and a word when the file
 * changes meanwhile. Every form works without it.
 */
const quiet = 500;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const isControl = (target: EventTarget | null): target is Control =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;

const stateOf = (control: Control): string =>
  control instanceof HTMLInputElement && control.type === 'checkbox' ? String(control.checked) : control.value;
function restore(control: Control, state: string): void {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = state === 'true';
  else control.value = state;
  for (let at = control.closest('details'); at !== null; at = at.parentElement?.closest('details') ?? null)
    at.open = true;
  control.focus();
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Asks the server what is wrong with what stands in the form now; an answer that came too late is dropped. */
function checkAsOneTypes(form: HTMLFormElement): void {
  const problems = form.querySelector('[data-problems]');
  const inBar = form.querySelector('[data-problems-said]');
  const text = form.querySelector<HTMLTextAreaElement>('#yaml');
  const changed = form.querySelector<HTMLElement>('[data-changed]');
  const unreachable = form.querySelector<HTMLElement>('[data-unreachable]');
  const isThere = (yes: boolean): void => {
    if (unreachable !== null) unreachable.hidden = yes;
  };
  // The buttons are called `action` and hide the property of that name.
  const address = form.getAttribute('action') ?? location.href;
  let waiting = 0;
  let asked = 0;
  const ask = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    body.set('action', 'live');
    try {
      const answer = await fetch(address, { method: 'POST', body });
      if (mine !== asked) return;
      // Started anew, it does not know this tab until it is opened by its new address.
      isThere(answer.status !== 403);
      if (!answer.ok) return;
      const found = (await answer.json()) as {
        problems: string;
        count: string;
        text: string;
        changed: boolean;
      };
      if (mine !== asked) return;
      if (problems !== null && problems.innerHTML !== found.problems) problems.innerHTML = found.problems;
      if (inBar !== null) inBar.textContent = found.count;
      if (text !== null && document.activeElement !== text && text.value !== found.text) {
        text.value = found.text;
        form.dispatchEvent(new Event('elshi:text'));
      }
      if (changed !== null) changed.hidden = !found.changed;
    } catch {
      // The workbench is being restarted or was closed: what is typed stays in the form.
      isThere(false);
    }
  };
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = window.setTimeout(ask, quiet);
  };
  form.addEventListener('input', soon);
  addEventListener('elshi:changed', soon);
}

function undoByKeys(form: HTMLFormElement): void {
  const past: { control: Control; before: string; after: string }[] = [];
  const future: typeof past = [];
  const known = new Map<Control, string>();
  const [undo, redo] = ['undo', 'redo'].map((name) => form.querySelector<HTMLButtonElement>(`[data-${name}]`));
  const onServer = { undo: undo?.disabled === false, redo: redo?.disabled === false };
  const show = (): void => {
    if (undo) undo.disabled = past.length === 0 && !onServer.undo;
    if (redo) redo.disabled = future.length === 0 && !onServer.redo;
  };
  for (const control of form.elements) if (isControl(control)) known.set(control, stateOf(control));
  form.addEventListener('change', ({ target }) => {
    if (!isControl(target)) return;
    const before = known.get(target) ?? '';
    const after = stateOf(target);
    if (before === after) return;
    past.push({ control: target, before, after });
    future.length = 0;
    known.set(target, after);
    show();
  });
  const move = (back: boolean): boolean => {
    const step = (back ? past : future).pop();
    if (step === undefined) return false;
    (back ? future : past).push(step);
    const state = back ? step.before : step.after;
    known.set(step.control, state);
    restore(step.control, state);
    show();
    return true;
  };
  undo?.addEventListener('click', (event) => {
    if (move(true)) event.preventDefault();
  });
  redo?.addEventListener('click', (event) => {
    if (move(false)) event.preventDefault();
  });
  form.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const forward = key === 'y' || (key === 'z' && event.shiftKey);
    if (!forward && key !== 'z') return;
    // Inside a text that is being typed the browser's own undo knows each letter.
    const { target } = event;
    if (isControl(target) && known.get(target) !== stateOf(target)) return;
    if (move(!forward)) event.preventDefault();
  });
}

/** A problem leads to its line in the text. */
function goToLine(form: HTMLFormElement): void {
  const text = form.querySelector<HTMLTextAreaElement>('#yaml');
  form.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-line]') : null;
    if (link === null || text === null) return;
    event.preventDefault();
    const line = Number(link.dataset['line']);
    const lines = text.value.split('\n');
    const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    text.focus();
    text.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
    text.scrollTop = (text.scrollHeight / lines.length) * Math.max(0, line - 4);
  });
}

/** Leaving with something typed asks first. */
function askBeforeLeaving(form: HTMLFormElement): void {
  let typed = false;
  form.addEventListener('input', () => {
    typed = true;
  });
  form.addEventListener('submit', () => {
    typed = false;
  });
  addEventListener('beforeunload', (event) => {
    if (typed) event.preventDefault();
  });
}

export function editor(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-editor]')) {
    checkAsOneTypes(form);
    undoByKeys(form);
    goToLine(form);
    askBeforeLeaving(form);
  }
}
