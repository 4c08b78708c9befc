/** Level of the highest mandate in force (method §4.2, INS-06): 0 none … 4 treaty or UN-recognised body; by the codebook. */
import { countsAt, type Day, type Evidence, firstDay } from '../evidence/index.js';
import { codesOf } from '../standard/index.js';
import type { Mandate } from '../study/index.js';

/** The codebook's list of mandates keeps the level of each kind as its `family`. */
export const mandateLevel = ({ standard }: Pick<Evidence, 'standard'>, kind: Mandate['kind']): number =>
  Number(codesOf(standard, 'mandates').get(kind)?.family ?? 0);

export function mandateLevelAt(evidence: Evidence, mandates: readonly Mandate[], day: Day): number {
  const inForce = mandates.filter(
    (mandate) =>
      countsAt(mandate.date, day, evidence.calendar.asOf) && (mandate.until === null || firstDay(mandate.until) >= day),
  );
  return Math.max(0, ...inForce.map((mandate) => mandateLevel(evidence, mandate.kind)));
}
