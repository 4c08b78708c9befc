/**
 * Level of a mandate by its kind: 0 none … 4 treaty or body recognised by the UN (method §4.2, INS-06). The codebook's
 * list of mandates keeps it as the `family` of each kind.
 */
import { codesOf, type Standard } from '../standard/index.js';
import type { Mandate } from '../study/index.js';

export const mandateLevel = (standard: Standard, kind: Mandate['kind']): number =>
  Number(codesOf(standard, 'mandates').get(kind)?.family ?? 0);
