/**
 * Where the nodes and ribbons of the flow stand. Four layers from left to right; every layer is as tall as the sum of its
 * nodes, so equal sums show as equal heights. Heights share one scale; gaps stand between nodes; ribbons leave and enter a
 * node in the order of the nodes at their other end, best evidence first.
 */
import { type ChainEnd, type ChainLayer, chainEnds, type Ribbon } from '../../classes/index.js';

export const layers: readonly ChainLayer[] = ['goal', 'actor', 'instrument', 'result'];

export interface FlowNode {
  readonly layer: ChainLayer;
  readonly id: string;
  readonly weight: number;
  /** From the top, in the units of the drawing. */
  readonly top: number;
  readonly height: number;
}

export interface FlowRibbon {
  readonly ribbon: Ribbon;
  readonly thickness: number;
  readonly fromTop: number;
  readonly toTop: number;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly ribbons: readonly FlowRibbon[];
  readonly height: number;
}

export interface FlowSize {
  readonly unit: number;
  /** Between the middles of two neighbouring labels at least. */
  readonly pitch: number;
}

const key = (layer: ChainLayer, id: string): string => `${layer}:${id}`;
const rankOfEnd = (end: ChainEnd): number => chainEnds.indexOf(end);

/** `order`: the ids of each layer in the order in which they shall stand; what it does not name follows. */
export function layFlow(
  ribbons: readonly Ribbon[],
  order: Readonly<Record<ChainLayer, readonly string[]>>,
  { unit, pitch }: FlowSize,
): Flow {
  const weights = new Map<string, number>();
  const add = (layer: ChainLayer, id: string, weight: number): void => {
    weights.set(key(layer, id), (weights.get(key(layer, id)) ?? 0) + weight);
  };
  for (const { from, to, weight } of ribbons) {
    // A goal is only left, a result only entered; between them what enters is what leaves.
    if (from.layer === 'goal') add('goal', from.id, weight);
    add(to.layer, to.id, weight);
  }
  const nodes: FlowNode[] = [];
  const byKey = new Map<string, FlowNode>();
  let height = 0;
  for (const layer of layers) {
    const named = order[layer].filter((id) => weights.has(key(layer, id)));
    const rest = [...weights.keys()]
      .filter((one) => one.startsWith(`${layer}:`))
      .map((one) => one.slice(layer.length + 1))
      .filter((id) => !named.includes(id))
      .sort();
    let top = 0;
    for (const id of [...named, ...rest]) {
      const weight = weights.get(key(layer, id)) ?? 0;
      const node = { layer, id, weight, top, height: weight * unit };
      nodes.push(node);
      byKey.set(key(layer, id), node);
      top += Math.max(node.height + pitch / 3, pitch);
    }
    height = Math.max(height, top);
  }
  const position = new Map(nodes.map((node, index) => [key(node.layer, node.id), index]));
  const at = (end: Ribbon['from']): number => position.get(key(end.layer, end.id)) ?? 0;
  const left = new Map<string, number>();
  const entered = new Map<string, number>();
  const leaving = [...ribbons].sort(
    (a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to) || rankOfEnd(a.end) - rankOfEnd(b.end),
  );
  const fromTops = new Map<Ribbon, number>();
  for (const ribbon of leaving) {
    const node = byKey.get(key(ribbon.from.layer, ribbon.from.id)) as FlowNode;
    const used = left.get(key(node.layer, node.id)) ?? 0;
    fromTops.set(ribbon, node.top + used);
    left.set(key(node.layer, node.id), used + ribbon.weight * unit);
  }
  const entering = [...ribbons].sort(
    (a, b) => at(a.to) - at(b.to) || at(a.from) - at(b.from) || rankOfEnd(a.end) - rankOfEnd(b.end),
  );
  const laid = entering.map((ribbon): FlowRibbon => {
    const node = byKey.get(key(ribbon.to.layer, ribbon.to.id)) as FlowNode;
    const used = entered.get(key(node.layer, node.id)) ?? 0;
    entered.set(key(node.layer, node.id), used + ribbon.weight * unit);
    return {
      ribbon,
      thickness: ribbon.weight * unit,
      fromTop: fromTops.get(ribbon) ?? 0,
      toTop: node.top + used,
    };
  });
  return { nodes, ribbons: laid, height };
}
