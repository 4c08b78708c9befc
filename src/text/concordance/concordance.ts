/**
 * Key words in context: every place of a form, a lemma or a pattern, with the words around it, in the order of the text or by
 * what stands to the left or to the right. H. P. Luhn (1960), keyword-in-context.
 * Example: сенім by its lemma in «өзара сенімді нығайту»: left «өзара», place «сенімді», right «нығайту».
 */
import { compareText, type Language } from '../../language/index.js';
import { compileDictionary, hitsOf, type PatternMistake, Reading } from '../dictionary/index.js';

export const concordanceOrders = ['place', 'left', 'right'] as const;
export type ConcordanceOrder = (typeof concordanceOrders)[number];

export interface ConcordanceLine {
  readonly document: string;
  /** UTF-16, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly quote: string;
  readonly right: string;
}

export interface ConcordanceQuery {
  /** A pattern of a dictionary; with `by: 'lemma'` each of its plain words stands for its lemma. */
  readonly words: string;
  readonly by: 'pattern' | 'lemma';
}

export interface ConcordanceText {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
}

export interface Concordance {
  readonly lines: readonly ConcordanceLine[];
  /** Ids of texts on which a regular expression would have taken too long. */
  readonly tooSlow: readonly string[];
}

interface Sorted extends ConcordanceLine {
  readonly around: { readonly left: readonly string[]; readonly right: readonly string[]; readonly language: Language };
}

export function concordance(
  texts: readonly ConcordanceText[],
  query: ConcordanceQuery,
  { window = 8, order = 'place' as ConcordanceOrder } = {},
): Concordance | { readonly mistake: PatternMistake } {
  const pattern = patternOf(query);
  const { dictionary, problems } = compileDictionary({
    id: 'query',
    codes: { query: { kk: [pattern], ru: [pattern], en: [pattern] } },
  });
  for (const { mistake } of problems) return { mistake };
  const lines: Sorted[] = [];
  const tooSlow: string[] = [];
  for (const { id, language, text } of texts) {
    const reading = new Reading(text, language);
    const found = hitsOf(dictionary, reading);
    if (found.tooSlow.length > 0) tooSlow.push(id);
    for (const { start, end } of found.hits) lines.push(lineAt(reading, id, start, end, window));
  }
  if (order !== 'place') lines.sort((one, other) => compareContexts(one, other, order));
  return { lines: lines.map(({ around: _, ...line }) => line), tooSlow };
}

/** Words become lemmas; operators, wildcards and regular expressions stay. */
function patternOf({ words, by }: ConcordanceQuery): string {
  if (by === 'pattern') return words;
  return words
    .trim()
    .split(/\s+/)
    .map((word) => (/^[\p{L}\p{M}'’-]+$/u.test(word) ? `lemma:${word}` : word))
    .join(' ');
}

function lineAt(reading: Reading, document: string, start: number, end: number, window: number): Sorted {
  const { text, tokens, language } = reading;
  const first = firstTokenEndingAfter(reading, start);
  const left: string[] = [];
  let from = start;
  for (let at = first - 1; at >= 0 && left.length < window; at -= 1) {
    from = tokens.starts[at] as number;
    if (reading.isWord(at)) left.push(reading.key(at));
  }
  const right: string[] = [];
  let to = end;
  for (let at = first; at < tokens.count && right.length < window; at += 1) {
    if ((tokens.starts[at] as number) < end) continue;
    to = tokens.ends[at] as number;
    if (reading.isWord(at)) right.push(reading.key(at));
  }
  return {
    document,
    start,
    end,
    left: text.slice(from, start),
    quote: text.slice(start, end),
    right: text.slice(end, to),
    around: { left, right, language },
  };
}

function firstTokenEndingAfter({ tokens }: Reading, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Word by word away from the place; at equal words the order of the texts stands. */
function compareContexts(one: Sorted, other: Sorted, side: 'left' | 'right'): number {
  const mine = one.around[side];
  const theirs = other.around[side];
  for (let at = 0; at < Math.min(mine.length, theirs.length); at += 1) {
    const difference = compareText(mine[at] ?? '', theirs[at] ?? '', one.around.language);
    if (difference !== 0) return difference;
  }
  return mine.length - theirs.length;
}
