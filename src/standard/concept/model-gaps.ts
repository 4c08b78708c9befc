/**
 * What a model of the whole is missing or has wrong: indicators of the edition at no node, nodes that nobody feeds, nodes
 * that hold nothing and do not say why, names that stand for nothing; and its feedback loops.
 */
import { circuitsOf } from './circuits.js';
import type { SystemModel } from './model-schema.js';

export type ModelGap =
  | { readonly kind: 'orphan_indicator'; readonly id: string }
  | { readonly kind: 'unknown_indicator'; readonly id: string; readonly node: number; readonly at: number }
  | {
      readonly kind: 'indicator_twice';
      readonly id: string;
      readonly node: number;
      readonly at: number;
      readonly other: string;
    }
  | { readonly kind: 'node_not_fed'; readonly id: string; readonly node: number }
  | { readonly kind: 'node_empty'; readonly id: string; readonly node: number }
  | { readonly kind: 'node_twice'; readonly id: string; readonly node: number }
  | { readonly kind: 'unknown_layer'; readonly id: string; readonly node: number }
  | { readonly kind: 'unknown_node'; readonly id: string; readonly edge: number; readonly end: 'from' | 'to' };

export function modelGaps(model: SystemModel, indicators: ReadonlySet<string>): readonly ModelGap[] {
  const gaps: ModelGap[] = [];
  const nodes = new Set<string>();
  const layers = new Set(model.layers.map(({ id }) => id));
  const standsAt = new Map<string, string>();
  const fed = new Set(model.edges.filter(({ from, to }) => from !== to).map(({ to }) => to));
  for (const [index, node] of model.nodes.entries()) {
    if (nodes.has(node.id)) gaps.push({ kind: 'node_twice', id: node.id, node: index });
    nodes.add(node.id);
    if (!layers.has(node.layer)) gaps.push({ kind: 'unknown_layer', id: node.layer, node: index });
    for (const [at, id] of node.holds.entries()) {
      const other = standsAt.get(id);
      if (!indicators.has(id)) gaps.push({ kind: 'unknown_indicator', id, node: index, at });
      else if (other !== undefined) gaps.push({ kind: 'indicator_twice', id, node: index, at, other });
      else standsAt.set(id, node.id);
    }
    if (node.holds.length === 0 && node.empty === undefined)
      gaps.push({ kind: 'node_empty', id: node.id, node: index });
    if (!node.outside && !fed.has(node.id)) gaps.push({ kind: 'node_not_fed', id: node.id, node: index });
  }
  for (const [index, edge] of model.edges.entries()) {
    for (const end of ['from', 'to'] as const)
      if (!nodes.has(edge[end])) gaps.push({ kind: 'unknown_node', id: edge[end], edge: index, end });
  }
  for (const id of indicators) if (!standsAt.has(id)) gaps.push({ kind: 'orphan_indicator', id });
  return gaps;
}

export interface FeedbackLoop {
  /** Ids of the nodes, the first not repeated. */
  readonly nodes: readonly string[];
  /** Product of the signs: a change comes back with its own sign (reinforcing), or against it; open when an arrow has none. */
  readonly kind: 'reinforcing' | 'balancing' | 'open';
}

export function feedbackLoops(model: SystemModel): {
  readonly loops: readonly FeedbackLoop[];
  readonly whole: boolean;
} {
  const ids = [...new Set(model.nodes.map(({ id }) => id))];
  const numberOf = new Map(ids.map((id, index) => [id, index]));
  const successors = ids.map((id) => [
    ...new Set(model.edges.filter(({ from }) => from === id).flatMap(({ to }) => numberOf.get(to) ?? [])),
  ]);
  const { circuits, whole } = circuitsOf(successors);
  const signOf = (from: string, to: string): number => {
    const signs = model.edges.filter((edge) => edge.from === from && edge.to === to).map(({ sign }) => sign);
    return signs.length !== 1 || signs[0] === undefined ? 0 : signs[0] === '+' ? 1 : -1;
  };
  return {
    whole,
    loops: circuits.map((circuit): FeedbackLoop => {
      const nodes = circuit.map((at) => ids[at] as string);
      const product = nodes.reduce((sign, id, at) => sign * signOf(id, nodes[(at + 1) % nodes.length] as string), 1);
      return { nodes, kind: product === 0 ? 'open' : product > 0 ? 'reinforcing' : 'balancing' };
    }),
  };
}
