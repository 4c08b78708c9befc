/** A graph of arrows drawn with straight lines in per cent of the width; the head stands past the middle, so that the two directions of a pair do not lie over each other. */
export interface DrawnNode {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** Per cent of the width. */
  readonly x: number;
  /** Pixels. */
  readonly y: number;
  readonly look: 'full' | 'open' | 'empty';
  /** Where the name stands, so that neighbours do not meet; below when left out. */
  readonly nameAt?: 'above' | 'below';
}

export interface DrawnArrow {
  readonly from: string;
  readonly to: string;
  readonly look: 'plain' | 'strong' | 'dashed';
}

const headAt = 0.62;
/** From the middle of a node to the line its name is written on, in pixels. */
const nameLine = { above: -20, below: 28 } as const;

export const Arrows = ({
  nodes,
  arrows,
  height,
  label,
}: {
  nodes: readonly DrawnNode[];
  arrows: readonly DrawnArrow[];
  height: number;
  label: string;
}) => {
  const at = new Map(nodes.map((node) => [node.id, node]));
  return (
    <>
      <svg class="plot arrows" height={height} role="img" aria-label={label}>
        <defs>
          <marker id="arrow-head" viewBox="0 0 10 10" refX="6" refY="5" markerWidth="7" markerHeight="7" orient="auto">
            <path class="a-head" d="M0 0l10 5-10 5z" />
          </marker>
        </defs>
        {arrows.map(({ from, to, look }) => {
          const [a, b] = [at.get(from), at.get(to)];
          if (a === undefined || b === undefined) return null;
          const middle = { x: a.x + (b.x - a.x) * headAt, y: a.y + (b.y - a.y) * headAt };
          return (
            <>
              <line
                class={`a-line ${look}`}
                x1={`${a.x}%`}
                y1={a.y}
                x2={`${middle.x}%`}
                y2={middle.y}
                marker-end="url(#arrow-head)"
              />
              <line class={`a-line ${look}`} x1={`${middle.x}%`} y1={middle.y} x2={`${b.x}%`} y2={b.y} />
            </>
          );
        })}
        {nodes.map(({ number, name, x, y, look, nameAt }) => (
          <>
            <circle class={`a-node ${look}`} cx={`${x}%`} cy={y} r="13">
              <title>{name}</title>
            </circle>
            <text class={`a-number ${look}`} x={`${x}%`} y={y + 4}>
              {number}
            </text>
            <text class="a-name" x={`${x}%`} y={y + nameLine[nameAt ?? 'below']}>
              {name}
            </text>
          </>
        ))}
      </svg>
      <ol class="a-names">
        {nodes.map(({ number, name }) => (
          <li>{`${number} ${name}`}</li>
        ))}
      </ol>
    </>
  );
};
