/**
 * Quoted text of YAML (YAML 1.2.2, §7.3.1–7.3.2). Over several lines it is folded: each break, with the spaces around it,
 * is one space.
 *
 *   "peace\n    talks" → peace talks      'the state''s own' → the state's own
 */
import { notPlain } from './not-plain.js';

const double = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;
const single = /'[^']*(?:''[^']*)*'/y;

export interface Quoted {
  readonly text: string;
  readonly end: number;
}

/** @param indent of the field that holds the text; following lines stand deeper */
export function quotedAt(source: string, at: number, indent: number): Quoted {
  const isDouble = source[at] === '"';
  const pattern = isDouble ? double : single;
  pattern.lastIndex = at;
  if (!pattern.test(source)) throw notPlain;
  const end = pattern.lastIndex;
  const inner = source.slice(at + 1, end - 1);
  const folded = inner.includes('\n') ? fold(inner, indent, isDouble) : inner;
  if (!isDouble) return { text: folded.includes("''") ? folded.replaceAll("''", "'") : folded, end };
  return { text: folded.includes('\\') ? withoutEscapes(folded) : folded, end };
}

function fold(inner: string, indent: number, isDouble: boolean): string {
  // A backslash may hide a break.
  if (isDouble && inner.includes('\\')) throw notPlain;
  const lines = inner.split('\n');
  return lines
    .map((line, index) => {
      const deep = /^ */.exec(line)?.[0].length ?? 0;
      if (deep === line.length || (index > 0 && deep <= indent)) throw notPlain;
      const from = index === 0 ? 0 : deep;
      return index === lines.length - 1 ? line.slice(from) : line.slice(from).replace(/ +$/, '');
    })
    .join(' ');
}

/** Escapes that JSON knows mean the same in YAML; what only YAML knows is left to the library. */
function withoutEscapes(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    throw notPlain;
  }
}
