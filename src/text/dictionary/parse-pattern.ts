/**
 * Reads one pattern; what cannot be read is told with its place in the pattern.
 * Example: «сенім {0,2} нығайт* NOT/3 lemma:жоқ» → two steps with up to two words between, and a condition.
 */
import type { Language } from '../../language/index.js';
import { keyOfForm } from './keys.js';
import {
  type Condition,
  type Element,
  limits,
  type Pattern,
  type PatternMistake,
  type Sequence,
  type Side,
  type Step,
} from './pattern.js';
import { boundedRegex } from './regex.js';

type Parsed<T> = T | { readonly mistake: PatternMistake };
const fails = (
  code: PatternMistake['code'],
  at: number,
  args: PatternMistake['args'] = {},
): { readonly mistake: PatternMistake } => ({ mistake: { code, at, args } });

interface Piece {
  readonly text: string;
  readonly at: number;
}

export function parsePattern(source: string, language: Language): Parsed<{ readonly pattern: Pattern }> {
  if (source.length > limits.pattern) return fails('pattern_too_long', limits.pattern, { most: limits.pattern });
  const lead = /^\s*(!?)\s*/.exec(source) as RegExpExecArray;
  const excludes = lead[1] === '!';
  const start = lead[0].length;
  const text = /^text:\/(.*)\/\s*$/s.exec(source.slice(start));
  if (text !== null) return textPattern(source, excludes, text[1] ?? '', start);
  const pieces = piecesOf(source, start);
  if (!Array.isArray(pieces)) return pieces;
  return wordPattern(source, excludes, pieces, language);
}

function textPattern(source: string, excludes: boolean, regex: string, at: number): ReturnType<typeof parsePattern> {
  const mistake = regexMistake(regex, at + 6);
  if (mistake !== undefined) return { mistake };
  return { pattern: { kind: 'text', source, excludes, regex } };
}

function regexMistake(source: string, at: number): PatternMistake | undefined {
  const made = boundedRegex(source, 'en');
  if ('regex' in made) return undefined;
  if (made.mistake === 'too large')
    return fails('pattern_regex_too_large', at, { regex: source, most: limits.program }).mistake;
  return fails('pattern_regex', at, { regex: source, reason: made.mistake }).mistake;
}

/** Words and operators, divided by spaces; a regular expression may hold spaces. */
function piecesOf(source: string, from: number): Parsed<Piece[]> {
  const pieces: Piece[] = [];
  for (let at = from; at < source.length; ) {
    if (/\s/.test(source.charAt(at))) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < source.length && !/\s/.test(source.charAt(end))) {
      const opens = source.charAt(end) === '/' && (end === at || source.charAt(end - 1) === '|');
      if (!opens) {
        end += 1;
        continue;
      }
      const close = closingSlash(source, end + 1);
      if (close < 0) return fails('pattern_regex_unclosed', end);
      end = close + 1;
    }
    pieces.push({ text: source.slice(at, end), at });
    at = end;
  }
  return pieces;
}

function closingSlash(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    if (source.charAt(at) === '\\') at += 1;
    else if (source.charAt(at) === '/') return at;
  }
  return -1;
}

const gap = /^\{(\d{1,4})(?:,(\d{1,4}))?\}$/;
const operator = /^(NEAR|NOT)([<>]?)\/(\d{1,4})$/;
const sides: Readonly<Record<string, Side>> = { '': 'either', '<': 'before', '>': 'after' };

interface Part {
  readonly steps: Step[];
  readonly operator: Omit<Condition, 'other'> | undefined;
  readonly at: number;
}

