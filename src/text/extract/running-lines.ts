/**
 * Headers, footers and page numbers: lines at the edge of a page that come again on page after page, numbers aside.
 * A line is taken out when at least three pages, and half of all, carry it at the same edge; a bare number at the edge when
 * the pages count on by it. What is taken out is said.
 * Example: «Тұжырымдама 12», «Тұжырымдама 13», «Тұжырымдама 14» at the foot of three pages of three.
 */
import type { Remarks } from './remarks.js';

export interface PageLine {
  readonly text: string;
  /** From the left edge, from the top, and the height of the letters, in points. */
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly height: number;
}

/** How many lines at each edge may be running ones. */
const depth = 3;
const fewestPages = 3;

const keyOf = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
const bareNumber = /^[\s\-–—|·]*(?:\d{1,4}|[ivxlc]{1,6})[\s\-–—|·]*$/i;

export function withoutRunningLines(pages: readonly (readonly PageLine[])[], remarks: Remarks): PageLine[][] {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(edgeLines(lines).map(({ edge, line }) => `${edge} ${keyOf(line.text)}`)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(fewestPages, pages.length / 2);
  const repeated = (edge: string, text: string): boolean => (counts.get(`${edge} ${keyOf(text)}`) ?? 0) >= enough;
  const counted = pages.filter((lines) => edgeLines(lines).some(({ line }) => bareNumber.test(line.text))).length;
  return pages.map((lines) => {
    const drop = new Set<PageLine>();
    // From the edge inwards, and only as long as lines are running: what stands above a header is one too.
    for (const edge of ['top', 'foot'] as const)
      for (const { line } of edgeLines(lines).filter((one) => one.edge === edge)) {
        const number = bareNumber.test(line.text) && counted >= Math.max(2, pages.length / 2);
        if (!number && !repeated(edge, line.text)) break;
        drop.add(line);
      }
    // A page of nothing but repeated lines is a form or a list, not a frame.
    if (drop.size === lines.length && lines.some((line) => !bareNumber.test(line.text))) return [...lines];
    for (const line of drop) remarks.add('running_lines', true, line.text);
    return lines.filter((line) => !drop.has(line));
  });
}

/** From the edge inwards; a short page gives no line to both edges. */
function edgeLines(lines: readonly PageLine[]): { edge: 'top' | 'foot'; line: PageLine }[] {
  const many = Math.min(depth, Math.ceil(lines.length / 2));
  return [
    ...lines.slice(0, many).map((line) => ({ edge: 'top' as const, line })),
    ...lines
      .slice(Math.max(many, lines.length - depth))
      .reverse()
      .map((line) => ({ edge: 'foot' as const, line })),
  ];
}
