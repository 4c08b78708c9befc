/** A prospective direction: a direction of humanitarian policy in one vector, as a profile of five parts (method §8.3). */
import type { Message } from '../../derivation/index.js';

export const partNames = ['need', 'capability', 'room', 'risk', 'evidence'] as const;
export type PartName = (typeof partNames)[number];

/** On 0–1. What is not known spans the whole scale: it is never the mean of the others (method §4.6). */
export interface ProfilePart {
  /** Null: not known, or known only as a range. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** Units it rests on. */
  readonly n: number;
  readonly why: Message;
}
export type Parts = Readonly<Record<PartName, ProfilePart>>;

export interface Prospect {
  /** `DR3×CA` */
  readonly id: string;
  readonly direction: string;
  readonly vector: string;
  /** Cases of the country in this direction with partners in this vector. */
  readonly cases: readonly string[];
  /** Of them, those for which it is known whether they reached an outcome goal. */
  readonly judged: number;
  readonly parts: Parts;
}

/** Less risk speaks for a direction, more of everything else. */
export const speaksFor = (name: PartName, x: number): number => (name === 'risk' ? 1 - x : x);

export const isUnknown = (part: ProfilePart): boolean => part.low === 0 && part.high === 1 && part.value === null;

export const unknownPart = (why: Message): ProfilePart => ({ value: null, low: 0, high: 1, n: 0, why });

/** The mean of components; one that is not known keeps its whole span. */
export function meanPart(components: readonly ProfilePart[], why: Message): ProfilePart {
  const mean = (of: (part: ProfilePart) => number): number =>
    components.reduce((sum, part) => sum + of(part), 0) / components.length;
  return {
    value: components.some((part) => part.value === null) ? null : mean((part) => part.value as number),
    low: mean((part) => part.low),
    high: mean((part) => part.high),
    n: Math.max(...components.map((part) => part.n)),
    why,
  };
}
