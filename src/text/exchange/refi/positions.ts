/**
 * What a program meant by its positions. REFI-QDA 1.5 §10.2 counts code points from zero, but says neither whether the end is
 * included nor how line ends and a byte-order mark count, and programs differ (NVivo, ATLAS.ti, QualCoder, by their users'
 * reports). The quoted words decide: the reading under which most selections hold the words they quote is taken; without
 * quotations, or with a tie, the plain one (code points, the file's own line ends, end excluded, as in the specification's
 * own examples, §11).
 * Example: in «ab\r\ncd» a selection 3–5 named «cd» was counted with LF; 4–5 named «cd» with the end included.
 */
import { offsetsOf } from '../../tokens/index.js';

export interface Reading {
  readonly lineEnds: 'as_file' | 'lf' | 'crlf';
  readonly units: 'code_points' | 'utf16';
  readonly byteOrderMark: 'skipped' | 'counted';
  readonly end: 'excluded' | 'included';
}

export interface Selection {
  readonly start: number;
  readonly end: number;
  /** The words as the program shows them, perhaps cut and with spaces joined; null where it shows none. */
  readonly quote: string | null;
}

export interface Positions {
  readonly reading: Reading;
  /** Selections whose name stands in the text as words, and how many of them this reading explains. */
  readonly quotes: number;
  readonly matched: number;
  /** UTF-16 offsets in the source without its mark; null where they lie outside. */
  readonly place: (selection: Selection) => { readonly start: number; readonly end: number } | null;
}

export const plainReading: Reading = {
  lineEnds: 'as_file',
  units: 'code_points',
  byteOrderMark: 'skipped',
  end: 'excluded',
};

/** `source` without the mark; `marked`: it had one. */
export function positionsOf(source: string, marked: boolean, selections: readonly Selection[]): Positions {
  const words = joined(source);
  const named = selections.filter(({ quote }) => quote !== null && bare(quote) !== '');
  const some = named.filter((_, at) => at % Math.ceil(named.length / mostJudged) === 0);
  const judge = some.filter(({ quote }) => words.includes(bare(quote as string)));
  let best: { reading: Reading; matched: number; score: number; place: Positions['place'] } | null = null;
  for (const reading of readingsOf(source, marked)) {
    const place = placesUnder(source, reading);
    let matched = 0;
    let score = 0;
    for (const selection of judge) {
      const found = place(selection);
      const words = found === null ? '' : source.slice(found.start, found.end);
      const held = found !== null && holds(words, selection.quote as string);
      matched += Number(held);
      // To the letter is better than but for white space.
      score += Number(held) + Number(held && words === selection.quote);
    }
    if (best === null || score > best.score) best = { reading, matched, score, place };
    if (score === 2 * judge.length) break;
  }
  const chosen = best ?? { reading: plainReading, matched: 0, score: 0, place: placesUnder(source, plainReading) };
  return { reading: chosen.reading, matched: chosen.matched, place: chosen.place, quotes: judge.length };
}

const mostJudged = 500;

/** The plain one first, then by how few of its parts are unusual. */
function readingsOf(source: string, marked: boolean): Reading[] {
  const lineEnds: Reading['lineEnds'][] = source.includes('\r\n')
    ? ['as_file', 'lf']
    : source.includes('\n')
      ? ['as_file', 'crlf']
      : ['as_file'];
  const units: Reading['units'][] = /[\ud800-\udbff]/.test(source) ? ['code_points', 'utf16'] : ['code_points'];
  const marks: Reading['byteOrderMark'][] = marked ? ['skipped', 'counted'] : ['skipped'];
  const ends: Reading['end'][] = ['excluded', 'included'];
  const all = lineEnds.flatMap((a) =>
    units.flatMap((b) => marks.flatMap((c) => ends.map((d) => ({ lineEnds: a, units: b, byteOrderMark: c, end: d })))),
  );
  const odd = (one: Reading): number =>
    Object.entries(one).filter(([key, value]) => plainReading[key as keyof Reading] !== value).length;
  return all.sort((one, other) => odd(one) - odd(other));
}

function placesUnder(source: string, { lineEnds, units, byteOrderMark, end }: Reading): Positions['place'] {
  const counted =
    lineEnds === 'as_file'
      ? source
      : lineEnds === 'lf'
        ? source.replaceAll('\r\n', '\n')
        : source.replaceAll('\n', '\r\n');
  const back = backToSource(source, lineEnds);
  const offsets = units === 'code_points' ? offsetsOf(counted) : null;
  const longest = offsets === null ? counted.length : offsets.codePoint(counted.length);
  const skip = byteOrderMark === 'counted' ? 1 : 0;
  return (selection) => {
    const from = selection.start - skip;
    const to = selection.end - skip + (end === 'included' ? 1 : 0);
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || to > longest || from > to) return null;
    const at = (place: number): number => back(offsets === null ? place : offsets.utf16(place));
    return { start: at(from), end: at(to) };
  };
}

/** Positions counted with other line ends, back to the source's own. */
function backToSource(source: string, lineEnds: Reading['lineEnds']): (at: number) => number {
  if (lineEnds === 'as_file') return (at) => at;
  const breaks: number[] = [];
  const pattern = lineEnds === 'lf' ? '\r\n' : '\n';
  const change = lineEnds === 'lf' ? -1 : 1;
  for (let at = source.indexOf(pattern); at >= 0; at = source.indexOf(pattern, at + pattern.length))
    breaks.push(at + change * breaks.length);
  return (at) => {
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, at - change * low);
  };
}

/** White space joined, so that a name of one line can quote two. */
const joined = (text: string): string => text.replace(/\s+/g, ' ').trim();

const dots = / ?(…|\.\.\.)$/;

/** A name without the dots that say it was cut. */
export const bare = (quote: string): string => joined(quote).replace(dots, '');

const isCut = (quote: string): boolean => dots.test(joined(quote));

export function holds(words: string, quote: string): boolean {
  const said = joined(words);
  return said === joined(quote) || (said !== '' && isCut(quote) && said.startsWith(bare(quote)));
}
