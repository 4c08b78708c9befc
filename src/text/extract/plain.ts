/**
 * Plain text → blocks. A file whose lines were cut to a width is put together again: a paragraph ends at an empty line, or
 * at a short line that ends a sentence. In any other file each line is a paragraph.
 * Example: the scanned speeches of the UN General Debate before 2010 have lines of some 50 letters (Baturo et al. 2017).
 */
import { joinLines, vocabularyOf } from './join-lines.js';
import type { Block, RawText } from './model.js';
import { Remarks } from './remarks.js';

const ends = /[.!?…:;][»”"')\]]*$/u;
const widest = 110;

export function readPlain(text: string): RawText {
  const remarks = new Remarks();
  const lines = text.split('\n').map((line) => line.trim());
  const width = wrappedAt(lines);
  if (width === null) {
    const blocks = runOn(lines, remarks).map((line): Block => ({ text: line, kind: 'paragraph', page: null }));
    return { blocks, remarks: remarks.list(), problems: [], encoding: null };
  }
  const vocabulary = vocabularyOf(lines);
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 1) remarks.add('lines_joined', true, '', open.length - 1);
    if (open.length > 0) blocks.push({ text: joinLines(open, vocabulary, remarks), kind: 'paragraph', page: null });
    open = [];
  };
  for (const line of lines) {
    const last = open.at(-1);
    const short = last !== undefined && last.length < width * 0.8;
    if (line === '' || (short && ends.test(last) && !/^\p{Ll}/u.test(line))) close();
    if (line !== '') open.push(line);
  }
  close();
  return { blocks, remarks: remarks.list(), problems: [], encoding: null };
}

/** A line that begins in the middle of a sentence belongs to the line before it; an empty line parts them all the same. */
function runOn(lines: readonly string[], remarks: Remarks): string[] {
  const joined: string[] = [];
  let before = '';
  for (const line of lines) {
    const goesOn =
      before !== '' && !ends.test(before) && (/^\p{Ll}/u.test(line) || (/,$/.test(before) && before.length > 60));
    if (goesOn) {
      joined.push(`${joined.pop() ?? ''} ${line}`);
      remarks.add('lines_joined', true);
    } else joined.push(line);
    before = line;
  }
  return joined;
}

/** The width at which lines were cut, or null where they were not. */
function wrappedAt(lines: readonly string[]): number | null {
  const lengths = lines
    .filter((line) => line !== '')
    .map((line) => line.length)
    .sort((a, b) => a - b);
  if (lengths.length < 5) return null;
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
  const full = lengths.filter((length) => length > width * 0.7).length;
  const continued = lines.filter(
    (line, at) => line !== '' && !ends.test(line) && /^[\p{Ll}\p{N}]/u.test(lines[at + 1] ?? ''),
  ).length;
  return width <= widest && full > lengths.length / 2 && continued > lengths.length / 4 ? width : null;
}
