/**
 * A machine's share, corrected by what people found of its work: of its hits the share `precision` is right, and of what is
 * there it finds the share `recall`, so the true share is apparent × precision ÷ recall (Rogan & Gladen 1978, American Journal
 * of Epidemiology 107: 71–76, in terms of precision and recall). Without both numbers nothing is corrected.
 * Example: .20 found with precision .9 and recall .75 → .24.
 */
import type { DocumentCoder } from '../../study/index.js';

export interface Correction {
  readonly precision: number;
  readonly recall: number;
}

export function correctionOf(
  coders: ReadonlyMap<string, DocumentCoder>,
  coder: string,
  code: string,
  lang: string,
): Correction | null {
  const found = coders.get(coder)?.agreement.find((one) => one.code === code && one.lang === lang);
  if (found === undefined || found.precision === null || found.recall === null || found.recall === 0) return null;
  return { precision: found.precision, recall: found.recall };
}

export const corrected = (share: number, correction: Correction | null): number =>
  correction === null ? share : Math.min(1, (share * correction.precision) / correction.recall);
