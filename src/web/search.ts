/** The search page of a site: answers from the index that came as a script (`window.elshiSearch`), as one types. */
import { findDocuments, type Question, questionOf, type SearchIndex } from '../language/search/index.js';

declare global {
  interface Window {
    elshiSearch?: SearchIndex;
  }
}

const atOnce = 50;

const made = (name: string, text: string, className = ''): HTMLElement => {
  const element = document.createElement(name);
  element.textContent = text;
  if (className !== '') element.className = className;
  return element;
};

function itemOf({ documents, names }: SearchIndex, number: number): HTMLElement {
  const item = document.createElement('li');
  const [address, title, kind, note] = documents[number] as SearchIndex['documents'][number];
  const link = document.createElement('a');
  link.href = address;
  link.textContent = title;
  item.append(link, made('p', [names[kind] ?? kind, note].filter((part) => part !== '').join(' · '), 'small muted'));
  return item;
}

/** With `features` the question came from a list with several filters; they are shown and stay until the page is left. */
function show(results: HTMLElement, index: SearchIndex, question: Question | null): void {
  results.replaceChildren();
  if (question === null) return;
  const found = findDocuments(index, question);
  const { found: foundWords = '#', none = '', more = '' } = results.dataset;
  const count = made('p', found.length === 0 ? none : foundWords.replace('#', String(found.length)), 'count');
  results.append(count);
  if (question.features.length > 0) {
    const chosen = document.createElement('ul');
    chosen.className = 'facets';
    chosen.append(...question.features.map((feature) => made('li', index.names[feature] ?? feature)));
    results.append(chosen);
  }
  const list = document.createElement('ol');
  list.className = 'found';
  results.append(list);
  const showMore = (from: number): void => {
    list.append(...found.slice(from, from + atOnce).map((number) => itemOf(index, number)));
    if (found.length <= from + atOnce) return;
    const button = made('button', more, 'btn');
    button.addEventListener('click', () => {
      button.remove();
      showMore(from + atOnce);
      (list.children[from + atOnce]?.querySelector('a') as HTMLElement | null)?.focus();
    });
    results.append(button);
  };
  showMore(0);
}

export function searchInPage(): void {
  const index = window.elshiSearch;
  const results = document.getElementById('results');
  const form = document.getElementById('search');
  if (index === undefined || results === null || !(form instanceof HTMLFormElement)) return;
  const asked = new URLSearchParams(location.search);
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[name], select[name]')];
  for (const field of fields) field.value = asked.get(field.name) ?? '';
  const answer = (): void => {
    const query = new URLSearchParams(asked);
    for (const field of fields) query.set(field.name, field.value);
    show(results, index, questionOf(query));
    try {
      history.replaceState(null, '', `?${query}`);
    } catch {
      // A page opened as a file may not change its address in every browser; the answer stands all the same.
    }
  };
  results.setAttribute('aria-live', 'polite');
  form.addEventListener('input', answer);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer();
  });
  show(results, index, questionOf(asked));
}
