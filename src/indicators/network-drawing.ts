/**
 * One resampled network of groups after another, measured (method §4.2, GOV-02): 2,000 graphs a period, so nothing is
 * built anew. A group drawn several times is joined once. Who stands in one group only is never between others: of all
 * such members of a group one stands for them in the counting of shortest paths, and where the group has just two, its
 * weight goes to the other (Sariyüce et al. 2013). The results are those of `network.ts`, which a test compares.
 */
const nearlyEqual = 1e-9;

const bitsOf = (word: number): number => {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

export class NetworkDrawing {
  /** The different groups, and which of them each group is. */
  private readonly kinds: Int32Array[] = [];
  private readonly kindOf: Int32Array;
  private readonly drawn: Uint8Array;
  private readonly nobody: Int32Array;
  private readonly parent: Int32Array;
  private readonly size: Int32Array;
  private readonly there: Uint8Array;
  private readonly memberships: Int32Array;
  private readonly degree: Int32Array;
  private readonly words: number;
  /** Neighbours that stand in several groups, as bits. */
  private readonly rows: Int32Array;
  private readonly neighbours: Int32Array;
  private readonly first: Int32Array;
  private readonly weight: Float64Array;
  private readonly folded: Float64Array;
  private readonly score: Float64Array;
  private readonly paths: Float64Array;
  private readonly dependency: Float64Array;
  private readonly distance: Int32Array;
  private readonly order: Int32Array;
  private present = 0;
  private largest = 0;

  /**
   * @param groups members of each initiative, numbered 0 … nodes − 1
   * @param withPaths false: fragmentation alone
   */
  constructor(
    private readonly nodes: number,
    groups: readonly (readonly number[])[],
    withPaths: boolean,
  ) {
    const known = new Map<string, number>();
    this.kindOf = Int32Array.from(groups, (group) => {
      const members = [...new Set(group)].sort((a, b) => a - b);
      const key = members.join();
      const kind = known.get(key) ?? this.kinds.push(Int32Array.from(members)) - 1;
      known.set(key, kind);
      return kind;
    });
    const ends = this.kinds.reduce((sum, group) => sum + group.length * (group.length - 1), 0);
    const ofPaths = withPaths ? nodes : 0;
    this.drawn = new Uint8Array(this.kinds.length);
    this.nobody = Int32Array.from({ length: nodes }, (_, node) => node);
    this.parent = new Int32Array(nodes);
    this.size = new Int32Array(nodes);
    this.there = new Uint8Array(nodes);
    this.memberships = new Int32Array(ofPaths);
    this.degree = new Int32Array(ofPaths);
    this.words = (nodes + 31) >>> 5;
    this.rows = new Int32Array(ofPaths * this.words);
    this.neighbours = new Int32Array(withPaths ? ends : 0);
    this.first = new Int32Array(ofPaths + 1);
    this.weight = new Float64Array(ofPaths);
    this.folded = new Float64Array(ofPaths);
    this.score = new Float64Array(ofPaths);
    this.paths = new Float64Array(ofPaths);
    this.dependency = new Float64Array(ofPaths);
    this.distance = new Int32Array(ofPaths);
    this.order = new Int32Array(ofPaths);
  }

  /** The groups at these positions are the network from now on. */
  draw(positions: ArrayLike<number>): void {
    this.drawn.fill(0);
    for (let at = 0; at < positions.length; at++) this.drawn[this.kindOf[positions[at] as number] as number] = 1;
    this.join(-1);
  }

  fragmentation(): number {
    let same = 0;
    for (let node = 0; node < this.nodes; node++) {
      const size = this.size[node] as number;
      if (size > 0) same += (size / this.present) ** 2;
    }
    return 1 - same;
  }

  /** Freeman's. */
  centralization(): number {
    const { degree } = this;
    this.countNeighbours();
    let most = 0;
    let sum = 0;
    for (let node = 0; node < this.nodes; node++) {
      const count = degree[node] as number;
      sum += count;
      if (count > most) most = count;
    }
    const n = this.present;
    return n < 3 ? 0 : (most * n - sum) / ((n - 1) * (n - 2));
  }

  /** What is lost without the one in the middle; after `centralization` of the same draw. */
  brokerLoss(): number {
    const { largest } = this;
    if (largest < 2) return 0;
    this.foldMembers();
    this.countPaths();
    let most = 0;
    for (let node = 0; node < this.nodes; node++)
      if ((this.score[node] as number) > most) most = this.score[node] as number;
    // Nobody stands between others: whoever falls out, the rest of the group stays together.
    if (most === 0) return 0;
    let loss = 0;
    for (let node = 0; node < this.nodes; node++) {
      if ((this.score[node] as number) < most - nearlyEqual) continue;
      this.join(node);
      loss = Math.max(loss, 1 - this.largest / (largest - 1));
    }
    return loss;
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
  private join(without: number): void {
    const { parent, size, there, kinds, drawn } = this;
    parent.set(this.nobody);
    size.fill(0);
    there.fill(0);
    for (let kind = 0; kind < kinds.length; kind++) {
      if (drawn[kind] === 0) continue;
      const group = kinds[kind] as Int32Array;
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

  private setBit(node: number, other: number): void {
    const word = node * this.words + (other >>> 5);
    this.rows[word] = (this.rows[word] as number) | (1 << (other & 31));
  }

  private countNeighbours(): void {
    const { kinds, drawn, memberships, degree, rows, words } = this;
    memberships.fill(0);
    degree.fill(0);
    rows.fill(0);
    for (let kind = 0; kind < kinds.length; kind++) {
      const group = kinds[kind] as Int32Array;
      if (drawn[kind] === 0 || group.length < 2) continue;
      for (let at = 0; at < group.length; at++) {
        const node = group[at] as number;
        memberships[node] = (memberships[node] as number) + 1;
      }
    }
    for (let kind = 0; kind < kinds.length; kind++) {
      const group = kinds[kind] as Int32Array;
      if (drawn[kind] === 0 || group.length < 2) continue;
      let own = 0;
      for (let at = 0; at < group.length; at++) {
        if (memberships[group[at] as number] !== 1) continue;
        own++;
        degree[group[at] as number] = group.length - 1;
      }
      if (own === group.length) continue;
      for (let a = 0; a < group.length; a++) {
        const node = group[a] as number;
        if (memberships[node] === 1) continue;
        degree[node] = (degree[node] as number) + own;
        for (let b = 0; b < group.length; b++)
          if (a !== b && memberships[group[b] as number] !== 1) this.setBit(node, group[b] as number);
      }
    }
    for (let node = 0; node < this.nodes; node++) {
      if ((memberships[node] as number) < 2) continue;
      for (let word = 0; word < words; word++)
        degree[node] = (degree[node] as number) + bitsOf(rows[node * words + word] as number);
    }
  }

  /** Lists of neighbours among those in several groups and the one who stands for all others of a group. */
  private foldMembers(): void {
    const { kinds, drawn, memberships, rows, words, weight, folded, neighbours, first } = this;
    weight.fill(1);
    folded.fill(0);
    for (let kind = 0; kind < kinds.length; kind++) {
      const group = kinds[kind] as Int32Array;
      if (drawn[kind] === 0 || group.length < 2) continue;
      let one = -1;
      let own = 0;
      for (let at = 0; at < group.length; at++) {
        if (memberships[group[at] as number] !== 1) continue;
        own++;
        if (one < 0) one = group[at] as number;
      }
      if (own === 0 || own === group.length) continue;
      if (group.length > 2) weight[one] = own;
      for (let at = 0; at < group.length; at++) {
        const node = group[at] as number;
        if (memberships[node] === 1) continue;
        if (group.length > 2) {
          this.setBit(node, one);
          this.setBit(one, node);
        } else {
          folded[node] = (folded[node] as number) + 1;
          weight[node] = (weight[node] as number) + 1;
        }
      }
    }
    let end = 0;
    for (let node = 0; node < this.nodes; node++) {
      first[node] = end;
      for (let word = 0; word < words; word++) {
        for (let bits = rows[node * words + word] as number; bits !== 0; bits &= bits - 1)
          neighbours[end++] = (word << 5) + (31 - Math.clz32(bits & -bits));
      }
    }
    first[this.nodes] = end;
  }

  /** Pairs of bodies whose shortest paths run through each node (Brandes 2001). */
  private countPaths(): void {
    const { neighbours, first, weight, folded, score, paths, dependency, distance, order, size, nodes } = this;
    score.fill(0);
    for (let source = 0; source < nodes; source++) {
      const leaves = folded[source] as number;
      if (first[source] === first[source + 1] && leaves === 0) continue;
      const others = (size[this.root(source)] as number) - 1 - leaves;
      // Its own leaves meet each other, and everybody else, only through it.
      score[source] = (score[source] as number) + leaves * others + (leaves * (leaves - 1)) / 2;
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
}
