/**
 * Back-door paths of a causal picture (Pearl 2009, §3.3.1, pp. 79–80): ways from the outcome into the exposure by which
 * both may move together though neither acts on the other. A way is blocked when a fork or a chain on it is held fixed,
 * or when arrows meet on it and neither the meeting node nor anything after it is held fixed (d-separation, §1.2.3).
 *
 * X ← U → Y with nothing held fixed: open; with U held fixed: blocked; X ← A → M ← B → Y: blocked, and opened by holding M.
 */
import { circuitsOf } from './circuits.js';
import type { CausalPicture } from './dag-schema.js';

export interface BackDoor {
  /** From the exposure to the outcome. */
  readonly nodes: readonly string[];
  /** Direction of each arrow as the way goes: true along it. */
  readonly along: readonly boolean[];
  readonly open: boolean;
  /** Nodes on it that are measured and would block it if held fixed. */
  readonly wouldBlock: readonly string[];
  /** Nodes on it where arrows meet and that are held fixed, or something after them is: holding them opened it. */
  readonly openedBy: readonly string[];
}

/** Beyond this many ways the picture is too dense to read, and the answer says so. */
const mostWays = 400;

export function backDoors(picture: CausalPicture): { readonly ways: readonly BackDoor[]; readonly whole: boolean } {
  const held = new Set(picture.adjusted);
  const observed = new Set(picture.nodes.filter((node) => node.observed).map(({ id }) => id));
  const children = new Map<string, string[]>();
  const parents = new Map<string, string[]>();
  for (const { from, to } of picture.edges) {
    children.set(from, [...(children.get(from) ?? []), to]);
    parents.set(to, [...(parents.get(to) ?? []), from]);
  }
  const after = (start: string): Set<string> => {
    const seen = new Set([start]);
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop())
      for (const next of children.get(node) ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
    return seen;
  };
  const fromExposure = after(picture.exposure);
  const ways: BackDoor[] = [];
  let whole = true;

  const judge = (nodes: readonly string[], along: readonly boolean[]): BackDoor => {
    let open = true;
    const wouldBlock: string[] = [];
    const openedBy: string[] = [];
    for (let at = 1; at < nodes.length - 1; at++) {
      const node = nodes[at] as string;
      const meets = along[at - 1] === true && along[at] === false;
      if (meets) {
        const opens = [...after(node)].some((id) => held.has(id));
        if (opens) openedBy.push(node);
        else open = false;
      } else if (held.has(node)) open = false;
      else if (observed.has(node) && !fromExposure.has(node)) wouldBlock.push(node);
    }
    return { nodes, along, open, wouldBlock, openedBy };
  };

  const walk = (node: string, nodes: string[], along: boolean[]): void => {
    if (ways.length >= mostWays) {
      whole = false;
      return;
    }
    if (node === picture.outcome) {
      ways.push(judge([...nodes], [...along]));
      return;
    }
    const steps = [
      ...(parents.get(node) ?? []).map((next) => [next, false] as const),
      // A back door begins with an arrow into the exposure.
      ...(nodes.length === 1 ? [] : (children.get(node) ?? []).map((next) => [next, true] as const)),
    ];
    for (const [next, direction] of steps) {
      if (nodes.includes(next)) continue;
      nodes.push(next);
      along.push(direction);
      walk(next, nodes, along);
      nodes.pop();
      along.pop();
    }
  };
  walk(picture.exposure, [picture.exposure], []);
  return {
    ways: ways.sort((a, b) => a.nodes.length - b.nodes.length || (a.nodes.join() < b.nodes.join() ? -1 : 1)),
    whole,
  };
}

/** The first circle of a picture that should have none; empty when it has none. */
export function circleIn(picture: CausalPicture): readonly string[] {
  const ids = picture.nodes.map(({ id }) => id);
  const successors = ids.map((id) =>
    picture.edges.filter(({ from }) => from === id).flatMap(({ to }) => (ids.includes(to) ? [ids.indexOf(to)] : [])),
  );
  return circuitsOf(successors, 1).circuits[0]?.map((at) => ids[at] as string) ?? [];
}
