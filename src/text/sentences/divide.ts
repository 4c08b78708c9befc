/**
 * Sentences as runs of tokens. A sentence ends at . ! ? … with any closing quotes and brackets, before something that can
 * begin one, and at every empty line. Speech goes on («Келесің бе?» – деді ол), and so does a text after an abbreviation,
 * an initial, a list number.
 * Example: «А. Байтұрсынұлы 1872 ж. туған. Ол ақын болды.» has two sentences.
 */
import type { Tokens } from '../tokens/index.js';
import { isYearWord, mayEndSentence } from './abbreviations.js';

export interface Sentences {
  readonly count: number;
  /** First token of each sentence; one more entry holds the number of tokens. */
  readonly firsts: Uint32Array;
}

const enders = new Set(['.', '!', '?', '…', '?!', '!?', '..', '...', '....', '。']);
const closers = new Set(['»', '”', '"', '’', ')', ']', '“', "'", '›']);
const openers = new Set(['«', '„', '“', '"', '(', '[', '‹', '‘', '—', '–', '-', '•', '§', '№']);

export function divide(text: string, tokens: Tokens): Sentences {
  const firsts: number[] = [];
  let begin = 0;
  const { count, starts, ends } = tokens;
  const word = (at: number): string => text.slice(starts[at], ends[at]);
  for (let at = 0; at < count; at += 1) {
    if (at > begin && emptyLineBefore(text, ends[at - 1] as number, starts[at] as number)) {
      firsts.push(begin);
      begin = at;
    }
    const length = (ends[at] as number) - (starts[at] as number);
    if (length > 16 || !endsHere(text, tokens, at, begin, word)) continue;
    let last = at;
    while (last + 1 < count && starts[last + 1] === ends[last]) {
      const next = word(last + 1);
      if (!enders.has(next) && !closers.has(next)) break;
      last += 1;
    }
    if (
      last + 1 >= count ||
      !((starts[last + 1] as number) > (ends[last] as number)) ||
      !begins(tokens, last + 1, word)
    ) {
      at = last;
      continue;
    }
    firsts.push(begin);
    begin = last + 1;
    at = last;
  }
  if (begin < count) firsts.push(begin);
  return { count: firsts.length, firsts: Uint32Array.from([...firsts, count]) };
}

function endsHere(text: string, tokens: Tokens, at: number, begin: number, word: (at: number) => string): boolean {
  const end = tokens.ends[at] as number;
  const code = text.charCodeAt(end - 1);
  if (code !== 0x2e && code !== 0x21 && code !== 0x3f && code !== 0x2026) return false;
  if (tokens.kinds[at] !== 2) {
    const token = word(at).toLowerCase();
    if (isYearWord(token)) return at > begin && tokens.kinds[at - 1] === 1 && tokens.kinds[at + 1] !== 1;
    return mayEndSentence(token);
  }
  // «1. Осы Заң …», «а) …»: a number that opens a line is no sentence.
  const before = at - 1;
  return !(before === begin && code === 0x2e && (tokens.kinds[before] === 1 || /^[IVXІХ]+$/.test(word(before))));
}

function begins(tokens: Tokens, at: number, word: (at: number) => string): boolean {
  for (let next = at; next < tokens.count && next < at + 4; next += 1) {
    const form = word(next);
    if (tokens.kinds[next] === 2) {
      if (!openers.has(form)) return true;
      continue;
    }
    if (tokens.kinds[next] === 1) return true;
    const first = String.fromCodePoint(form.codePointAt(0) ?? 0x20);
    return first !== first.toLowerCase() || first === first.toUpperCase();
  }
  return true;
}

/** A line with nothing on it divides whatever stands around it. */
function emptyLineBefore(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  const first = text.indexOf('\n', from);
  return first >= 0 && first < to && text.indexOf('\n', first + 1) >= 0 && text.indexOf('\n', first + 1) < to;
}
