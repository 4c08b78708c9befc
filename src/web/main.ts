/**
 * What the browser adds to pages that read without it: following the files as they change, and keeping one's place.
 * Nothing here is needed to read.
 */
import { offerCharts } from './charts.js';
import { coding } from './coding.js';
import { editor } from './editor.js';
import { filterInPlace } from './filter-in-place.js';
import { keepTyped } from './kept.js';
import { searchInPage } from './search.js';
import { offerSharing } from './share.js';

const placeKey = 'elshi:place';

/** Reloads when the study has changed, and comes back to the same place of the page. */
function followStudy(): void {
  const events = new EventSource('/events');
  // What changed between the writing of this page and this line is a change too.
  let seen = document.body.dataset['revision'] ?? null;
  events.addEventListener('revision', (event) => {
    const revision = (event as MessageEvent<string>).data;
    if (seen !== null && seen !== revision) {
      seen = revision;
      // A form that is being filled in is never taken away; it says itself that its file has changed.
      if (document.querySelector('main form[method="post"]') !== null) {
        dispatchEvent(new Event('elshi:changed'));
        return;
      }
      sessionStorage.setItem(placeKey, JSON.stringify({ page: location.pathname, top: scrollY }));
      location.reload();
    }
    seen = revision;
  });
}

function comeBack(): void {
  const kept = sessionStorage.getItem(placeKey);
  if (kept === null) return;
  sessionStorage.removeItem(placeKey);
  const { page, top } = JSON.parse(kept) as { page: string; top: number };
  if (page === location.pathname) scrollTo(0, top);
}

/** A link into a folded part opens it. */
function openTarget(): void {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  for (let here: HTMLElement | null = target; here !== null; here = here.parentElement) {
    if (here instanceof HTMLDetailsElement) here.open = true;
  }
  target?.scrollIntoView();
}

/** Print with everything open, as the reader of the paper cannot open it. */
function openForPrint(): void {
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

comeBack();
openTarget();
addEventListener('hashchange', openTarget);
openForPrint();
offerSharing();
offerCharts();
searchInPage();
keepTyped();
editor();
coding();
if (document.body.dataset['mode'] === 'live') {
  followStudy();
  filterInPlace();
}
