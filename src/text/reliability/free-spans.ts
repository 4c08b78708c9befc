/**
 * Free division of texts, document by document: Krippendorff's αU of 2004 and the family of 2016. Without a known length the
 * text ends where the last span does, which makes it shorter and agreement a little lower; `assumed` says so.
 * Example: two coders of one document with three codes: αU, u, binary, cu and (k)u of each code.
 */
import type { FreeSpan } from './table.js';
import { type UnitizingAlpha, unitizingAlpha } from './unitizing/alpha-u.js';
import { SpansOverlap } from './unitizing/continuum.js';
import { type UFamily, uFamily } from './unitizing/u-family.js';

export interface DividedDocument {
  readonly document: string;
  readonly coders: readonly string[];
  readonly length: number;
  readonly assumed: boolean;
  readonly alphaU: UnitizingAlpha | null;
  readonly family: UFamily | null;
  /** Spans of one coder that overlap: then codes are compared one by one only. */
  readonly overlap: { readonly coder: string; readonly at: number } | null;
}

export function dividedDocuments(
  spans: readonly FreeSpan[],
  lengths: ReadonlyMap<string, number>,
): readonly DividedDocument[] {
  const names = [...new Set(spans.map(({ document }) => document))].sort();
  return names.map((document) => {
    const mine = spans.filter((span) => span.document === document);
    const coders = [...new Set(mine.map(({ coder }) => coder))].sort();
    const last = mine.reduce((most, { end }) => Math.max(most, end), 0);
    const said = lengths.get(document);
    const length = Math.max(said ?? 0, last);
    const continuum = { length, coders: coders.map((coder) => mine.filter((span) => span.coder === coder)) };
    const about = { document, coders, length, assumed: said === undefined };
    const alphaU = orOverlap(() => unitizingAlpha(continuum));
    const family = orOverlap(() => uFamily(continuum));
    const found = family instanceof SpansOverlap ? family : alphaU instanceof SpansOverlap ? alphaU : null;
    return {
      ...about,
      alphaU: alphaU instanceof SpansOverlap ? null : alphaU,
      family: family instanceof SpansOverlap ? null : family,
      overlap: found === null ? null : { coder: coders[found.coder] ?? '', at: found.at },
    };
  });
}

function orOverlap<Result>(work: () => Result): Result | SpansOverlap {
  try {
    return work();
  } catch (error) {
    if (error instanceof SpansOverlap) return error;
    throw error;
  }
}
