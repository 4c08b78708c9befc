/**
 * The rows that fit a request, in order, and how many each value of each facet would leave: all filters but the facet's
 * own. One pass over the rows: a row that fails one filter alone counts for that facet, a row that fails none for all.
 */

import { institutionClass } from '../../classes/index.js';
import type { Evidence } from '../../evidence/index.js';
import { findText, type Language } from '../../language/index.js';
import { bestGradeOf } from './best-evidence.js';
import type { FacetId } from './facets.js';
import type { FacetColumn, Registry } from './registry.js';
import type { RegistryRequest } from './request.js';

export interface FacetCount {
  readonly value: string;
  readonly n: number;
}

export interface RegistrySelection {
  /** Row numbers in the order asked for. */
  readonly rows: readonly number[];
  readonly counts: ReadonlyMap<FacetId, readonly FacetCount[]>;
}

const fails = (column: FacetColumn, wanted: ReadonlySet<number>, row: number): boolean => {
  for (let at = column.from[row] as number; at < (column.from[row + 1] as number); at++)
    if (wanted.has(column.codes[at] as number)) return false;
  return true;
};

const nobody = -1;

export function select(
  registry: Registry,
  evidence: Evidence,
  request: RegistryRequest,
  language: Language,
): RegistrySelection {
  const { columns, rows } = registry;
  const scores = request.search === '' ? null : findText(registry.text(), request.search);
  const filters = columns.flatMap((column, at) => {
    const values = request.chosen.get(column.id);
    return values === undefined
      ? []
      : [{ column, at, wanted: new Set(values.map((value) => column.values.indexOf(value))) }];
  });
  const counts = columns.map((column) => new Int32Array(column.values.length));
  const found: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    if (scores !== null && scores[row] === 0) continue;
    let only = nobody;
    let failed = 0;
    for (const { column, at, wanted } of filters) {
      if (!fails(column, wanted, row)) continue;
      only = at;
      if (++failed > 1) break;
    }
    if (failed > 1) continue;
    if (failed === 0) found.push(row);
    for (let at = failed === 0 ? 0 : only; at < (failed === 0 ? columns.length : only + 1); at++) {
      const { from, codes } = columns[at] as FacetColumn;
      const count = counts[at] as Int32Array;
      for (let code = from[row] as number; code < (from[row + 1] as number); code++)
        count[codes[code] as number] = (count[codes[code] as number] as number) + 1;
    }
  }
  return {
    rows: inOrder(found, registry, evidence, request, language, scores),
    counts: new Map(
      columns.map((column, at) => [
        column.id,
        column.values
          .map((value, number): FacetCount => ({ value, n: (counts[at] as Int32Array)[number] as number }))
          .filter(({ value, n }) => n > 0 || request.chosen.get(column.id)?.includes(value) === true)
          .sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1)),
      ]),
    ),
  };
}

/** Rows without a start or a graded result stand last, whichever way one looks. */
function inOrder(
  found: number[],
  registry: Registry,
  evidence: Evidence,
  { sort, descending }: RegistryRequest,
  language: Language,
  scores: Uint8Array | null,
): number[] {
  const { rows } = registry;
  const byName = registry.placeByName(language);
  const way = descending ? -1 : 1;
  const keys = new Map<number, number | string>();
  const keyOf = (row: number): number | string => {
    const view = rows[row];
    if (view === undefined) return '';
    switch (sort ?? 'start') {
      case 'name':
        return byName[row] as number;
      case 'country':
        return view.record.country;
      case 'class':
        return institutionClass(evidence, view, evidence.calendar.asOf).class;
      case 'existence':
        return view.record.status;
      case 'evidence':
        return bestGradeOf(evidence, view) ?? Number.POSITIVE_INFINITY * way;
      case 'start':
        return view.record.time.start === null ? Number.POSITIVE_INFINITY * way : startNumber(view.record.time.start);
    }
  };
  for (const row of found) keys.set(row, keyOf(row));
  return found.sort((a, b) => {
    // Without an order asked for, hits in names come first.
    if (sort === null && scores !== null && scores[a] !== scores[b])
      return (scores[b] as number) - (scores[a] as number);
    const left = keys.get(a) as number | string;
    const right = keys.get(b) as number | string;
    if (left !== right) return left < right ? -way : way;
    return (byName[a] as number) - (byName[b] as number);
  });
}

/** 2003 before 2003-01 before 2003-01-02: as exact as it is known. */
const startNumber = (date: string): number => Number(date.replaceAll('-', '').padEnd('yyyymmdd'.length, '0'));
