/** Level of a mandate by its kind (method §4.2, INS-06): 0 none … 4 treaty or UN-recognised body. */
import { countsAt, type Day, firstDay } from '../evidence/index.js';
import type { Mandate } from '../study/index.js';

const levels: Readonly<Record<Mandate['kind'], number>> = {
  programme: 1, order: 1, charter: 1,
  decree: 2, statute: 2, mou: 2, concept: 2, counterpart_agreement: 2,
  law: 3, interstate_agreement: 3, network_statute: 3,
  treaty: 4, un_body: 4, consultative_status: 4,
};

/** The highest level in force at `day`. */
export function mandateLevelAt(mandates: readonly Mandate[], day: Day, asOf: Day): number {
  return Math.max(0, ...mandates
    .filter((mandate) => countsAt(mandate.date, day, asOf) && (mandate.until === null || firstDay(mandate.until) >= day))
    .map((mandate) => levels[mandate.kind]));
}
