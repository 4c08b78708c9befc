/** How many acts each decade brought, by lane (method §12.1); what has no sourced date is counted apart, not in a decade. */
import { type NormLane, normLanes, type Study } from '../../study/index.js';
import { sourcedDate, yearOf } from './dates.js';

export type LaneCounts = Readonly<Record<NormLane, number>>;

export interface Density {
  /** First year of the decade. */
  readonly decades: readonly { readonly from: number; readonly counts: LaneCounts }[];
  readonly undated: number;
}

const nothing = (): Record<NormLane, number> => ({ international: 0, regional: 0, national: 0 });

export function densityByDecade(study: Study): Density {
  const byDecade = new Map<number, Record<NormLane, number>>();
  let undated = 0;
  for (const norm of study.norms.values()) {
    const adopted = sourcedDate(norm, 'adopted');
    const { lane } = norm.record;
    if (adopted === null || lane === null) undated += 1;
    else {
      const decade = Math.floor(yearOf(adopted.date) / 10) * 10;
      const counts = byDecade.get(decade) ?? nothing();
      counts[lane] += 1;
      byDecade.set(decade, counts);
    }
  }
  const known = [...byDecade.keys()];
  const decades: { from: number; counts: LaneCounts }[] = [];
  for (let from = Math.min(...known); from <= Math.max(...known); from += 10)
    decades.push({ from, counts: byDecade.get(from) ?? nothing() });
  return { decades, undated };
}

export const totalOf = (counts: LaneCounts): number => normLanes.reduce((sum, lane) => sum + counts[lane], 0);
