/**
 * Texts, codebook, coders and codings together: what is exchanged with other programs for qualitative analysis. Offsets in
 * codings are UTF-16 units of the frozen text (NFC, LF), as everywhere inside.
 */
import type { Language } from '../../language/index.js';
import type { Coding } from '../codings/index.js';

export interface ExchangedCode {
  /** Our own id, or the GUID that another program gave. */
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** `#rrggbb` or `#rgb`. */
  readonly colour: string | null;
  /** False for a heading that only holds other codes. */
  readonly codable: boolean;
  readonly codes: readonly ExchangedCode[];
}

export interface ExchangedText {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly text: string;
}

export interface ExchangedCoder {
  readonly id: string;
  readonly name: string;
}

export interface CodedProject {
  readonly name: string;
  readonly coders: readonly ExchangedCoder[];
  readonly codes: readonly ExchangedCode[];
  readonly texts: readonly ExchangedText[];
  readonly codings: readonly Coding[];
}

/** Every code with those below it. */
export const allCodes = (codes: readonly ExchangedCode[]): ExchangedCode[] =>
  codes.flatMap((code) => [code, ...allCodes(code.codes)]);

/** Codings without a known coder: programs may leave out who coded. */
export const unknownCoder = 'unknown';
