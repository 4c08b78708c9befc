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
