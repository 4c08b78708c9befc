/** Who stands between others, and what falls apart without them. */
import { betweenness, type Graph, membersOfComponents } from './network.js';

export interface Broker {
  readonly node: number;
  /** Neighbours. */
  readonly degree: number;
  readonly betweenness: number;
  /** 1 − the largest group left ÷ (the largest group − 1), as GOV-02b counts it for the one in the middle. */
  readonly loss: number;
  /** Nodes of its own group that lose contact with the group's largest rest. */
  readonly cutOff: readonly number[];
}

/** Everybody through whom a shortest path runs, the busiest first. */
export function brokersOf(graph: Graph): readonly Broker[] {
  const between = betweenness(graph);
  const components = membersOfComponents(graph);
  const largest = Math.max(0, ...components.map((members) => members.length));
  return graph
    .flatMap((neighbours, node): Broker[] => {
      if ((between[node] as number) <= 0) return [];
      const own = new Set(components.find((members) => members.includes(node)) ?? []);
      const after = membersOfComponents(graph, node);
      const rest = after.filter((members) => own.has(members[0] as number));
      const kept = rest.reduce((most, members) => (members.length > most.length ? members : most), rest[0] ?? []);
      return [
        {
          node,
          degree: neighbours.length,
          betweenness: between[node] as number,
          loss: 1 - Math.max(0, ...after.map((members) => members.length)) / (largest - 1),
          cutOff: rest.filter((members) => members !== kept).flat(),
        },
      ];
    })
    .sort((a, b) => b.betweenness - a.betweenness || b.degree - a.degree || a.node - b.node);
}
