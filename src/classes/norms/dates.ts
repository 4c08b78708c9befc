/** Dates of norms that a source vouches for; no other date is counted with or shown. */
import { sourcedFact } from '../../evidence/index.js';
import type { Norm, NormDate, Noted } from '../../study/index.js';

export interface SourcedDate {
  readonly date: string;
  readonly sources: readonly string[];
}

export function sourcedDate(norm: Noted<Norm>, field: NormDate): SourcedDate | null {
  const fact = sourcedFact(norm, field, norm.record[field]);
  return fact.state === 'sourced' ? { date: fact.value, sources: fact.sources } : null;
}

export const yearOf = (date: string): number => Number(date.slice(0, 4));
