/**
 * Who carries initiatives together (GOV-02): domestic bodies with role lead, co-lead, implementer or co-ordinator, joined
 * where they carry the same initiative. What the indicator measures and what a page draws come from here alike.
 */
import { actorOf, type CaseView, type Evidence, isActive, isDomestic, type Period } from '../evidence/index.js';
import { playsIn } from './case-facts.js';

const roles = new Set(['lead', 'co-lead', 'implementer', 'coordinator']);
const headOfState = 'A1';

/** Ids of the carrying bodies, in order of id; null when the actors of the case are not known. */
export function carriersOf(
  view: CaseView,
  period: Period,
  evidence: Evidence,
  subject: string,
  withHead: boolean,
): readonly string[] | null {
  if (view.record.actors.length === 0) return null;
  const found = new Set<string>();
  for (const part of view.record.actors) {
    if (!roles.has(part.role) || !playsIn(part, period)) continue;
    const actor = actorOf(evidence, part.id);
    if (actor === undefined) return null;
    if (isDomestic(actor, subject) && (withHead || actor.kind !== headOfState)) found.add(actor.id);
  }
  return [...found].sort();
}

/**
 * The groups with bodies numbered in order of id, and the groups themselves in order: cases may come in any order. The same
 * bodies carry many initiatives: a group is numbered and put in order once, and stands as often as it occurs.
 */
export function numberedGroups(groups: readonly (readonly string[])[]): { bodies: string[]; groups: number[][] } {
  const times = new Map<string, { members: readonly string[]; count: number }>();
  for (const members of groups) {
    const key = members.join(' ');
    const known = times.get(key);
    if (known === undefined) times.set(key, { members, count: 1 });
    else known.count++;
  }
  const bodies = [...new Set([...times.values()].flatMap(({ members }) => members))].sort();
  const numberOf = new Map(bodies.map((id, index) => [id, index]));
  const ordered = Array.from(times.values(), ({ members, count }) => ({
    numbers: members.map((id) => numberOf.get(id) as number),
    count,
  })).sort((a, b) => compareLists(a.numbers, b.numbers));
  return { bodies, groups: ordered.flatMap(({ numbers, count }) => new Array<number[]>(count).fill(numbers)) };
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++)
    if (a[at] !== b[at]) return (a[at] as number) - (b[at] as number);
  return a.length - b.length;
}

export interface CarryingNetwork {
  /** In order of id. */
  readonly bodies: readonly string[];
  readonly groups: readonly (readonly number[])[];
  /** Cases by body. */
  readonly cases: ReadonlyMap<string, readonly string[]>;
  /** Active cases whose actors are not known: who carries them stands nowhere in the network. */
  readonly unknown: readonly string[];
}

/** The network of one period, without the head of state, as GOV-02 has it. */
export function carryingNetwork(evidence: Evidence, subject: string, period: Period): CarryingNetwork {
  const cases = new Map<string, string[]>();
  const groups: (readonly string[])[] = [];
  const unknown: string[] = [];
  for (const view of evidence.byCountry.get(subject) ?? []) {
    if (!isActive(view, period, evidence.calendar)) continue;
    const group = carriersOf(view, period, evidence, subject, false);
    if (group === null) unknown.push(view.id);
    else if (group.length > 0) groups.push(group);
    for (const id of group ?? []) cases.set(id, [...(cases.get(id) ?? []), view.id]);
  }
  return { ...numberedGroups(groups), cases, unknown };
}
