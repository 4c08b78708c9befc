/** One set of pages for the workbench and the static site: an address in, a whole HTML page out. */
import type { Assessment } from '../assessment/index.js';
import type { Language } from '../language/index.js';
import type { Problem } from '../study/index.js';

export interface Site {
  readonly assessment: Assessment;
  readonly problems: readonly Problem[];
  readonly language: Language;
  /** live: served over the study folder and following it; static: frozen as files. */
  readonly mode: 'live' | 'static';
  /** Of the live study as it is shown: a page that was overtaken on its way to the reader sees it by this. */
  readonly revision?: number | undefined;
  /** Where the page with this address will stand on the web, if that is known. */
  readonly publicAddress?: ((address: string) => string) | undefined;
  /** What a live workbench may change, and what it has changed so far; absent where nothing can be edited. */
  readonly editing?: EditingSession | undefined;
}

export interface EditingSession {
  /** Goes back with every form: a page of another origin cannot know it. */
  readonly formToken: string;
  /** Files of the saved edit that undo takes back, and of the one that redo brings again; null: none. */
  readonly undo: readonly string[] | null;
  readonly redo: readonly string[] | null;
}

export interface Page {
  readonly title: string;
  readonly html: string;
}

/** A file that a page offers to take along. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly body: string;
}
