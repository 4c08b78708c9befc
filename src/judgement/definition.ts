/** What the standard says of an indicator or of one of its companions. */
import type { Standard } from '../standard/index.js';

const mainOf = (standard: Standard, id: string) => standard.indicators.get(standard.companions.get(id)?.of ?? id);

/** Natural range; a companion has its indicator's only when it shares the unit, a share is 0–1, otherwise none is assumed. */
export function rangeOf(standard: Standard, id: string): readonly [number | null, number | null] {
  const main = mainOf(standard, id);
  const companion = standard.companions.get(id)?.definition;
  if (companion === undefined) return main?.range ?? [null, null];
  if (companion.unit === 'share') return [0, 1];
  return companion.unit === main?.unit ? main.range : [null, null];
}

export const judgedOver = (standard: Standard, id: string): 'year' | 'five_years' | 'as_of' =>
  mainOf(standard, id)?.judged_over ?? 'year';

/** Where the data of an indicator would come from. */
export const supplyOf = (standard: Standard, id: string) => mainOf(standard, id)?.supply;
