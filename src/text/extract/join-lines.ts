/**
 * Lines of a page or of a hard-wrapped file become one paragraph. A hyphen at the end of a line belongs to the word if the
 * file writes the word with it elsewhere, and to the line break otherwise.
 * Example: «қауіп-» + «сіздік» → «қауіпсіздік»; «non-» + «governmental» → «non-governmental» where that word is written so.
 */
import type { Remarks } from './remarks.js';

const endHyphen = /(?<=\p{L})[-\u2010\u00ac\u00ad]$/u;
const lastWord = /[\p{L}\p{M}'’-]+$/u;
const firstWord = /^[\p{L}\p{M}'’-]+/u;

/** Every word of the file, in lower case. */
export function vocabularyOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines)
    for (const [word] of line.matchAll(/[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu)) words.add(word.toLowerCase());
  return words;
}

export function joinLines(lines: readonly string[], vocabulary: ReadonlySet<string>, remarks: Remarks): string {
  let text = '';
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') continue;
    if (text === '') text = line;
    else if (endHyphen.test(text) && /^\p{Ll}/u.test(line)) text = joined(text, line, vocabulary, remarks);
    else text = `${text} ${line}`;
  }
  return text;
}

function joined(text: string, line: string, vocabulary: ReadonlySet<string>, remarks: Remarks): string {
  const before = text.slice(0, -1);
  const head = lastWord.exec(before)?.[0] ?? '';
  const tail = firstWord.exec(line)?.[0] ?? '';
  const whole = head + tail;
  const hyphenated = `${head}-${tail}`;
  if (!vocabulary.has(whole.toLowerCase()) && vocabulary.has(hyphenated.toLowerCase())) {
    remarks.add('hyphens_kept', false, hyphenated);
    return `${before}-${line}`;
  }
  remarks.add('hyphens_joined', true, `${hyphenated} → ${whole}`);
  return before + line;
}
