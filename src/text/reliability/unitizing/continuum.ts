/**
 * A text as coders divided it: for each coder the stretches he coded, in order, and the gaps between them.
 * Example: length 10, one unit 2–5 → gap 0–2, unit 2–5, gap 5–10.
 */
export interface CodedSpan {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly code: string;
}

export interface Section {
  readonly start: number;
  readonly length: number;
  /** Null for a gap. */
  readonly code: string | null;
}

export interface Continuum {
  readonly length: number;
  /** One list of spans a coder; spans of one coder do not overlap within what is compared. */
  readonly coders: readonly (readonly CodedSpan[])[];
}

export class SpansOverlap extends Error {
  constructor(
    readonly coder: number,
    readonly at: number,
  ) {
    super(`spans of coder ${coder} overlap at ${at}`);
    this.name = 'SpansOverlap';
  }
}

/** Units and gaps of one coder, covering the whole text; of one code only, if asked. Throws SpansOverlap. */
export function sectionsOf({ length, coders }: Continuum, coder: number, only?: string): readonly Section[] {
  const spans = [...(coders[coder] ?? [])]
    .filter(({ start, end, code }) => end > start && (only === undefined || code === only))
    .sort((a, b) => a.start - b.start);
  const sections: Section[] = [];
  let at = 0;
  for (const { start, end, code } of spans) {
    if (start < at) throw new SpansOverlap(coder, start);
    if (start > at) sections.push({ start: at, length: start - at, code: null });
    sections.push({ start, length: end - start, code });
    at = end;
  }
  if (at < length) sections.push({ start: at, length: length - at, code: null });
  return sections;
}

export const codesOf = ({ coders }: Continuum): readonly string[] =>
  [...new Set(coders.flatMap((spans) => spans.map(({ code }) => code)))].sort();
