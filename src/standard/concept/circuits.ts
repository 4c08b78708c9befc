/**
 * Every elementary circuit of a directed graph, each once, from its first node (D. B. Johnson, 1975, SIAM Journal on
 * Computing 4(1): 77–84): a search from each node in turn over later nodes only, in which a node that led nowhere stays
 * blocked until a circuit opens it. Bounded: so many circuits and no more, and the answer says whether it was cut.
 *
 * 0→1→2→0 and 1→0: [[0, 1], [0, 1, 2]].
 */
export interface Circuits {
  readonly circuits: readonly (readonly number[])[];
  /** False: the bound was reached, there may be more. */
  readonly whole: boolean;
}

export function circuitsOf(successors: readonly (readonly number[])[], most = 500): Circuits {
  const n = successors.length;
  const found: number[][] = [];
  const path: number[] = [];
  const blocked = new Uint8Array(n);
  let waiting: Set<number>[] = [];
  let whole = true;

  const unblock = (start: number): void => {
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (blocked[node] === 0) continue;
      blocked[node] = 0;
      open.push(...(waiting[node] as Set<number>));
      waiting[node]?.clear();
    }
  };

  const search = (node: number, first: number): boolean => {
    let closes = false;
    path.push(node);
    blocked[node] = 1;
    const later = (successors[node] ?? []).filter((next) => next >= first);
    for (const next of later) {
      if (found.length >= most) {
        whole = false;
        break;
      }
      if (next === first) {
        found.push([...path]);
        closes = true;
      } else if (blocked[next] === 0 && search(next, first)) closes = true;
    }
    if (closes) unblock(node);
    else for (const next of later) waiting[next]?.add(node);
    path.pop();
    return closes;
  };

  for (let first = 0; first < n && whole; first++) {
    blocked.fill(0);
    waiting = Array.from({ length: n }, () => new Set<number>());
    search(first, first);
  }
  return {
    circuits: found.sort((a, b) => a.length - b.length || compare(a, b)),
    whole,
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return (a[at] as number) - (b[at] as number);
  return 0;
}
