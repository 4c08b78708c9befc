/**
 * One judgement: a coder gives a code to a place of a document. It stands off from the text: the text is frozen, the coding
 * names the place by offsets and keeps the words themselves and a little of what stands around them, so that it can be found
 * again when the text was extracted anew. People, dictionaries and models are all named coders and yield the same shape.
 * Offsets inside are UTF-16 units with an exclusive end; files of exchange count code points (`exchange.ts`).
 * Example: {document: concept-2020, language: kk, coder: dictionary:standard-2026.1, code: C, unit: null, start: 96, end: 116,
 * quote: «халықтық дипломатия», before: «… ресурсқа айналып, », after: « әлемдік саясаттың …»}.
 */
import type { Language } from '../../language/index.js';

export const coderKinds = ['person', 'dictionary', 'model'] as const;
export type CoderKind = (typeof coderKinds)[number];

export interface Coder {
  /** People by the id that the study gives them; `dictionary:ID` and `model:ID` for machines. */
  readonly id: string;
  readonly kind: CoderKind;
}

export interface Coding {
  /** The document's id; offsets are those of its frozen text (NFC, LF) in this language. */
  readonly document: string;
  readonly language: Language;
  readonly coder: string;
  /** Id in the codebook; where the code stands in the hierarchy is the codebook's business. */
  readonly code: string;
  /** The unit judged (a proposition, a paragraph) by its id, or null where the coder chose the span freely. */
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** What made a machine say so: the pattern as written in its dictionary. People leave it out. */
  readonly pattern?: string;
  readonly note?: string;
}

/** What is said of the place; the rest is read off the text. */
export type Judgement = Omit<Coding, 'quote' | 'before' | 'after'>;

/** Long enough to tell one place from another, short enough to quote. */
const contextLength = 32;

export const coderKindOf = (coder: string): CoderKind =>
  coder.startsWith('dictionary:') ? 'dictionary' : coder.startsWith('model:') ? 'model' : 'person';

/** The judgement with its quotation and context. */
export function codingOf(text: string, judgement: Judgement): Coding {
  const { start, end } = judgement;
  return {
    ...judgement,
    quote: text.slice(start, end),
    before: text.slice(wholeCharacter(text, Math.max(0, start - contextLength)), start),
    after: text.slice(end, wholeCharacter(text, Math.min(text.length, end + contextLength))),
  };
}

/** A cut never falls inside a pair of surrogates. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** By document, place, then code and coder: the order in which codings are written. */
export function inOrder(one: Coding, other: Coding): number {
  return (
    compare(one.document, other.document) ||
    compare(one.language, other.language) ||
    one.start - other.start ||
    one.end - other.end ||
    compare(one.code, other.code) ||
    compare(one.coder, other.coder)
  );
}
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
