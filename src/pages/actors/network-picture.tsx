/** A network as dots that name themselves, with lines between them; positions in per cent, letters as they are. */
import type { Graph } from '../../indicators/index.js';
import { layOutNetwork, type Point } from './layout.js';

export interface NetworkNode {
  readonly name: string;
  readonly address: string | null;
  /** Who stands between others is drawn in the accent. */
  readonly isBroker: boolean;
  /** Labels go to the most important first. */
  readonly importance: number;
}

export interface NetworkEdge {
  readonly a: number;
  readonly b: number;
  /** A link by a mechanism is on record, not only common work. */
  readonly isTie: boolean;
}

export interface NetworkProperties {
  readonly nodes: readonly NetworkNode[];
  readonly graph: Graph;
  readonly edges: readonly NetworkEdge[];
  readonly label: string;
}

const pixelsPerUnit = 8.4;
const mostLabels = 14;
const longestLabel = 60;
const letterWidth = 6.9;
const lineHeight = 17;

/** Whole words only: a name is never cut inside one. */
function shortened(name: string): string {
  if (name.length <= longestLabel) return name;
  const words = name.split(' ');
  let text = words[0] ?? name;
  for (const word of words.slice(1)) {
    if (text.length + word.length + 1 > longestLabel) break;
    text += ` ${word}`;
  }
  return `${text} …`;
}

interface Label {
  readonly node: number;
  readonly text: string;
  readonly toLeft: boolean;
}

/** The most important names that do not lie over each other. */
function labelsOf(nodes: readonly NetworkNode[], points: readonly Point[], height: number): Label[] {
  const taken: (readonly [number, number, number, number])[] = [];
  const labels: Label[] = [];
  const order = [...nodes.keys()].sort((a, b) => (nodes[b]?.importance ?? 0) - (nodes[a]?.importance ?? 0) || a - b);
  for (const node of order) {
    if (labels.length >= mostLabels) break;
    const { name, importance } = nodes[node] as NetworkNode;
    if (importance <= 0) break;
    const { x, y } = points[node] as Point;
    const text = shortened(name);
    const width = text.length * letterWidth;
    const left = x * pixelsPerUnit;
    const toLeft = left + width > 98 * pixelsPerUnit;
    const from = toLeft ? left - 9 - width : left + 9;
    const top = (y / 100) * height - lineHeight / 2;
    const box = [from, top, from + width, top + lineHeight] as const;
    if (from < 0 || taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    labels.push({ node, text, toLeft });
  }
  return labels;
}

type Rectangle = readonly [number, number, number, number];
const overlaps = (a: Rectangle, b: Rectangle): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

export const NetworkPicture = ({ nodes, graph, edges, label }: NetworkProperties) => {
  const layout = layOutNetwork(graph);
  const height = Math.round(layout.height * pixelsPerUnit);
  const { points } = layout;
  const percent = (value: number): string => `${value.toFixed(2)}%`;
  return (
    <svg class="plot net" height={height} role="group" aria-label={label}>
      {edges.map(({ a, b, isTie }) => {
        const from = points[a] as Point;
        const to = points[b] as Point;
        return (
          <line
            class={isTie ? 'n-tie' : 'n-edge'}
            x1={percent(from.x)}
            y1={percent(from.y)}
            x2={percent(to.x)}
            y2={percent(to.y)}
          />
        );
      })}
      {nodes.map(({ name, address, isBroker }, node) => {
        const { x, y } = points[node] as Point;
        const square = (
          <rect
            class={isBroker ? 'n-node broker' : 'n-node'}
            x={percent(x)}
            y={percent(y)}
            width="10"
            height="10"
            transform="translate(-5 -5)"
          >
            <title>{name}</title>
          </rect>
        );
        // The table under the picture is the way by keyboard; here a pointer may go.
        return address === null ? (
          square
        ) : (
          <a href={address} tabindex={-1} aria-label={name}>
            {square}
          </a>
        );
      })}
      {labelsOf(nodes, points, height).map(({ node, text, toLeft }) => {
        const { x, y } = points[node] as Point;
        return (
          <text class={toLeft ? 'n-name t-e' : 'n-name'} x={percent(x)} y={percent(y)} dx={toLeft ? '-9' : '9'} dy="4">
            {text}
          </text>
        );
      })}
    </svg>
  );
};
