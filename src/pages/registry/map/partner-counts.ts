/** How many of the shown cases name each partner country; and how many name none that is known. */
import type { CaseView } from '../../../evidence/index.js';

export interface PartnerCounts {
  readonly byCountry: ReadonlyMap<string, number>;
  readonly notKnown: number;
  readonly none: number;
}

export function partnerCounts(rows: readonly CaseView[]): PartnerCounts {
  const byCountry = new Map<string, number>();
  let notKnown = 0;
  let none = 0;
  for (const { record } of rows) {
    if (record.partners === null) notKnown++;
    else if (record.partners.length === 0) none++;
    for (const country of new Set((record.partners ?? []).map((partner) => partner.country)))
      byCountry.set(country, (byCountry.get(country) ?? 0) + 1);
  }
  return { byCountry, notKnown, none };
}

/** Upper ends of the steps of tint; the last is open. */
export const tintSteps = [1, 3, 7, 15] as const;
export const tintOf = (n: number): number => {
  const step = tintSteps.findIndex((most) => n <= most);
  return step < 0 ? tintSteps.length : step;
};
