/**
 * Paragraphs of a text with their places. Where empty lines divide the text, what stands between them is a paragraph; where
 * none do, each line is. Lines without a letter or a digit (rules, empty marks) are no paragraphs, and the tags and signs of
 * Markdown at the beginning of a line stay outside.
 * Example: «# Атауы\n\n1. Осы Заң …» has two paragraphs, «Атауы» and «1. Осы Заң …».
 */
import { type Anchor, anchorOf, placeInActs } from './anchors.js';

export interface Paragraph {
  /** UTF-16 offsets; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The number it opens with, and its whole address in the act: article 3, point 1, sub-point 2 → 3.1.2). */
  readonly anchor: Anchor | null;
  readonly address: string | null;
}

export function paragraphsOf(text: string): Paragraph[] {
  const place = placeInActs();
  return spans(text).map(([start, end]) => {
    const own = text.slice(start, end);
    const anchor = anchorOf(own);
    return { start, end, text: own, anchor, address: place(anchor) };
  });
}

function spans(text: string): [number, number][] {
  const byEmptyLines = /\n[ \t]*\n/.test(text.trim());
  const divider = byEmptyLines ? /\n[ \t]*(?:\n[ \t]*)+/g : /\n+/g;
  const found: [number, number][] = [];
  let from = 0;
  const add = (to: number): void => {
    const trimmed = trim(text, from, to);
    if (trimmed !== null) found.push(trimmed);
  };
  for (const match of text.matchAll(divider)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return found;
}

const opening = /^(?:\s+|#{1,6}\s|>\s|[*•–—-]\s|<[^<>\n]{0,300}>)+/;

function trim(text: string, from: number, to: number): [number, number] | null {
  const own = text.slice(from, to);
  const start = from + (opening.exec(own)?.[0].length ?? 0);
  const end = from + own.trimEnd().length;
  return end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? [start, end] : null;
}
