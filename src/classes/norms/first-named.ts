/**
 * Which act of the timeline named a concept first (method §12.1, “first appearance”), over all, outside the country and at home. It is the
 * first *of those in the study*: an act that nobody entered cannot be first.
 */
import { firstDay, listOfSources } from '../../evidence/index.js';
import { type NormConcept, normConcepts, type Study } from '../../study/index.js';
import { type SourcedDate, sourcedDate } from './dates.js';
import { type Days, daysBetween } from './lag.js';

export interface Naming {
  readonly norm: string;
  readonly on: SourcedDate;
  /** Sources of the naming itself. */
  readonly sources: readonly string[];
}

export interface FirstNamed {
  readonly concept: NormConcept;
  readonly first: Naming;
  /** First outside the country (international or regional) and at home; null: no such act. */
  readonly outside: Naming | null;
  readonly national: Naming | null;
  /** All acts that name it, the earliest first. */
  readonly all: readonly Naming[];
  /** From the first naming outside to the first national one; null where one is missing or the nation was first. */
  readonly toNational: Days | null;
}

/** In the order in which the concepts were first named. */
export function firstNamed(study: Study): readonly FirstNamed[] {
  const found = normConcepts.flatMap((concept): FirstNamed[] => {
    const named = [...study.norms.values()].flatMap((norm) => {
      const on = sourcedDate(norm, 'adopted');
      const coded = norm.record.names.find((one) => one.concept === concept);
      const sources = listOfSources(coded?.src);
      return on === null || coded === undefined || sources.length === 0
        ? []
        : [{ norm: norm.record.id, on, sources, lane: norm.record.lane }];
    });
    const all = named.sort((a, b) => firstDay(a.on.date) - firstDay(b.on.date) || (a.norm < b.norm ? -1 : 1));
    const first = all[0];
    if (first === undefined) return [];
    const outside = all.find((one) => one.lane !== 'national') ?? null;
    const national = all.find((one) => one.lane === 'national') ?? null;
    const days = outside === null || national === null ? null : daysBetween(outside.on.date, national.on.date);
    return [{ concept, first, outside, national, all, toNational: days !== null && days.high >= 0 ? days : null }];
  });
  return found.sort((a, b) => firstDay(a.first.on.date) - firstDay(b.first.on.date));
}
