/**
 * Regular expressions that cannot run for ever: RE2 syntax (R. Cox 2007, linear time, no look-around, no back-references),
 * a bounded number of instructions, and a bound on how many steps a search through a text may take.
 * Example: (a+)+b on a thousand a's takes a thousand steps; a{1000}{1000} is refused as too large.
 */
import { RE2JS, RE2JSException } from 're2js';
import type { Language } from '../../language/index.js';
import { repairHomoglyphs } from '../script/index.js';
import { limits } from './pattern.js';

export type BoundedRegex = ReturnType<typeof RE2JS.compile>;

/** The expression, or what is wrong with it in the library's words. */
export function boundedRegex(
  source: string,
  language: Language,
): { readonly regex: BoundedRegex } | { readonly mistake: string } {
  try {
    const regex = RE2JS.compile(repaired(source.normalize('NFC'), language), RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
    return regex.programSize() > limits.program ? { mistake: 'too large' } : { regex };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { mistake: error.message.replace(/^error parsing regexp: /, '') };
  }
}

/** Letters of the wrong alphabet, outside escapes: the text was repaired too. */
function repaired(source: string, language: Language): string {
  const whole = source.replace(/\\.|\p{L}{2,}/gsu, (part) => (part.startsWith('\\') ? part : repairHomoglyphs(part)));
  return language === 'ru' ? whole.replaceAll('ё', 'е').replaceAll('Ё', 'Е') : whole;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A match lies within one stretch of text: a paragraph, or this many units of it. */
const longestStretch = 4000;
const stepsAtLeast = 200_000_000;
const stepsPerUnit = 200;

/** All matches from left to right; null when it would take more steps than are granted. */
export function searchThrough(text: string, regex: BoundedRegex): readonly Span[] | null {
  const spans: Span[] = [];
  const size = regex.programSize();
  let steps = stepsAtLeast + stepsPerUnit * text.length;
  for (let from = 0; from < text.length; ) {
    const to = endOfStretch(text, from);
    const stretch = text.slice(from, to);
    const matcher = regex.matcher(stretch);
    let at = 0;
    while (at <= stretch.length) {
      steps -= size * (stretch.length - at);
      if (steps < 0) return null;
      if (!matcher.find(at)) break;
      const start = matcher.start();
      const end = matcher.end();
      if (end > start) spans.push({ start: from + start, end: from + end });
      at = Math.max(end, at + (end > start ? 0 : 1), start + 1);
    }
    from = to;
  }
  return spans;
}

function endOfStretch(text: string, from: number): number {
  if (text.length - from <= longestStretch) return text.length;
  const paragraph = text.lastIndexOf('\n\n', from + longestStretch);
  if (paragraph > from) return paragraph + 2;
  const space = text.lastIndexOf(' ', from + longestStretch);
  return space > from ? space + 1 : from + longestStretch;
}
