/** VEC-05: evenness of initiatives over the sixteen instruments, H ÷ ln 16, over pairs initiative × instrument; 05v by vector: median over the vectors with enough initiatives, each in its cell (method §4.2). */
import type { CaseView } from '../../evidence/index.js';
import { evenness } from '../entropy.js';
import { type Draft, type Drafts, type Measure, parameter, type Scope } from '../measure.js';
import type { Cell, UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { ascending, median } from '../quantile.js';
import { type MaskStatistic, maskIntervals } from '../resampled-masks.js';
import { coverageOf } from '../share.js';
import { measured, notApplicable, unknownFrom } from '../unit.js';
import { whenAsked } from '../when-asked.js';
import { namedVectors, vectorMask } from './vector-shares.js';

const instruments = [
  'I-INFO',
  'I-DIGI',
  'I-CULT',
  'I-CENT',
  'I-SCHO',
  'I-ACAD',
  'I-YOUT',
  'I-TWIN',
  'I-FAIT',
  'I-EXPT',
  'I-PARL',
  'I-FORU',
  'I-MEDI',
  'I-HUMA',
  'I-DEVA',
  'I-NORM',
] as const;
const statistic: MaskStatistic = { of: (sums) => evenness(sums, instruments.length), range: [0, 1] };

function instrumentMask(view: CaseView): number {
  let mask = 0;
  for (const code of view.record.instruments ?? []) {
    const index = (instruments as readonly string[]).indexOf(code);
    if (index >= 0) mask |= 1 << index;
  }
  return mask;
}

function withInstruments(view: CaseView): UnitOutcome {
  if (view.record.instruments === null) return unknownFrom(view, 'instruments');
  const mask = instrumentMask(view);
  return mask === 0 ? notApplicable(view.id, ['instruments']) : measured(view.id, mask, ['instruments']);
}

function addPairs(sums: Float64Array, mask: number, weight: number): void {
  for (let index = 0; index < instruments.length; index++)
    if ((mask >> index) & 1) sums[index] = (sums[index] as number) + weight;
}

function diversityOf(masks: ArrayLike<number>): number {
  const sums = new Float64Array(instruments.length);
  for (let at = 0; at < masks.length; at++) addPairs(sums, masks[at] as number, 1);
  return statistic.of(sums);
}

const intervalOf = (scope: Scope, masks: Float64Array): readonly [number, number] | null =>
  maskIntervals(scope, 'instruments', masks, instruments.length, 'whole', [statistic])[0] ?? null;

function compute(scope: Scope): Drafts {
  const fewest = parameter(scope.definition, 'cell_minimum', 5);
  const outcomes = overActive(scope, '', withInstruments);
  const total: Draft[] = [];
  const byVector: Draft[] = [];
  for (let at = 0; at < scope.periods.length; at++) {
    const masks = outcomes.values(at);
    const n = masks.length;
    const interval = whenAsked(() => intervalOf(scope, outcomes.values(at)));
    const shared = {
      n,
      coverage: coverageOf(n, outcomes.unknown(at)),
      missing: outcomes.missing(at),
      coders: outcomes.codersAt(at),
      units: () => outcomes.units(at),
    };
    total.push({
      value: n === 0 ? null : diversityOf(masks),
      low: null,
      high: null,
      ends: interval,
      boundLow: null,
      boundHigh: null,
      ...shared,
    });
    const cells = (): Cell[] => {
      const known = outcomes.units(at).filter((unit) => unit.state === 'yes');
      const vectors = known.map((unit) => vectorMask(scope.evidence.byId.get(unit.id) as CaseView, scope));
      return namedVectors.map((vector, position) => {
        const units = known.filter((_, index) => ((vectors[index] as number) >> position) & 1);
        const own = Float64Array.from(units, (unit) => unit.value ?? 0).sort();
        const bounds = whenAsked(() => intervalOf(scope, own));
        return {
          row: '',
          column: vector,
          value: own.length === 0 ? null : diversityOf(own),
          get low() {
            return bounds()?.[0] ?? null;
          },
          get high() {
            return bounds()?.[1] ?? null;
          },
          n: own.length,
          units: units.map((unit) => unit.id),
        };
      });
    };
    byVector.push(lazyMedian(cells, fewest, shared, n));
  }
  return { '': total, v: byVector };
}

/** The median over cells that hold enough; the cells are made once, when first needed. */
function lazyMedian(
  make: () => Cell[],
  fewest: number,
  shared: Pick<Draft, 'n' | 'coverage' | 'missing' | 'coders' | 'units'>,
  n: number,
): Draft {
  const none = { low: null, high: null, boundLow: null, boundHigh: null };
  if (n === 0) return { value: null, ...none, ...shared };
  const cells = make();
  const enough = ascending(
    cells.filter((cell) => cell.n >= fewest && cell.value !== null).map((cell) => cell.value as number),
  );
  return {
    value: enough.length === 0 ? null : median(enough),
    ...none,
    ...shared,
    cells: () => cells,
    ...(enough.length === 0 ? { reason: { key: 'indicators.reason.no_full_cell', args: { minimum: fewest } } } : {}),
  };
}

export const instrumentDiversity: Measure = {
  name: 'instrument_diversity',
  reads: ['vectors'],
  from: 'cases',
  compute,
};
