/**
 * Yields of instruments by vector, as VEC-04, VEC-04v and VEC-04c hold them for one period, with the way from the
 * registry's cases to the cells: who is counted, who is not and why, who is counted several times (method §4.2, T6).
 */
import type { Assessment } from '../assessment/index.js';
import { vectorsOfCase } from '../evidence/index.js';
import { type Cell, type IndicatorValue, type UnitState, wilson } from '../indicators/index.js';
import { codesOf } from '../standard/index.js';
import { namedVectors } from '../study/index.js';

export interface YieldUnit {
  readonly id: string;
  readonly state: 'yes' | 'no';
}
export interface YieldCell {
  readonly vector: string;
  readonly units: readonly YieldUnit[];
  /** The pooled value with its interval; null where no case is known. */
  readonly pooled: Cell | null;
  /** Wilson interval of the cell's own cases; null where none is known. */
  readonly own: readonly [number, number] | null;
}
export interface YieldRow {
  readonly instrument: string;
  readonly cells: readonly YieldCell[];
  /** All known cases of the instrument, each once. */
  readonly units: readonly YieldUnit[];
  /** Share of the row by itself, without pooling. */
  readonly interval: readonly [number, number] | null;
}

export interface YieldTable {
  readonly value: IndicatorValue;
  /** Below so many cases a cell only says "too few". */
  readonly fewest: number;
  readonly rows: readonly YieldRow[];
  readonly byVector: readonly YieldCell[];
  readonly known: readonly YieldUnit[];
  readonly unknown: readonly string[];
  readonly notApplicable: readonly string[];
  /** Cases of the registry that are no unit of this period. */
  readonly outside: number;
  readonly registry: number;
  readonly withoutInstrument: readonly string[];
  readonly withoutVector: readonly string[];
  /** Sum of the cells: larger than the cases, since a case counts in each instrument and vector. */
  readonly entries: number;
}

export function yieldTable(assessment: Assessment, period: string): YieldTable | null {
  const { evidence, table, study } = assessment;
  const subject = study.settings.focal;
  const value = table.get('VEC-04', subject, period);
  if (value === undefined) return null;
  const pooledAt = (companion: string, row: string, column: string): Cell | null =>
    table.get(companion, subject, period)?.cells?.find((cell) => cell.row === row && cell.column === column) ?? null;
  const inState = (state: UnitState) => value.units.filter((unit) => unit.state === state).map((unit) => unit.id);
  const known = value.units.flatMap(({ id, state }): YieldUnit[] =>
    state === 'yes' || state === 'no' ? [{ id, state }] : [],
  );
  const usesOf = (id: string) => evidence.byId.get(id)?.record.instruments ?? [];
  const vectorsOf = (id: string): readonly string[] => {
    const view = evidence.byId.get(id);
    return view === undefined ? [] : vectorsOfCase(evidence, view);
  };
  const cellOf = (from: readonly YieldUnit[], vector: string, pooled: Cell | null): YieldCell => {
    const units = from.filter(({ id }) => vectorsOf(id).includes(vector));
    return { vector, units, pooled, own: ownInterval(units) };
  };
  const rows = [...codesOf(evidence.standard, 'instruments').keys()].map((instrument): YieldRow => {
    const units = known.filter(({ id }) => usesOf(id).includes(instrument));
    return {
      instrument,
      units,
      interval: ownInterval(units),
      cells: namedVectors.map((vector) => cellOf(units, vector, pooledAt('VEC-04c', instrument, vector))),
    };
  });
  const registry = evidence.byCountry.get(subject)?.length ?? 0;
  const named = new Set<string>(namedVectors);
  return {
    value,
    fewest: evidence.standard.indicators.get('VEC-04')?.minimum.cell ?? 5,
    rows,
    byVector: namedVectors.map((vector) => cellOf(known, vector, pooledAt('VEC-04v', '', vector))),
    known,
    unknown: inState('unknown'),
    notApplicable: inState('not_applicable'),
    outside: registry - value.units.length,
    registry,
    withoutInstrument: known.filter(({ id }) => usesOf(id).length === 0).map(({ id }) => id),
    withoutVector: known.filter(({ id }) => !vectorsOf(id).some((vector) => named.has(vector))).map(({ id }) => id),
    entries: rows.reduce((sum, row) => sum + row.cells.reduce((inRow, cell) => inRow + cell.units.length, 0), 0),
  };
}

const ownInterval = (units: readonly YieldUnit[]): readonly [number, number] | null =>
  units.length === 0 ? null : wilson(successes(units), units.length);

export const successes = (units: readonly YieldUnit[]): number => units.filter(({ state }) => state === 'yes').length;
