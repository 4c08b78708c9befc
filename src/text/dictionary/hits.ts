/**
 * The hits of a dictionary in a text. The rule for those that overlap: an exclusion takes away the hits of its code that it
 * meets; within a code overlapping hits are one mention, and the one that begins first stands, the longest where several begin
 * together; hits of different codes all stand, since a place may bear several codes.
 * Example: «халықтық (азаматтық) дипломатия» meets three patterns of C and is one mention (method §13, G11).
 */
import type { CompiledLanguage, CompiledPattern, Dictionary } from './compile.js';
import { nearest, type Place, placesBySequence, wordNumbers } from './conditions.js';
import type { Reading } from './reading.js';
import { searchThrough } from './regex.js';
import { repairedText } from './repaired-text.js';
import { placesOf } from './walk.js';

export interface Hit {
  /** Index among the dictionary's codes. */
  readonly code: number;
  readonly pattern: CompiledPattern;
  /** UTF-16, the end exclusive; whole words, except for a regular expression on the running text. */
  readonly start: number;
  readonly end: number;
}

export interface Hits {
  /** By place; within a code no two overlap. */
  readonly hits: readonly Hit[];
  /** Regular expressions that would have taken too long on this text: their hits are missing, and that is said. */
  readonly tooSlow: readonly CompiledPattern[];
}

export function hitsOf(dictionary: Dictionary, reading: Reading): Hits {
  const { hits, tooSlow } = allHits(dictionary.in[reading.language], reading);
  return { hits: collapsed(hits, dictionary.codes.length), tooSlow };
}

/** Before exclusions and collapsing. */
function allHits(
  compiled: CompiledLanguage,
  reading: Reading,
): { readonly hits: Hit[]; readonly tooSlow: CompiledPattern[] } {
  const { starts, ends } = reading.tokens;
  const places = placesOf(reading, compiled);
  const plain: (CompiledPattern | undefined)[] = compiled.sequences.map(() => undefined);
  const conditional = compiled.patterns.filter(({ conditions }) => conditions.length > 0);
  for (const pattern of compiled.patterns)
    if (pattern.sequence >= 0 && pattern.conditions.length === 0) plain[pattern.sequence] = pattern;
  const hits: Hit[] = [];
  const add = (pattern: CompiledPattern, { first, last }: Place): void => {
    hits.push({ code: pattern.code, pattern, start: starts[first] as number, end: ends[last] as number });
  };
  for (let at = 0; at < places.count; at += 1) {
    const pattern = plain[places.sequences[at] as number];
    if (pattern === undefined) continue;
    const start = starts[places.firsts[at] as number] as number;
    hits.push({ code: pattern.code, pattern, start, end: ends[places.lasts[at] as number] as number });
  }
  if (conditional.length > 0) {
    const numbers = wordNumbers(reading);
    const wanted = new Set(conditional.flatMap((one) => [one.sequence, ...one.conditions.map((of) => of.sequence)]));
    const bySequence = placesBySequence(places, wanted);
    for (const pattern of conditional)
      for (const place of bySequence.get(pattern.sequence) ?? []) {
        const whole = withConditions(pattern, place, bySequence, numbers);
        if (whole !== undefined) add(pattern, whole);
      }
  }
  return { hits, tooSlow: addTextHits(compiled, reading, hits) };
}

/** The place with what stands near it, or undefined where a condition fails. */
function withConditions(
  { conditions }: CompiledPattern,
  place: Place,
  bySequence: ReadonlyMap<number, readonly Place[]>,
  numbers: Uint32Array,
): Place | undefined {
  let whole = place;
  for (const { kind, within, side, sequence } of conditions) {
    const others = bySequence.get(sequence) ?? [];
    const other = nearest(place, others, numbers, { within, side, least: kind === 'near' ? 1 : 0 });
    if ((other === undefined) === (kind === 'near')) return undefined;
    if (kind === 'near' && other !== undefined)
      whole = { first: Math.min(whole.first, other.first), last: Math.max(whole.last, other.last) };
  }
  return whole;
}

function addTextHits(compiled: CompiledLanguage, reading: Reading, hits: Hit[]): CompiledPattern[] {
  const patterns = compiled.patterns.filter(({ regex }) => regex !== undefined);
  if (patterns.length === 0) return [];
  const text = repairedText(reading);
  return patterns.filter((pattern) => {
    const spans = pattern.regex === undefined ? [] : searchThrough(text, pattern.regex);
    for (const { start, end } of spans ?? []) hits.push({ code: pattern.code, pattern, start, end });
    return spans === null;
  });
}

function collapsed(hits: readonly Hit[], codes: number): Hit[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end || a.code - b.code);
  const excluded: Hit[][] = Array.from({ length: codes }, () => []);
  for (const hit of sorted) if (hit.pattern.excludes) excluded[hit.code]?.push(hit);
  const reached = new Float64Array(codes).fill(-1);
  const next = new Uint32Array(codes);
  return sorted.filter(({ code, pattern, start, end }) => {
    if (pattern.excludes) return false;
    const against = excluded[code] ?? [];
    // Exclusions that end before this hit meet no later one either, save a longer one that began earlier.
    let at = next[code] as number;
    while (at < against.length && (against[at] as Hit).end <= start) at += 1;
    next[code] = at;
    for (let one = at; one < against.length && (against[one] as Hit).start < end; one += 1)
      if ((against[one] as Hit).end > start) return false;
    if (start < (reached[code] as number)) return false;
    reached[code] = end;
    return true;
  });
}
