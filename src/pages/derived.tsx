/** A number or word that opens to its derivation by id. */
import type { Child } from 'hono/jsx';
import { explainAddress } from './address.js';
import type { Words } from './words.js';

export const Derived = ({ id, words, children }: { id: string; words: Words; children: Child }) => (
  <a class="opens in-words" href={explainAddress(words.language, id)}>
    {children}
  </a>
);
