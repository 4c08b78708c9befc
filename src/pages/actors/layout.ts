/**
 * Where the nodes of a network stand: each group that hangs together is spread by springs (Fruchterman & Reingold 1991)
 * from a circle in order of number, and the groups are set on shelves, the largest first. No chance is involved: the same
 * network gives the same picture.
 */
import { type Graph, membersOfComponents } from '../../indicators/index.js';

export interface Point {
  /** In per cent of the width. */
  readonly x: number;
  /** In per cent of the height. */
  readonly y: number;
}

export interface NetworkLayout {
  readonly points: readonly Point[];
  /** Height that gives every node the same room, for a width of 100. */
  readonly height: number;
}

const rounds = 320;
const roomPerNode = 5.5;
/** The largest group is what one looks at: it has the breadth of the sheet. */
const roomInLargest = 12.5;
/** Flat pictures hide their names. */
const leastHeight = 24;
const largestFrom = 8;
const roomAlone = 5;
const gap = 2;

interface Box {
  readonly members: readonly number[];
  readonly width: number;
  readonly height: number;
  /** Within the box, 0 … 1. */
  readonly inside: readonly (readonly [number, number])[];
}

export function layOutNetwork(graph: Graph): NetworkLayout {
  const components = membersOfComponents(graph).sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const boxes = components.map((members): Box => {
    if (members.length === 1) return { members, width: roomAlone, height: roomAlone, inside: [[0.5, 0.5]] };
    const isLarge = members.length >= largestFrom;
    const side = (isLarge ? roomInLargest : roomPerNode) * Math.sqrt(members.length);
    const hasTheSheet = isLarge && members === components[0];
    const width = hasTheSheet ? 100 : Math.min(100, side * 1.4);
    const height = (side * side) / width;
    return {
      members,
      width,
      height: hasTheSheet ? Math.max(leastHeight, height) : height,
      inside: spread(graph, members),
    };
  });
  const points: Point[] = new Array(graph.length);
  let shelfTop = 0;
  let shelfHeight = 0;
  let left = 0;
  for (const box of boxes) {
    if (left > 0 && left + box.width > 100) {
      shelfTop += shelfHeight + gap;
      left = 0;
      shelfHeight = 0;
    }
    for (const [at, node] of box.members.entries()) {
      const [x, y] = box.inside[at] as readonly [number, number];
      points[node] = { x: left + x * box.width, y: shelfTop + y * box.height };
    }
    left += box.width + gap;
    shelfHeight = Math.max(shelfHeight, box.height);
  }
  const height = Math.max(roomAlone, shelfTop + shelfHeight);
  return { points: points.map(({ x, y }) => ({ x, y: (100 * y) / height })), height };
}

/** Springs between neighbours, repulsion between all; cooled evenly. */
function spread(graph: Graph, members: readonly number[]): (readonly [number, number])[] {
  const n = members.length;
  const placeOf = new Map(members.map((node, place) => [node, place]));
  const neighbours = members.map((node) => (graph[node] ?? []).map((other) => placeOf.get(other) as number));
  const x = Float64Array.from({ length: n }, (_, place) => Math.cos((2 * Math.PI * place) / n));
  const y = Float64Array.from({ length: n }, (_, place) => Math.sin((2 * Math.PI * place) / n));
  const ideal = 1.8 / Math.sqrt(n);
  const dx = new Float64Array(n);
  const dy = new Float64Array(n);
  for (let round = 0; round < rounds; round++) {
    dx.fill(0);
    dy.fill(0);
    for (let a = 0; a < n; a++) {
      for (let b = a + 1; b < n; b++) push(a, b, (distance) => (ideal * ideal) / distance);
      for (const b of neighbours[a] as number[]) if (b > a) push(a, b, (distance) => -(distance * distance) / ideal);
      // A little gravity keeps loose ends on the sheet.
      dx[a] = (dx[a] as number) - 0.35 * (x[a] as number);
      dy[a] = (dy[a] as number) - 0.35 * (y[a] as number);
    }
    const heat = 0.12 * (1 - round / rounds);
    for (let a = 0; a < n; a++) {
      const length = Math.hypot(dx[a] as number, dy[a] as number) || 1;
      const step = Math.min(heat, length) / length;
      x[a] = (x[a] as number) + step * (dx[a] as number);
      y[a] = (y[a] as number) + step * (dy[a] as number);
    }
  }
  return scaled(x, y);

  function push(a: number, b: number, force: (distance: number) => number): void {
    const alongX = (x[a] as number) - (x[b] as number);
    const alongY = (y[a] as number) - (y[b] as number);
    const distance = Math.max(1e-6, Math.hypot(alongX, alongY));
    const strength = force(distance) / distance;
    dx[a] = (dx[a] as number) + alongX * strength;
    dy[a] = (dy[a] as number) + alongY * strength;
    dx[b] = (dx[b] as number) - alongX * strength;
    dy[b] = (dy[b] as number) - alongY * strength;
  }
}

const margin = 0.06;

function scaled(x: Float64Array, y: Float64Array): (readonly [number, number])[] {
  const stretch = (values: Float64Array): ((value: number) => number) => {
    const least = Math.min(...values);
    const most = Math.max(...values);
    return (value) => (most - least < 1e-9 ? 0.5 : margin + ((1 - 2 * margin) * (value - least)) / (most - least));
  };
  const toX = stretch(x);
  const toY = stretch(y);
  return Array.from(x, (value, place) => [toX(value), toY(y[place] as number)] as const);
}