function wordPattern(
  source: string,
  excludes: boolean,
  pieces: readonly Piece[],
  language: Language,
): ReturnType<typeof parsePattern> {
  const parts: Part[] = [{ steps: [], operator: undefined, at: 0 }];
  let between: readonly [least: number, most: number] | undefined;
  let words = 0;
  for (const { text, at } of pieces) {
    const part = parts.at(-1) as Part;
    const asGap = gap.exec(text);
    const asOperator = operator.exec(text);
    if (asGap !== null) {
      const least = Number(asGap[1]);
      const most = Number(asGap[2] ?? asGap[1]);
      if (part.steps.length === 0 || between !== undefined) return fails('pattern_operator_alone', at, { sign: text });
      if (most < least || most > limits.window) return fails('pattern_gap', at, { sign: text, most: limits.window });
      between = [least, most];
      continue;
    }
    if (asOperator !== null) {
      const within = Number(asOperator[3]);
      if (part.steps.length === 0 || between !== undefined) return fails('pattern_operator_alone', at, { sign: text });
      if (within < 1 || within > limits.window) return fails('pattern_window', at, { sign: text, most: limits.window });
      const kind = asOperator[1] === 'NEAR' ? 'near' : 'not';
      parts.push({ steps: [], operator: { kind, within, side: sides[asOperator[2] ?? ''] ?? 'either' }, at });
      continue;
    }
    const alternatives = elementsOf(text, at, language);
    if (!Array.isArray(alternatives)) return alternatives;
    for (const step of alternatives) {
      words += 1;
      if (words > limits.words) return fails('pattern_too_long', at, { most: limits.words });
      part.steps.push({ alternatives: step, least: between?.[0] ?? 0, most: between?.[1] ?? 0 });
      between = undefined;
    }
  }
  return assembled(source, excludes, parts, between !== undefined);
}

function assembled(
  source: string,
  excludes: boolean,
  parts: readonly Part[],
  openGap: boolean,
): ReturnType<typeof parsePattern> {
  const [first, ...rest] = parts as [Part, ...Part[]];
  if (first.steps.length === 0) return fails('pattern_empty', 0);
  const conditions: Condition[] = [];
  for (const { steps, operator: sign, at } of rest) {
    if (sign === undefined || steps.length === 0)
      return fails('pattern_operator_alone', at, { sign: source.slice(at) });
    conditions.push({ ...sign, other: steps });
  }
  if (openGap) return fails('pattern_operator_alone', source.length, { sign: source.slice(source.lastIndexOf('{')) });
  for (const { steps, at } of parts) if (beginsWithAnyWord(steps)) return fails('pattern_any_word_first', at);
  return { pattern: { kind: 'words', source, excludes, sequence: first.steps, conditions } };
}

const beginsWithAnyWord = (sequence: Sequence): boolean =>
  sequence[0]?.alternatives.some((one) => one.kind === 'glob' && /^\*+$/.test(one.glob)) ?? false;

/** One piece can be several words: «(азаматтық)» is one without its brackets, «үкімет/қоғам» is two. */
function elementsOf(text: string, at: number, language: Language): Parsed<Element[][]> {
  const single = text.split(/\|(?=(?:[^/\\]|\\.|\/(?:[^/\\]|\\.)*\/)*$)/);
  const elements: Element[] = [];
  if (single.some((one) => /^\/.+\/$/.test(one) || one.startsWith('lemma:')) || single.length > 1) {
    for (const one of single) {
      const regex = /^\/(.+)\/$/s.exec(one)?.[1];
      if (regex !== undefined) {
        const mistake = regexMistake(regex, at + 1);
        if (mistake !== undefined) return { mistake };
        elements.push({ kind: 'regex', source: regex });
      } else {
        const [word] = wordsOf(one.replace(/^lemma:/, ''));
        if (word === undefined) return fails('pattern_empty', at);
        elements.push(
          one.startsWith('lemma:') ? { kind: 'lemma', word: keyOfForm(word, language) } : elementOf(word, language),
        );
      }
    }
    return [elements];
  }
  return wordsOf(text).map((word) => [elementOf(word, language)]);
}

function elementOf(word: string, language: Language): Element {
  const key = keyOfForm(word, language);
  return /[*?]/.test(key) ? { kind: 'glob', glob: key } : { kind: 'form', key };
}

/** What the scanner would leave of it: letters, digits, inner hyphens and apostrophes; `*` and `?` stand for letters. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}*?](?:[\p{L}\p{N}\p{M}\u00ad*?]|[-\u2010\u2011'\u2019\u02bc](?=[\p{L}\p{N}*?]))*/gu) ?? [];
