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

const tables = new WeakMap<Assessment, { readonly table: EffortTable | null }>();

/** Made once for an assessment: documents and pages in all languages ask for it. */
export function effortTable(assessment: Assessment): EffortTable | null {
  const known = tables.get(assessment) ?? { table: makeTable(assessment) };
  tables.set(assessment, known);
  return known.table;
}

function makeTable(assessment: Assessment): EffortTable | null {
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

/** Added up in the order of the cells, each once. */
function evennessOf({ evidence }: Assessment, effort: ReadonlyMap<string, number>): EffortTable['evenness'] {
  const byVector = new Map<string, number>(namedVectors.map((one) => [one, 0]));
  const byInstrument = new Map([...codesOf(evidence.standard, 'instruments').keys()].map((one) => [one, 0]));
  const add = (sums: Map<string, number>, one: string, weight: number): void => {
    const sum = sums.get(one);
    if (sum !== undefined) sums.set(one, sum + weight);
  };
  for (const [cell, weight] of effort) {
    const [instrument = '', vector = ''] = cell.split('×');
    add(byInstrument, instrument, weight);
    add(byVector, vector, weight);
  }
  return {
    vectors: evenness([...byVector.values()], byVector.size),
    instruments: evenness([...byInstrument.values()], byInstrument.size),
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
  const reached = other.reached.value - one.reached.value;
  const vectors = other.vectors - one.vectors;
  const instruments = other.instruments - one.instruments;
  return (
    reached >= -tolerance &&
    vectors >= -tolerance &&
    instruments >= -tolerance &&
    (reached > tolerance || vectors > tolerance || instruments > tolerance)
  );
}

export interface EffortOptions {
  readonly listed: readonly EffortOption[];
  /** Options that another option, or leaving all as it is, dominates. */
  readonly dominated: readonly EffortOption[];
}

const optionsOf = new WeakMap<EffortTable, Map<number, EffortOptions>>();
/** Anybody may ask for any share. */
const mostShares = 8;

export function effortOptions(assessment: Assessment, table: EffortTable, share: number): EffortOptions {
  const known = optionsOf.get(table) ?? new Map<number, EffortOptions>();
  optionsOf.set(table, known);
  const options = known.get(share) ?? findOptions(assessment, table, share);
  if (known.size >= mostShares) known.clear();
  known.set(share, options);
  return options;
}

function findOptions(assessment: Assessment, table: EffortTable, share: number): EffortOptions {
  const all = table.cells.flatMap((from) =>
    table.cells.flatMap((to) => moveEffort(assessment, table, from, to, share) ?? []),
  );
  const byGain = (a: EffortOption, b: EffortOption): number =>
    b.reached.value - a.reached.value || (key(a.from) + key(a.to) < key(b.from) + key(b.to) ? -1 : 1);
  const ranked = [...all].sort(byGain);
  /** Only an option that reaches as many goals can dominate: those stand before it, or within the tolerance behind. */
  const isDominated = (one: EffortOption): boolean => {
    if (dominates(nothingMoved, one)) return true;
    for (const other of ranked) {
      if (other.reached.value - one.reached.value < -tolerance) return false;
      if (dominates(other, one)) return true;
    }
    return false;
  };
  const listed: EffortOption[] = [];
  const dominated: EffortOption[] = [];
  for (const one of ranked) (isDominated(one) ? dominated : listed).push(one);
  return { listed, dominated };
}

/** The first option that dominates this one; `stay` when leaving all as it is does. */
export function dominatedBy(one: EffortOption, options: EffortOptions): EffortOption | 'stay' | null {
  if (dominates(nothingMoved, one)) return 'stay';
  return options.listed.find((other) => dominates(other, one)) ?? null;
}
