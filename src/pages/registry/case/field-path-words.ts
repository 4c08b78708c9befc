/** A field of a case by its dotted path, in words: `editions.1.countries` is “Editions – 2 – Countries”. */
import { pathWords } from '../../editing/field-words.js';
import type { Words } from '../../words.js';

const isNumber = /^\d+$/;

export const fieldPathWords = (path: string, words: Words): string =>
  pathWords(
    path.split('.').map((step) => (isNumber.test(step) ? Number(step) : step)),
    words,
  );
