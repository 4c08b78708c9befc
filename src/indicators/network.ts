/**
 * The network of those who carry initiatives together (method §4.2, GOV-02): components, Freeman's (1979) degree
 * centralization, betweenness (Brandes 2001), and what is lost when the body in the middle falls out.
 *
 * Star of five: centralization 1, fragmentation 0, broker loss .75; circle of five: 0, 0, 0 (method §13, G7).
 */

/** Neighbours by node 0 … n − 1, each list without repetition. */
export type Graph = readonly (readonly number[])[];

/** Everybody in one group is joined with everybody else in it. */
export function graphOfGroups(nodes: number, groups: readonly (readonly number[])[]): Graph {
  const sets = Array.from({ length: nodes }, () => new Set<number>());
  for (const group of groups) {
    for (const a of group) for (const b of group) if (a !== b) (sets[a] as Set<number>).add(b);
  }
  return sets.map((set) => [...set]);
}

/** Each group that hangs together, in order of its first node. */
export function membersOfComponents(graph: Graph, without = -1): number[][] {
  const seen = new Uint8Array(graph.length);
  if (without >= 0) seen[without] = 1;
  const components: number[][] = [];
  const stack: number[] = [];
  for (let start = 0; start < graph.length; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    stack.push(start);
    const members: number[] = [];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      members.push(node);
      for (const next of graph[node] as readonly number[]) {
        if (seen[next] === 1) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    components.push(members.sort((a, b) => a - b));
  }
  return components;
}

const componentSizes = (graph: Graph, without = -1): number[] =>
  membersOfComponents(graph, without).map((members) => members.length);

/** 1 − Σ(c/n)²: 0 when all hang together, near 1 when everyone stands alone. */
export function fragmentation(graph: Graph): number {
  const n = graph.length;
  return 1 - componentSizes(graph).reduce((sum, size) => sum + (size / n) ** 2, 0);
}

/** Null with fewer than three nodes. */
export function degreeCentralization(graph: Graph): number | null {
  const n = graph.length;
  if (n < 3) return null;
  const most = graph.reduce((max, list) => Math.max(max, list.length), 0);
  return graph.reduce((sum, list) => sum + most - list.length, 0) / ((n - 1) * (n - 2));
}

/** Beyond this many nodes paths are counted from so many sources, spread evenly, and scaled up (Brandes & Pich 2007). */
const mostSources = 600;

/** How many shortest paths run through each node (pairs counted once, endpoints left out). */
export function betweenness(graph: Graph): Float64Array {
  const n = graph.length;
  const step = Math.max(1, n / mostSources);
  const result = new Float64Array(n);
  const paths = new Float64Array(n);
  const distance = new Int32Array(n);
  const dependency = new Float64Array(n);
  const order = new Int32Array(n);
  for (let pivot = 0; pivot < n / step; pivot++) {
    const source = Math.floor(pivot * step);
    if ((graph[source] as readonly number[]).length === 0) continue;
    paths.fill(0);
    distance.fill(-1);
    dependency.fill(0);
    paths[source] = 1;
    distance[source] = 0;
    order[0] = source;
    let end = 1;
    for (let at = 0; at < end; at++) {
      const node = order[at] as number;
      for (const next of graph[node] as readonly number[]) {
        if ((distance[next] as number) < 0) {
          distance[next] = (distance[node] as number) + 1;
          order[end++] = next;
        }
        if (distance[next] === (distance[node] as number) + 1)
          paths[next] = (paths[next] as number) + (paths[node] as number);
      }
    }
    for (let at = end - 1; at > 0; at--) {
      const node = order[at] as number;
      for (const before of graph[node] as readonly number[]) {
        if (distance[before] !== (distance[node] as number) - 1) continue;
        dependency[before] =
          (dependency[before] as number) +
          ((paths[before] as number) / (paths[node] as number)) * (1 + (dependency[node] as number));
      }
      result[node] = (result[node] as number) + (step * (dependency[node] as number)) / 2;
    }
  }
  return result;
}

const nearlyEqual = 1e-9;

/**
 * 1 − the largest component without the node of highest betweenness ÷ (the largest component − 1). Of several nodes
 * equally in the middle, the one whose loss is greatest. Null when nobody is joined with anybody.
 */
export function brokerLoss(graph: Graph): number | null {
  const largest = Math.max(0, ...componentSizes(graph));
  if (largest < 2) return null;
  const between = betweenness(graph);
  const most = between.reduce((max, value) => Math.max(max, value), 0);
  let loss = 0;
  for (let node = 0; node < graph.length; node++) {
    if ((between[node] as number) < most - nearlyEqual) continue;
    if ((graph[node] as readonly number[]).length === 0) continue;
    loss = Math.max(loss, 1 - Math.max(0, ...componentSizes(graph, node)) / (largest - 1));
  }
  return loss;
}
