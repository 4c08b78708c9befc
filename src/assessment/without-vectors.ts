/**
 * A case as if no joint work with some vectors were possible: partners there are gone. A case that had partners and has
 * none left cannot go on and is set aside; one that names no partner stays as it is.
 */
import type { Case, Scenario, Study } from '../study/index.js';

export function withoutVectors(item: Case, study: Study, closed: Scenario['closed_vectors']): Case | null {
  const { partners } = item.record;
  if (closed.length === 0 || partners === null || partners.length === 0) return item;
  const isOpen = (country: string): boolean => {
    const primary = study.vectors.get(country)?.primary;
    return primary === undefined || primary === 'OT' || !closed.includes(primary);
  };
  const left = partners.filter(({ country }) => isOpen(country));
  if (left.length === partners.length) return item;
  return left.length === 0 ? null : { ...item, record: { ...item.record, partners: left } };
}
