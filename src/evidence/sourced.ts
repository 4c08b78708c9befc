/**
 * A fact of a norm or of a card of experience, as it may be shown: with its sources, or missing with its reason. A value
 * that nobody vouches for is `unsourced` and never leaves this file (rule: a date or a share without a source is not
 * displayed).
 *
 * `joined: {value: 1999-01-15, src: unhcr-1999}` → `{state: 'sourced', value: '1999-01-15', sources: ['unhcr-1999']}`
 */
import type { MissingReason, Noted } from '../study/index.js';

export type SourcedFact<T> =
  | { readonly state: 'sourced'; readonly value: T; readonly sources: readonly string[]; readonly note?: string }
  | {
      readonly state: 'disputed';
      readonly sides: readonly { readonly value: string; readonly sources: readonly string[] }[];
    }
  | { readonly state: 'missing'; readonly reason: MissingReason; readonly note?: string }
  | { readonly state: 'unsourced' };

export const listOfSources = (src: string | readonly string[] | null | undefined): readonly string[] =>
  src === null || src === undefined ? [] : typeof src === 'string' ? [src] : src;

/** @param path dotted path of the leaf @param value its plain value, as the schema read it */
export function sourcedFact<T extends string | number>(
  { annotations }: Pick<Noted<unknown>, 'annotations'>,
  path: string,
  value: T | null,
): SourcedFact<T> {
  const leaf = annotations.get(path);
  const note = leaf?.note === undefined ? {} : { note: leaf.note };
  if (leaf?.disputed !== undefined) {
    // A side without a source is no side.
    const sides = leaf.disputed.flatMap((side) =>
      side.src === null || side.src.length === 0 ? [] : [{ value: String(side.value), sources: side.src }],
    );
    return sides.length < 2 ? { state: 'unsourced' } : { state: 'disputed', sides };
  }
  if (value === null) return { state: 'missing', reason: leaf?.reason ?? 'not_collected', ...note };
  const sources = leaf?.src ?? [];
  return sources.length === 0 ? { state: 'unsourced' } : { state: 'sourced', value, sources, ...note };
}

/** The same for an entry of a list, which names its sources in its own field. */
export function sourcedEntry(text: string, src: string | readonly string[] | null | undefined): SourcedFact<string> {
  const sources = listOfSources(src);
  return sources.length === 0 ? { state: 'unsourced' } : { state: 'sourced', value: text, sources };
}
