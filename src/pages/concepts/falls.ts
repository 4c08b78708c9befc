/** How the cases of a country fall over the three concepts: alone, or in one of the four overlap zones. */
import type { CaseView } from '../../evidence/index.js';

export const conceptIds = ['H', 'P', 'C'] as const;
type Concept = (typeof conceptIds)[number];

export interface Fall {
  /** `H`, `H∩P`, … in the order H, P, C. */
  readonly id: string;
  readonly concepts: readonly Concept[];
  readonly cases: readonly CaseView[];
}

const places: readonly (readonly Concept[])[] = [
  ['H'],
  ['P'],
  ['C'],
  ['H', 'P'],
  ['H', 'C'],
  ['P', 'C'],
  ['H', 'P', 'C'],
];

/** All of a case's concepts, the primary one and the others; null where the primary one is not known. */
function conceptsOfCase(view: CaseView): readonly Concept[] | null {
  const of = view.record.concepts;
  if (of?.primary == null) return null;
  return conceptIds.filter((id) => id === of.primary || of.also.includes(id));
}

export function fallOf(cases: readonly CaseView[]): {
  readonly falls: readonly Fall[];
  readonly unknown: readonly CaseView[];
} {
  return {
    falls: places.map((concepts) => {
      const id = concepts.join('∩');
      return { id, concepts, cases: cases.filter((one) => conceptsOfCase(one)?.join('∩') === id) };
    }),
    unknown: cases.filter((one) => conceptsOfCase(one) === null),
  };
}
