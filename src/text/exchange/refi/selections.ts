/**
 * The codings of one text of a project: what was selected, placed in the frozen text by what its program meant
 * (`positions.ts`), found again by its words where it does not fit, kept and named where it cannot be placed.
 */
import type { Language } from '../../../language/index.js';
import { type Coding, codingOf } from '../../codings/index.js';
import { unknownCoder } from '../coded-project.js';
import type { Problems } from '../problem.js';
import { elementOf, elementsOf, textOf, type XmlElement } from '../xml/model.js';
import { findQuote } from './find-quote.js';
import type { FrozenPlaces } from './frozen-places.js';
import { plainGuid } from './guid.js';
import { bare, holds, type Positions, positionsOf, type Selection } from './positions.js';
import type { SourceText } from './sources.js';

export interface ReadCoding {
  readonly coding: Coding;
  /** What it stands on in the file. */
  readonly selection: XmlElement | null;
  readonly element: XmlElement;
}

export interface SelectionContext {
  readonly document: string;
  readonly language: Language;
  readonly codeOf: (guid: string | undefined, at: XmlElement) => string | null;
  readonly coderOf: (guid: string | undefined, at: XmlElement) => string;
  readonly noteOf: (coding: XmlElement) => Readonly<Record<string, string>>;
  /** The file says so itself: every selection is named by its words. */
  readonly namedByWords: boolean;
  readonly problems: Problems;
}

/** The unit of codings that stand on a whole source. */
export const wholeDocument = 'document';

export function readSelections(
  { element: source, text, marked }: SourceText & { readonly text: string },
  places: FrozenPlaces,
  context: SelectionContext,
): { readonly codings: readonly ReadCoding[]; readonly positions: Positions } {
  const elements = elementsOf(source, 'PlainTextSelection');
  const selections = elements.map(selectionOf);
  const positions = positionsOf(text, marked, selections);
  const codings: ReadCoding[] = elementsOf(source, 'Coding').flatMap((one) =>
    codingAt(one, null, { start: 0, end: places.text.length }, wholeDocument, places.text, context),
  );
  for (const [at, selection] of selections.entries()) {
    const one = elements[at] as XmlElement;
    const place = placed(selection, one, text, positions, places, context);
    if (place === null) continue;
    const unit = textOf(elementOf(one, 'Description')).match(unitLine)?.[1] ?? null;
    for (const coding of elementsOf(one, 'Coding'))
      codings.push(...codingAt(coding, one, place, unit, places.text, context));
  }
  return { codings, positions };
}

/** The unit judged stands in the description of the selection. */
export const unitLine = /^unit: (.+)$/m;

function selectionOf(one: XmlElement): Selection {
  const number = (name: string): number => {
    const text = one.attributes[name]?.trim() ?? '';
    return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  };
  return { start: number('startPosition'), end: number('endPosition'), quote: one.attributes['name'] ?? null };
}

function placed(
  selection: Selection,
  one: XmlElement,
  text: string,
  positions: Positions,
  places: FrozenPlaces,
  { namedByWords, problems }: SelectionContext,
): { readonly start: number; readonly end: number } | null {
  const { start, end, quote } = selection;
  if (Number.isNaN(start) || Number.isNaN(end)) {
    problems.add('note', 'position_not_number', one, { name: quote ?? '' });
    return null;
  }
  const found = positions.place(selection);
  /** Names are words of the text here, not labels: at least half of those looked at. */
  const named = quote !== null && bare(quote) !== '';
  const quotes = named && (namedByWords || (positions.quotes > 0 && positions.matched * 2 >= positions.quotes));
  const fits = found !== null && found.end > found.start;
  if (fits && (!quotes || holds(text.slice(found.start, found.end), quote))) return frozen(found, places);
  const again = quote === null || (fits && !quotes) ? null : findQuote(text, bare(quote), found?.start ?? start);
  if (again !== null) {
    // Words that are a label as well as in the text must not move what fits.
    if (fits && !namedByWords && bare(quote as string).length < fewestToMove) return frozen(found, places);
    problems.add('note', 'position_moved', one, { from: start, to: again.start, words: short(quote as string) });
    return frozen(again, places);
  }
  if (fits) return frozen(found, places);
  problems.add('note', found === null ? 'position_past_end' : 'position_empty', one, {
    start,
    end,
    length: places.text.length,
    words: short(quote ?? ''),
  });
  return null;
}

const fewestToMove = 8;
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const frozen = (at: { readonly start: number; readonly end: number }, places: FrozenPlaces) => ({
  start: places.place(at.start),
  end: places.place(at.end, true),
});

function codingAt(
  one: XmlElement,
  selection: XmlElement | null,
  { start, end }: { readonly start: number; readonly end: number },
  unit: string | null,
  text: string,
  { document, language, codeOf, coderOf, noteOf, problems }: SelectionContext,
): ReadCoding[] {
  const code = codeOf(elementOf(one, 'CodeRef')?.attributes['targetGUID'], one);
  if (code === null) return [];
  if (end <= start) {
    problems.add('note', 'position_empty', one, { start, end, length: text.length, words: '' });
    return [];
  }
  const user = plainGuid(one.attributes['creatingUser'] ?? selection?.attributes['creatingUser']);
  const { pattern, note } = noteOf(one);
  const coding = codingOf(text, {
    document,
    language,
    coder: user === null ? unknownCoder : coderOf(user, one),
    code,
    unit,
    start,
    end,
    ...(pattern === undefined ? {} : { pattern }),
    ...(note === undefined ? {} : { note }),
  });
  return [{ coding, selection, element: one }];
}
