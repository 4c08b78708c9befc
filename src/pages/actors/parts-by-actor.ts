/** Which parts every actor takes, gone through once for all pages that ask. */
import type { CaseView, Evidence } from '../../evidence/index.js';

export interface PartInCase {
  readonly shown: CaseView;
  readonly part: CaseView['record']['actors'][number];
}
const kept = new WeakMap<Evidence, ReadonlyMap<string, readonly PartInCase[]>>();

/** By actor, in the order of the cases. */
export function partsByActor(evidence: Evidence): ReadonlyMap<string, readonly PartInCase[]> {
  const known = kept.get(evidence);
  if (known !== undefined) return known;
  const found = new Map<string, PartInCase[]>();
  for (const shown of evidence.views)
    for (const part of shown.record.actors) {
      const own = found.get(part.id);
      if (own === undefined) found.set(part.id, [{ shown, part }]);
      else own.push({ shown, part });
    }
  kept.set(evidence, found);
  return found;
}
