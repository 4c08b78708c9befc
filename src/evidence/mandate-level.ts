/**
 * Level of a mandate by its kind: 0 none, 1 programme or order, 2 decree, statute or memorandum, 3 law or interstate
 * agreement, 4 treaty or body recognised by the UN; for non-state carriers 1 charter, 2 agreement with a foreign
 * counterpart, 3 statute of a network, 4 consultative status (method §4.2, INS-06).
 */
import type { Mandate } from '../study/index.js';

const levels: Readonly<Record<Mandate['kind'], number>> = {
  programme: 1,
  order: 1,
  charter: 1,
  decree: 2,
  statute: 2,
  mou: 2,
  concept: 2,
  counterpart_agreement: 2,
  law: 3,
  interstate_agreement: 3,
  network_statute: 3,
  treaty: 4,
  un_body: 4,
  consultative_status: 4,
};

export const mandateLevel = (kind: Mandate['kind']): number => levels[kind];
