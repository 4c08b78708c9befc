/** A network as dots that name themselves, with lines between them; positions in per cent, letters as they are. */
import type { Graph } from '../../indicators/index.js';
import { layOutNetwork, type Point } from './layout.js';
import { labelsOf, type Side } from './network-labels.js';

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
  /** Where a line stands for several pairs, the more the thicker. */
  readonly pairs?: number;
}

export interface NetworkProperties {
  readonly nodes: readonly NetworkNode[];
  readonly graph: Graph;
  readonly edges: readonly NetworkEdge[];
  readonly label: string;
}

const pixelsPerUnit = 8.4;
/** Where a name stands beside its dot. */
const placing: Readonly<Record<Side, { readonly class: string; readonly dx: string; readonly dy: string }>> = {
  right: { class: 'n-name', dx: '9', dy: '4' },
  left: { class: 'n-name t-e', dx: '-9', dy: '4' },
  above: { class: 'n-name t-c', dx: '0', dy: '-11' },
  below: { class: 'n-name t-c', dx: '0', dy: '19' },
};
/** Names are placed for three widths of the picture, in pixels; the style sheet shows the set that has room. */
const widths = { wide: 100 * pixelsPerUnit, middle: 560, small: 300 } as const;
const thickest = 7;

export const NetworkPicture = ({ nodes, graph, edges, label }: NetworkProperties) => {
  const layout = layOutNetwork(graph);
  const height = Math.round(layout.height * pixelsPerUnit);
  const { points } = layout;
  const percent = (value: number): string => `${value.toFixed(2)}%`;
  return (
    <div class="net-box">
      <svg class="plot net" height={height} role="group" aria-label={label}>
        {edges.map(({ a, b, isTie, pairs }) => {
          const from = points[a] as Point;
          const to = points[b] as Point;
          return (
            <line
              class={isTie ? 'n-tie' : 'n-edge'}
              stroke-width={pairs === undefined ? undefined : Math.min(thickest, Math.sqrt(pairs)).toFixed(1)}
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
        {Object.entries(widths).flatMap(([width, pixels]) =>
          labelsOf(nodes, points, { width: pixels, height }).map(({ node, text, side }) => {
            const { x, y } = points[node] as Point;
            const place = placing[side];
            return (
              <text class={`${place.class} w-${width}`} x={percent(x)} y={percent(y)} dx={place.dx} dy={place.dy}>
                {text}
              </text>
            );
          }),
        )}
      </svg>
    </div>
  );
};
