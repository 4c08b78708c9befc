/** What every page builder is given. */
import type { Page, Site } from './model.js';
import type { Words } from './words.js';

export interface View {
  readonly site: Site;
  readonly words: Words;
  /** Parts of the address after the language. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

/** Null: there is no such page. */
export type PageBuilder = (view: View) => Page | null;
