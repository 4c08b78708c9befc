/**
 * Effort moved from one cell (instrument × vector) to another, and what follows by arithmetic alone (method §2, Z2): the
 * goals that would be reached if the yields stayed as they are estimated (VEC-04c, pooled), the evenness over vectors
 * (VEC-01) and over instruments (VEC-05). A condition, not a forecast: rung L1 at most, and no option is called the best.
 *
 * Effort 2 moved from a cell with yield .2 to one with .5 → 2 × (.5 − .2) = .6 more goals reached.
 */
import type { Assessment } from '../assessment/index.js';
import { vectorsOfCase } from '../evidence/index.js';
import { type Cell, evenness, type IndicatorValue } from '../indicators/index.js';
import { codesOf } from '../standard/index.js';
import { type NamedVector, namedVectors } from '../study/index.js';
import { judgedIndicator } from './judged-indicator.js';

export interface CellName {
  readonly instrument: string;
  readonly vector: NamedVector;
}
export interface EffortOption {
  readonly from: CellName;
  readonly to: CellName;
  /** Cases, each weighing 1 shared equally over its cells. */
  readonly moved: number;
  /** More (or fewer) goals reached, with the widest span that the two intervals allow. */
  readonly reached: { readonly value: number; readonly low: number; readonly high: number };
  /** Change of the evenness over vectors and over instruments. */
  readonly vectors: number;
  readonly instruments: number;
}
export interface EffortTable {
  readonly yields: IndicatorValue;
  /** Cases that are shared out, and those that name no instrument or no vector. */
  readonly shared: number;
  readonly outside: number;
  readonly effort: ReadonlyMap<string, number>;
  /** Cells from or to which effort can be moved: enough judged cases to have a yield. */
  readonly cells: readonly (CellName & { readonly cell: Cell; readonly effort: number })[];
  readonly evenness: { readonly vectors: number; readonly instruments: number };
}

/** Relief follows need: what goes to people in need is moved neither away nor in for the sake of yield (method §8.2, R18). */
const bindByNeed: ReadonlySet<string> = new Set(['I-HUMA']);

const key = ({ instrument, vector }: CellName): string => `${instrument}×${vector}`;

export function effortTable(assessment: Assessment): EffortTable | null {
  const { evidence, table, study } = assessment;
  const yields = judgedIndicator(assessment, 'VEC-04', study.settings.focal);
  const pooled = yields && table.get('VEC-04c', study.settings.focal, yields.period.id);
  if (yields === undefined || pooled === undefined) return null;
  const effort = new Map<string, number>();
  let shared = 0;
  let outside = 0;
  for (const { id } of yields.units) {
    const view = evidence.byId.get(id);
    const instruments = view?.record.instruments ?? [];
    const vectors =
      view === undefined ? [] : namedVectors.filter((vector) => vectorsOfCase(evidence, view).includes(vector));
    if (instruments.length === 0 || vectors.length === 0) {
      outside += 1;
      continue;
    }
    shared += 1;
    const each = 1 / (instruments.length * vectors.length);
    for (const instrument of instruments)
      for (const vector of vectors)
        effort.set(key({ instrument, vector }), (effort.get(key({ instrument, vector })) ?? 0) + each);
  }
  const fewest = evidence.standard.indicators.get('VEC-04')?.minimum.cell ?? 5;
  const cells = (pooled.cells ?? []).flatMap((cell) => {
    const name = { instrument: cell.row, vector: cell.column as NamedVector };
    return cell.n < fewest || cell.value === null ? [] : [{ ...name, cell, effort: effort.get(key(name)) ?? 0 }];
  });
  return { yields, shared, outside, effort, cells, evenness: evennessOf(assessment, effort) };
}

function evennessOf({ evidence }: Assessment, effort: ReadonlyMap<string, number>): EffortTable['evenness'] {
  const instruments = [...codesOf(evidence.standard, 'instruments').keys()];
  const sum = (fits: (instrument: string, vector: string) => boolean): number =>
    [...effort].reduce((total, [cell, weight]) => {
      const [instrument = '', vector = ''] = cell.split('×');
      return fits(instrument, vector) ? total + weight : total;
    }, 0);
  return {
    vectors: evenness(
      namedVectors.map((one) => sum((_, vector) => vector === one)),
      namedVectors.length,
    ),
    instruments: evenness(
      instruments.map((one) => sum((instrument) => instrument === one)),
      instruments.length,
    ),
  };
}

/** What follows from moving `share` of all effort, at most what the first cell has; null where nothing can be moved. */
export function moveEffort(
  assessment: Assessment,
  table: EffortTable,
  from: CellName,
  to: CellName,
  share: number,
): EffortOption | null {
  const cellOf = (name: CellName) => table.cells.find((one) => key(one) === key(name));
  const [source, target] = [cellOf(from), cellOf(to)];
  if (
    source === undefined ||
    target === undefined ||
    source === target ||
    bindByNeed.has(source.instrument) ||
    bindByNeed.has(to.instrument)
  )
    return null;
  const moved = Math.min(source.effort, table.shared * share);
  if (!(moved > 0)) return null;
  const after = new Map(table.effort);
  after.set(key(from), (after.get(key(from)) ?? 0) - moved);
  after.set(key(to), (after.get(key(to)) ?? 0) + moved);
  const then = evennessOf(assessment, after);
  const ends = ({ value, low, high }: Cell) => ({
    value: value ?? 0,
    low: low ?? value ?? 0,
    high: high ?? value ?? 0,
  });
  const [a, b] = [ends(source.cell), ends(target.cell)];
  return {
    from,
    to,
    moved,
    reached: { value: moved * (b.value - a.value), low: moved * (b.low - a.high), high: moved * (b.high - a.low) },
    vectors: then.vectors - table.evenness.vectors,
    instruments: then.instruments - table.evenness.instruments,
  };
}

type Gains = Pick<EffortOption, 'vectors' | 'instruments'> & { readonly reached: { readonly value: number } };
const nothingMoved: Gains = { reached: { value: 0 }, vectors: 0, instruments: 0 };
const tolerance = 1e-9;

/** At least as good in all three, better in one. */
export function dominates(other: Gains, one: Gains): boolean {
  const gains = [
    other.reached.value - one.reached.value,
    other.vectors - one.vectors,
    other.instruments - one.instruments,
  ];
  return gains.every((gain) => gain >= -tolerance) && gains.some((gain) => gain > tolerance);
}

export interface EffortOptions {
  readonly listed: readonly EffortOption[];
  /** Options that another option, or leaving all as it is, dominates. */
  readonly dominated: readonly EffortOption[];
}

export function effortOptions(assessment: Assessment, table: EffortTable, share: number): EffortOptions {
  const all = table.cells.flatMap((from) =>
    table.cells.flatMap((to) => moveEffort(assessment, table, from, to, share) ?? []),
  );
  const isDominated = (one: EffortOption): boolean =>
    dominates(nothingMoved, one) || all.some((other) => dominates(other, one));
  const byGain = (a: EffortOption, b: EffortOption): number =>
    b.reached.value - a.reached.value || (key(a.from) + key(a.to) < key(b.from) + key(b.to) ? -1 : 1);
  return {
    listed: all.filter((one) => !isDominated(one)).sort(byGain),
    dominated: all.filter(isDominated).sort(byGain),
  };
}

/** The first option that dominates this one; `stay` when leaving all as it is does. */
export function dominatedBy(one: EffortOption, options: EffortOptions): EffortOption | 'stay' | null {
  if (dominates(nothingMoved, one)) return 'stay';
  return options.listed.find((other) => dominates(other, one)) ?? null;
}
