/**
 * A dictionary as a coder: what it finds becomes codings of the same shape as people's, under its own name, so that its
 * agreement with people can be measured; until it is, what it says counts for nothing.
 * Example: the dictionary `concepts` codes «жариялы дипломатия» as {coder: dictionary:concepts, code: P, pattern: …}.
 */
import type { Language } from '../../language/index.js';
import { type Coder, type Coding, codingOf, inOrder } from '../codings/index.js';
import type { Dictionary } from './compile.js';
import { hitsOf } from './hits.js';
import { Reading } from './reading.js';

/** A unit to be judged: a proposition, a paragraph; UTF-16 offsets. */
export interface UnitSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export const dictionaryCoder = (dictionary: Dictionary): Coder => ({
  id: `dictionary:${dictionary.id}`,
  kind: 'dictionary',
});

export interface DictionaryCodings {
  readonly codings: readonly Coding[];
  /** Patterns that would have taken too long on this text and were left out. */
  readonly tooSlow: readonly string[];
}

/**
 * Free spans where no units are given. With units each coding lies in the unit that its hit begins in; hits outside all units
 * are free spans.
 */
export function codeWithDictionary(
  dictionary: Dictionary,
  document: { readonly id: string; readonly language: Language; readonly text: string },
  units: readonly UnitSpan[] = [],
): DictionaryCodings {
  const { hits, tooSlow } = hitsOf(dictionary, new Reading(document.text, document.language));
  const coder = dictionaryCoder(dictionary).id;
  const sorted = [...units].sort((a, b) => a.start - b.start);
  const codings = hits.map(({ code, pattern, start, end }) =>
    codingOf(document.text, {
      document: document.id,
      language: document.language,
      coder,
      code: dictionary.codes[code]?.id ?? '',
      unit: unitAt(sorted, start),
      start,
      end,
      pattern: pattern.source,
    }),
  );
  return { codings: codings.sort(inOrder), tooSlow: tooSlow.map(({ source }) => source) };
}

function unitAt(units: readonly UnitSpan[], offset: number): string | null {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] as UnitSpan).start <= offset) low = middle + 1;
    else high = middle;
  }
  const unit = units[low - 1];
  return unit !== undefined && offset < unit.end ? unit.id : null;
}
