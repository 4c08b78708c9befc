/**
 * Lines with their place on the page become paragraphs. A new one begins after a wide gap, an indent, a change of letter
 * size, or a short line that ends a sentence; a sentence that runs over the end of a page goes on.
 */
import { joinLines } from './join-lines.js';
import type { Block } from './model.js';
import type { Remarks } from './remarks.js';
import type { PageLine } from './running-lines.js';

const ends = /[.!?…:;»”"]\s*$/u;
const listMark = /^(?:[-–—•*▪●]|\d{1,3}[.)]|[a-zа-яәіңғүұқөһ]\))\s/iu;

interface Open {
  readonly lines: PageLine[];
  readonly page: number;
}

export function paragraphsOfPages(
  pages: readonly (readonly PageLine[])[],
  vocabulary: ReadonlySet<string>,
  remarks: Remarks,
): Block[] {
  const all = pages.flat();
  const height = middle(all.map((line) => line.height));
  const right = ninetieth(all.map((line) => line.right));
  const gap = middle(
    pages
      .flatMap((lines) => lines.slice(1).map((line, at) => line.y - (lines[at] as PageLine).y))
      .filter((one) => one > 0),
  );
  const left = tenth(all.map((line) => line.x));
  const blocks: Block[] = [];
  let open: Open | null = null;
  const close = (): void => {
    if (open === null) return;
    const text = joinLines(
      open.lines.map((line) => line.text),
      vocabulary,
      remarks,
    );
    const [first] = open.lines;
    const large = (first?.height ?? 0) > height * 1.15 && text.length < 300;
    blocks.push({ text, kind: large ? 'heading' : listMark.test(text) ? 'item' : 'paragraph', page: open.page });
    if (open.lines.length > 1) remarks.add('lines_joined', true, '', open.lines.length - 1);
    open = null;
  };
  pages.forEach((lines, index) => {
    lines.forEach((line, at) => {
      const before: PageLine | undefined = open?.lines.at(-1);
      if (before !== undefined && begins(line, before, at > 0, { height, right, gap, left })) close();
      if (open === null) open = { lines: [line], page: index + 1 };
      else open.lines.push(line);
    });
  });
  close();
  return blocks;
}

interface Measures {
  readonly height: number;
  readonly right: number;
  readonly gap: number;
  readonly left: number;
}

function begins(line: PageLine, before: PageLine, samePage: boolean, page: Measures): boolean {
  if (Math.abs(line.height - before.height) > page.height * 0.15) return true;
  if (listMark.test(line.text) && ends.test(before.text)) return true;
  const ended = ends.test(before.text);
  if (!samePage) return ended || !/^\p{Ll}/u.test(line.text);
  if (page.gap > 0 && line.y - before.y > page.gap * 1.45) return true;
  if (line.y < before.y) return ended;
  if (ended && line.x > page.left + page.height && line.x > before.x + page.height * 0.5) return true;
  return ended && before.right < page.left + (page.right - page.left) * 0.85 && !/^\p{Ll}/u.test(line.text);
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
const middle = (values: readonly number[]): number => at(values, 0.5);
const ninetieth = (values: readonly number[]): number => at(values, 0.9);
const tenth = (values: readonly number[]): number => at(values, 0.1);
