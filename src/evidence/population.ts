/** Pairs of lists of the sampling frame that are dated and stated to be independent, with what they say of the population. */
import type { Frame } from '../study/index.js';
import { captureRecapture, type PopulationEstimate } from './capture-recapture.js';

export interface ListPair {
  readonly first: string;
  readonly second: string;
  readonly sizes: readonly [number, number];
  readonly matches: number;
  /** Null: too few matches. */
  readonly estimate: PopulationEstimate | null;
}

/** Empty where there is one list only, or none is stated to be independent of another. */
export function listPairs(frame: Frame | null): readonly ListPair[] {
  const usable = (frame?.lists ?? []).filter((list) => list.date !== null && list.cases.length > 0);
  return usable.flatMap((a, index) =>
    usable
      .slice(index + 1)
      .filter((b) => a.independent_of.includes(b.id) || b.independent_of.includes(a.id))
      .map((b): ListPair => {
        const first = new Set(a.cases);
        const second = new Set(b.cases);
        const matches = [...first].filter((id) => second.has(id)).length;
        return {
          first: a.name,
          second: b.name,
          sizes: [first.size, second.size],
          matches,
          estimate: captureRecapture(first.size, second.size, matches),
        };
      }),
  );
}
