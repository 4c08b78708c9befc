/**
 * Measures of a network of groups over resampled groups: 2,000 graphs a period, so they are not built as lists of
 * neighbours but as rows of bits, and nodes with one neighbour are folded into it before shortest paths are counted
 * (Sariyüce et al. 2013). The results are those of `network.ts`, which a test compares.
 */
import { resample } from './random.js';

export interface DrawnNetworks {
  readonly fragmentation: Float64Array;
  readonly centralization: Float64Array;
  readonly brokerLoss: Float64Array;
}

/** Beyond this many bodies resampled paths take too long: no interval is given for what rests on them. */
export const mostNodesForPaths = 250;
const nearlyEqual = 1e-9;

const bitsOf = (word: number): number => {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

class Drawing {
  private readonly words: number;
  private readonly rows: Int32Array;
  private readonly degree: Int32Array;
  private readonly there: Uint8Array;
  private readonly parent: Int32Array;
  private readonly size: Int32Array;
  private readonly neighbours: Int32Array;
  private readonly first: Int32Array;
  private readonly weight: Float64Array;
  private readonly score: Float64Array;
  private readonly paths: Float64Array;
  private readonly dependency: Float64Array;
  private readonly distance: Int32Array;
  private readonly order: Int32Array;
  private present = 0;
  private largest = 0;

  constructor(
    private readonly nodes: number,
    private readonly groups: readonly (readonly number[])[],
    withPaths: boolean,
  ) {
    this.words = (nodes + 31) >>> 5;
    const ends = groups.reduce((sum, group) => sum + group.length * (group.length - 1), 0);
    this.rows = new Int32Array(withPaths ? nodes * this.words : 0);
    this.degree = new Int32Array(nodes);
    this.there = new Uint8Array(nodes);
    this.parent = new Int32Array(nodes);
    this.size = new Int32Array(nodes);
    this.neighbours = new Int32Array(ends);
    this.first = new Int32Array(nodes + 1);
    this.weight = new Float64Array(nodes);
    this.score = new Float64Array(nodes);
    this.paths = new Float64Array(nodes);
    this.dependency = new Float64Array(nodes);
    this.distance = new Int32Array(nodes);
    this.order = new Int32Array(nodes);
  }

  private root(node: number): number {
    const { parent } = this;
    let here = node;
    while (parent[here] !== here) {
      parent[here] = parent[parent[here] as number] as number;
      here = parent[here] as number;
    }
    return here;
  }

  /** Joins the drawn groups; `without`: as if this node were in none of them. */
  private join(drawn: Uint8Array, without: number): void {
    const { parent, size, there, groups } = this;
    for (let node = 0; node < this.nodes; node++) parent[node] = node;
    size.fill(0);
    there.fill(0);
    for (let index = 0; index < groups.length; index++) {
      if (drawn[index] === 0) continue;
      const group = groups[index] as readonly number[];
      let before = -1;
      for (let at = 0; at < group.length; at++) {
        const node = group[at] as number;
        if (node === without) continue;
        there[node] = 1;
        if (before >= 0) parent[this.root(node)] = this.root(before);
        before = node;
      }
    }
    this.present = 0;
    this.largest = 0;
    for (let node = 0; node < this.nodes; node++) {
      if (there[node] === 0) continue;
      this.present++;
      const root = this.root(node);
      const grown = (size[root] as number) + 1;
      size[root] = grown;
      if (grown > this.largest) this.largest = grown;
    }
  }

  fragmentation(drawn: Uint8Array): number {
    this.join(drawn, -1);
    let same = 0;
    for (let node = 0; node < this.nodes; node++) same += ((this.size[node] as number) / this.present) ** 2;
    return 1 - same;
  }

  /** After `fragmentation` of the same draw. */
  centralization(drawn: Uint8Array): number {
    const { rows, words, degree, groups, there } = this;
    rows.fill(0);
    for (let index = 0; index < groups.length; index++) {
      if (drawn[index] === 0) continue;
      const group = groups[index] as readonly number[];
      for (let a = 0; a < group.length; a++) {
        const row = (group[a] as number) * words;
        for (let b = 0; b < group.length; b++) {
          if (a === b) continue;
          const node = group[b] as number;
          rows[row + (node >>> 5)] = (rows[row + (node >>> 5)] as number) | (1 << (node & 31));
        }
      }
    }
    let most = 0;
    let sum = 0;
    for (let node = 0; node < this.nodes; node++) {
      let count = 0;
      if (there[node] === 1)
        for (let word = 0; word < words; word++) count += bitsOf(rows[node * words + word] as number);
      degree[node] = count;
      sum += count;
      if (count > most) most = count;
    }
    const n = this.present;
    return n < 3 ? 0 : (most * n - sum) / ((n - 1) * (n - 2));
  }

  /** Lists of neighbours without the folded nodes, whose weight goes to their one neighbour. */
  private foldLeaves(): void {
    const { rows, words, degree, weight, neighbours, first } = this;
    weight.fill(1);
    let end = 0;
    for (let node = 0; node < this.nodes; node++) {
      first[node] = end;
      if ((degree[node] as number) < 2) continue;
      for (let word = 0; word < words; word++) {
        for (let bits = rows[node * words + word] as number; bits !== 0; bits &= bits - 1) {
          const next = (word << 5) + (31 - Math.clz32(bits & -bits));
          if ((degree[next] as number) >= 2) neighbours[end++] = next;
          else weight[node] = (weight[node] as number) + 1;
        }
      }
    }
    first[this.nodes] = end;
  }

  /** Pairs of bodies whose shortest paths run through each node of two neighbours or more. */
  private countPaths(): void {
    const { neighbours, first, weight, degree, score, paths, dependency, distance, order, size, nodes } = this;
    score.fill(0);
    for (let source = 0; source < nodes; source++) {
      if ((degree[source] as number) < 2) continue;
      const folded = (weight[source] as number) - 1;
      const others = (size[this.root(source)] as number) - 1 - folded;
      // Its own leaves meet each other, and everybody else, only through it.
      score[source] = (score[source] as number) + folded * others + (folded * (folded - 1)) / 2;
      distance.fill(-1);
      distance[source] = 0;
      paths[source] = 1;
      dependency[source] = 0;
      order[0] = source;
      let end = 1;
      for (let at = 0; at < end; at++) {
        const node = order[at] as number;
        const next = (distance[node] as number) + 1;
        for (let edge = first[node] as number; edge < (first[node + 1] as number); edge++) {
          const other = neighbours[edge] as number;
          if ((distance[other] as number) < 0) {
            distance[other] = next;
            paths[other] = 0;
            dependency[other] = 0;
            order[end++] = other;
          }
          if (distance[other] === next) paths[other] = (paths[other] as number) + (paths[node] as number);
        }
      }
      for (let at = end - 1; at > 0; at--) {
        const node = order[at] as number;
        const before = (distance[node] as number) - 1;
        const each = ((weight[node] as number) + (dependency[node] as number)) / (paths[node] as number);
        for (let edge = first[node] as number; edge < (first[node + 1] as number); edge++) {
          const other = neighbours[edge] as number;
          if (distance[other] === before)
            dependency[other] = (dependency[other] as number) + (paths[other] as number) * each;
        }
        score[node] = (score[node] as number) + ((weight[source] as number) * (dependency[node] as number)) / 2;
      }
    }
  }

  /** After `centralization` of the same draw. */
  brokerLoss(drawn: Uint8Array): number {
    const { largest } = this;
    if (largest < 2) return 0;
    this.foldLeaves();
    this.countPaths();
    let most = 0;
    for (let node = 0; node < this.nodes; node++)
      if ((this.score[node] as number) > most) most = this.score[node] as number;
    // Nobody stands between others: whoever falls out, the rest of the group stays together.
    if (most === 0) return 0;
    let loss = 0;
    for (let node = 0; node < this.nodes; node++) {
      if ((this.score[node] as number) < most - nearlyEqual) continue;
      this.join(drawn, node);
      loss = Math.max(loss, 1 - this.largest / (largest - 1));
    }
    return loss;
  }
}

/**
 * @param groups members of each initiative, numbered 0 … nodes − 1
 * @param withPaths false: fragmentation alone
 */
export function drawNetworks(
  nodes: number,
  groups: readonly (readonly number[])[],
  seed: number,
  draws: number,
  withPaths: boolean,
): DrawnNetworks {
  const result: DrawnNetworks = {
    fragmentation: new Float64Array(draws),
    centralization: new Float64Array(draws),
    brokerLoss: new Float64Array(draws),
  };
  const drawing = new Drawing(nodes, groups, withPaths);
  const drawn = new Uint8Array(groups.length);
  let draw = 0;
  resample(seed, draws, groups.length, (positions) => {
    drawn.fill(0);
    for (let at = 0; at < positions.length; at++) drawn[positions[at] as number] = 1;
    result.fragmentation[draw] = drawing.fragmentation(drawn);
    if (withPaths) {
      result.centralization[draw] = drawing.centralization(drawn);
      result.brokerLoss[draw] = drawing.brokerLoss(drawn);
    }
    draw++;
  });
  return result;
}

/** One network as it is, for comparing with `network.ts`. */
export function measureOnce(
  nodes: number,
  groups: readonly (readonly number[])[],
): { fragmentation: number; centralization: number; brokerLoss: number } {
  const drawing = new Drawing(nodes, groups, true);
  const all = new Uint8Array(groups.length).fill(1);
  return {
    fragmentation: drawing.fragmentation(all),
    centralization: drawing.centralization(all),
    brokerLoss: drawing.brokerLoss(all),
  };
}
