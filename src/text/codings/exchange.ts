/**
 * Codings as files of exchange have them: offsets in Unicode code points, as REFI-QDA 1.5 counts, the end exclusive.
 * Example: in «😀 сенім» the word stands at UTF-16 3–8 and at code points 2–7.
 */
import type { Offsets } from '../tokens/index.js';
import type { Coding } from './coding.js';

export const toCodePoints = <Place extends Pick<Coding, 'start' | 'end'>>(place: Place, offsets: Offsets): Place => ({
  ...place,
  start: offsets.codePoint(place.start),
  end: offsets.codePoint(place.end),
});

export const fromCodePoints = <Place extends Pick<Coding, 'start' | 'end'>>(place: Place, offsets: Offsets): Place => ({
  ...place,
  start: offsets.utf16(place.start),
  end: offsets.utf16(place.end),
});

/** The columns of a table of codings, in the order in which they are written. */
export const codingColumns = [
  'document',
  'language',
  'coder',
  'code',
  'unit',
  'start',
  'end',
  'quote',
  'before',
  'after',
  'pattern',
  'note',
] as const satisfies readonly (keyof Coding)[];

export const codingRow = (coding: Coding): (string | number)[] => codingColumns.map((column) => coding[column] ?? '');
