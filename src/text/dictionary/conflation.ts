/**
 * Where a text takes the labels of two concepts for one: «X (Y) Z», «XZ (YZ)», «X, яғни Y Z», «X или Y Z», "X Z, i.e. Y Z",
 * «XZ (Y)». The same between two labels of one concept is a synonym, not a conflation. Source: method §5.1, conflation event.
 * Example: «халықтық (жариялы) дипломатия» joins C and P: a conflation; «халықтық (азаматтық) дипломатия» is a synonym inside C.
 */
import { tokenKinds } from '../tokens/index.js';
import type { CompiledLanguage, Dictionary } from './compile.js';
import { identityMarks, identityWords, isWall } from './connectors.js';
import type { Reading } from './reading.js';
import { hasEmptyLine, placesOf } from './walk.js';

export interface LabelsJoined {
  readonly kind: 'conflation' | 'synonym';
  /** Codes of the two labels, in the order of the text. */
  readonly codes: readonly [string, string];
  readonly start: number;
  readonly end: number;
}

interface Label {
  readonly code: number;
  readonly first: number;
  readonly last: number;
}

export function joinedLabels(dictionary: Dictionary, reading: Reading): LabelsJoined[] {
  const compiled = dictionary.in[reading.language];
  const labels = labelsOf(dictionary, compiled, reading);
  const heads = [...new Map(labels.map((one) => [`${one.first} ${one.last}`, one])).values()];
  const found = new Map<string, LabelsJoined>();
  const { starts, ends } = reading.tokens;
  const add = (one: Label, other: Pick<Label, 'code'>, first: number, last: number, key: string): void => {
    if (found.has(key)) return;
    const code = (label: Pick<Label, 'code'>): string => dictionary.codes[label.code]?.id ?? '';
    const kind = one.code === other.code ? 'synonym' : 'conflation';
    const start = starts[first] as number;
    found.set(key, { kind, codes: [code(one), code(other)], start, end: ends[last] as number });
  };
  heads.forEach((one, index) => {
    for (const other of heads.slice(index + 1)) {
      if (other.first > one.last + 12) break;
      const shared = other.last === one.last && other.first > one.first;
      const apart = other.first > one.last;
      if (!shared && !apart) continue;
      if (joins(reading, shared ? one.first : one.last, other.first))
        add(one, other, one.first, Math.max(one.last, other.last), `${one.first} ${other.first}`);
    }
    const bracketed = labelInBrackets(reading, compiled, dictionary, one);
    if (bracketed !== undefined) add(one, bracketed, one.first, bracketed.last, `${one.first} ${bracketed.first}`);
  });
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function labelsOf(dictionary: Dictionary, compiled: CompiledLanguage, reading: Reading): Label[] {
  const codes = new Map<number, number>();
  for (const { sequence, code, excludes, conditions } of compiled.patterns)
    if (!excludes && sequence >= 0 && conditions.length === 0 && isConcept(dictionary, code)) codes.set(sequence, code);
  const { count, sequences, firsts, lasts } = placesOf(reading, compiled);
  const labels: Label[] = [];
  for (let at = 0; at < count; at += 1) {
    const code = codes.get(sequences[at] as number);
    if (code !== undefined) labels.push({ code, first: firsts[at] as number, last: lasts[at] as number });
  }
  return labels;
}

const isConcept = (dictionary: Dictionary, code: number): boolean =>
  dictionary.concepts.includes(dictionary.codes[code]?.id ?? '');

/** Only links stand between the two tokens, and one of them puts the second for the first. */
function joins(reading: Reading, from: number, to: number): boolean {
  const { tokens, text, language } = reading;
  let identical = false;
  for (let at = from + 1; at <= to; at += 1) {
    const start = tokens.starts[at] as number;
    if (hasEmptyLine(text, tokens.ends[at - 1] as number, start)) return false;
    if (at === to) break;
    if (tokens.kinds[at] === tokenKinds.mark) {
      const mark = text.charAt(start);
      if (identityMarks.has(mark)) identical = true;
      else if (isWall(reading, at)) return false;
    } else if (identityWords[language].has(reading.key(at))) identical = true;
    else return false;
  }
  return identical;
}

/** «халықтық дипломатия (жариялы)»: the first word of another label alone in brackets. */
function labelInBrackets(
  reading: Reading,
  compiled: CompiledLanguage,
  dictionary: Dictionary,
  { last }: Label,
): Label | undefined {
  const { tokens, text } = reading;
  const word = last + 2;
  const mark = (at: number): string => (at < tokens.count ? text.charAt(tokens.starts[at] as number) : '');
  if (!identityMarks.has(mark(last + 1)) || ![')', ']'].includes(mark(word + 1))) return undefined;
  for (const element of compiled.elements.ofWord(reading.key(word)))
    for (const sequence of compiled.beginning[element] ?? []) {
      const pattern = compiled.patterns.find((one) => one.sequence === sequence);
      if (pattern === undefined || (compiled.sequences[sequence]?.length ?? 0) < 2) continue;
      if (isConcept(dictionary, pattern.code)) return { code: pattern.code, first: word, last: word };
    }
  return undefined;
}
