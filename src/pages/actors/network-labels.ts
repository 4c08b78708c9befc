/**
 * Which names are written in a picture of a network, and where: the most important first, each on the side of its dot where
 * it lies over no other dot and no other name; a name that has no such side is left to the table.
 */
import type { Point } from './layout.js';

export type Side = 'right' | 'left' | 'above' | 'below';

export interface Label {
  readonly node: number;
  readonly text: string;
  readonly side: Side;
}

export interface Named {
  readonly name: string;
  readonly importance: number;
}

/** Of the sheet, in pixels. */
interface Sheet {
  readonly width: number;
  readonly height: number;
}

type Rectangle = readonly [left: number, top: number, right: number, bottom: number];

const mostLabels = 26;
const longestLabel = 44;
const letterWidth = 6.9;
const lineHeight = 17;
const dot = 7;
const distance = 9;
const sides: readonly Side[] = ['right', 'left', 'above', 'below'];

/** Whole words only: a name is never cut inside one. */
function shortened(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const words = name.split(' ');
  let text = words[0] ?? name;
  for (const word of words.slice(1)) {
    if (text.length + word.length + 1 > longest) break;
    text += ` ${word}`;
  }
  return `${text} …`;
}

function boxOf(side: Side, x: number, y: number, width: number): Rectangle {
  switch (side) {
    case 'right':
      return [x + distance, y - lineHeight / 2, x + distance + width, y + lineHeight / 2];
    case 'left':
      return [x - distance - width, y - lineHeight / 2, x - distance, y + lineHeight / 2];
    case 'above':
      return [x - width / 2, y - dot - lineHeight, x + width / 2, y - dot];
    case 'below':
      return [x - width / 2, y + dot, x + width / 2, y + dot + lineHeight];
  }
}

export const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

export const boxOfLabel = (side: Side, x: number, y: number, text: string): Rectangle =>
  boxOf(side, x, y, text.length * letterWidth);

/** `points`: in per cent of the sheet. */
export function labelsOf(nodes: readonly Named[], points: readonly Point[], sheet: Sheet): readonly Label[] {
  const at = points.map(({ x, y }) => [(x / 100) * sheet.width, (y / 100) * sheet.height] as const);
  const taken: Rectangle[] = at.map(([x, y]) => [x - dot, y - dot, x + dot, y + dot]);
  const labels: Label[] = [];
  // On a small sheet a name takes half the width at most.
  const longest = Math.min(longestLabel, Math.floor(sheet.width / 2 / letterWidth));
  const order = [...nodes.keys()].sort((a, b) => (nodes[b]?.importance ?? 0) - (nodes[a]?.importance ?? 0) || a - b);
  for (const node of order) {
    if (labels.length >= mostLabels) break;
    const text = shortened((nodes[node] as Named).name, longest);
    const [x, y] = at[node] as readonly [number, number];
    for (const side of sides) {
      const box = boxOfLabel(side, x, y, text);
      const fits = box[0] >= 0 && box[2] <= sheet.width && box[1] >= -lineHeight && box[3] <= sheet.height + lineHeight;
      if (!fits || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      labels.push({ node, text, side });
      break;
    }
  }
  return labels;
}
