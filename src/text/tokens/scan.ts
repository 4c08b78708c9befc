/**
 * Tokens of a text with their offsets, in one pass over its UTF-16 units into typed arrays.
 * Kept whole: hyphenated words, inner apostrophes, suffixes after a hyphen on acronyms and numbers, decimals and dates,
 * per cent, abbreviations with their dot, web and mail addresses. Soft hyphens and zero-width characters lie inside a token
 * and are not part of its type; offsets are always those of the text as it stands.
 * Example: «БҰҰ-ның 2020-ға дейінгі 3,5% мақсаты» → БҰҰ-ның | 2020-ға | дейінгі | 3,5% | мақсаты.
 */
import { isAbbreviation } from '../sentences/abbreviations.js';
import { classOf, is } from './character-classes.js';
import { grown, Types } from './types.js';

export const kinds = { word: 0, number: 1, mark: 2, address: 3 } as const;

export interface Tokens {
  readonly count: number;
  /** UTF-16 offsets; the end is exclusive. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly kinds: Uint8Array;
  readonly typeIds: Uint32Array;
  readonly types: Types;
}

const longestToken = 1 << 16;

export function scan(text: string, types: Types = new Types()): Tokens {
  const guess = Math.max(16, Math.ceil(text.length / 5));
  let starts = new Uint32Array(guess);
  let ends = new Uint32Array(guess);
  let kindOf = new Uint8Array(guess);
  let typeIds = new Uint32Array(guess);
  let count = 0;
  const size = text.length;
  let at = 0;
  while (at < size) {
    const first = classOf[text.charCodeAt(at)] as number;
    if (first === is.space || first === is.invisible) {
      at += 1;
      continue;
    }
    const start = at;
    let kind: number = kinds.mark;
    if (first === is.letter) {
      at = endOfRun(text, at + 1, size);
      kind = kinds.word;
      const next = at < size ? text.charCodeAt(at) : 0;
      // ': / @ . _' end a run; only they can make an address or an abbreviation of it.
      if (next === 0x2e || next === 0x3a || next === 0x40 || next === 0x5f) {
        const end = endOfAddress(text, start, at, size);
        if (end > at) {
          at = end;
          kind = kinds.address;
        } else if (next === 0x2e) at = endOfDotted(text, start, at, size);
      }
    } else if (first === is.digit) {
      at = endOfNumber(text, at + 1, size);
      kind = kinds.number;
    } else if (first === is.surrogate) {
      const whole = String.fromCodePoint(text.codePointAt(at) as number);
      at += whole.length;
      if (/\p{L}/u.test(whole)) {
        at = endOfRun(text, at, size);
        kind = kinds.word;
      }
    } else if (first === is.dot) {
      at += 1;
      while (at < size && text.charCodeAt(at) === 0x2e) at += 1;
    } else at += 1;
    if (at - start > longestToken) at = start + longestToken;
    if (count === starts.length) {
      starts = grown(starts, Uint32Array);
      ends = grown(ends, Uint32Array);
      kindOf = grown(kindOf, Uint8Array);
      typeIds = grown(typeIds, Uint32Array);
    }
    starts[count] = start;
    ends[count] = at;
    kindOf[count] = kind;
    typeIds[count] = types.number(text, start, at);
    count += 1;
  }
  return {
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    kinds: kindOf.subarray(0, count),
    typeIds: typeIds.subarray(0, count),
    types,
  };
}

/** Letters, digits, marks; a hyphen or an apostrophe only between them. Invisible characters at the end stay outside. */
function endOfRun(text: string, from: number, size: number): number {
  let at = from;
  let end = from;
  while (at < size) {
    const kind = classOf[text.charCodeAt(at)] as number;
    if (kind === is.letter || kind === is.digit || kind === is.mark) end = ++at;
    else if (kind === is.invisible) at += 1;
    else if (kind === is.hyphen || kind === is.apostrophe) {
      let next = at + 1;
      while (next < size && classOf[text.charCodeAt(next)] === is.invisible) next += 1;
      const after = next < size ? classOf[text.charCodeAt(next)] : is.space;
      if (at !== end || (after !== is.letter && after !== is.digit && after !== is.surrogate)) break;
      at = next;
    } else if (kind === is.surrogate) {
      const whole = String.fromCodePoint(text.codePointAt(at) as number);
      if (!/\p{L}/u.test(whole)) break;
      at += whole.length;
      end = at;
    } else break;
  }
  return end;
}

/** 3,5 · 12.05.2020 · 10:30 · 30% · 32,5°С · 2020-ға · 5-ші. */
function endOfNumber(text: string, from: number, size: number): number {
  let at = from;
  while (at < size) {
    const code = text.charCodeAt(at);
    const kind = classOf[code] as number;
    const after = at + 1 < size ? (classOf[text.charCodeAt(at + 1)] as number) : is.space;
    if (kind === is.digit) at += 1;
    else if ((kind === is.dot || kind === is.comma || kind === is.colon) && after === is.digit) at += 2;
    else if (kind === is.percent || (code === 0xb0 && after === is.letter)) {
      at += code === 0xb0 ? 2 : 1;
      if (at + 1 < size && classOf[text.charCodeAt(at)] === is.hyphen && classOf[text.charCodeAt(at + 1)] === is.letter)
        return endOfRun(text, at + 2, size);
      return at;
    } else break;
  }
  return endOfRun(text, at, size);
}

const plainAscii = /[A-Za-z0-9._~:/?#[\]@!$&()*+,;=%-]/;

/** https://… , www.… , name@host.tld , akorda.kz: returns `at` where there is none. */
function endOfAddress(text: string, start: number, at: number, size: number): number {
  const head = text.charCodeAt(start);
  if (head > 0x7a) return at;
  const scheme = text.startsWith('://', at) && /^https?$|^ftp$/i.test(text.slice(start, at));
  const www = text.charCodeAt(at) === 0x2e && text.slice(start, at).toLowerCase() === 'www';
  if (
    !scheme &&
    !www &&
    !/^[A-Za-z0-9._-]{0,64}(?:@[A-Za-z0-9-]|\.(?:kz|org|com|net|int|ru|gov|edu|info|eu|uz|kg)\b)/.test(
      text.slice(at, at + 70),
    )
  )
    return at;
  let end = at;
  while (end < size && end - start < 2048 && plainAscii.test(text.charAt(end))) end += 1;
  while (end > at && /[.,;:!?)\]&*]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** «т.б.», «А.», «U.S.», «млн.»: the dot belongs to the token. */
function endOfDotted(text: string, start: number, at: number, size: number): number {
  let end = at;
  if (at - start <= 2) {
    while (
      end + 1 < size &&
      text.charCodeAt(end) === 0x2e &&
      classOf[text.charCodeAt(end + 1)] === is.letter &&
      end - start < 12
    ) {
      let next = end + 2;
      if (next < size && classOf[text.charCodeAt(next)] === is.letter) next += 1;
      if (next < size && classOf[text.charCodeAt(next)] === is.letter) break;
      end = next;
    }
    if (end > at && text.charCodeAt(end) === 0x2e) return end + 1;
    end = at;
  }
  const letter = text.charAt(start);
  if (at - start === 1 && letter !== letter.toLowerCase()) return at + 1;
  return at - start <= 7 && isAbbreviation(text.slice(start, at).toLowerCase()) ? at + 1 : at;
}
