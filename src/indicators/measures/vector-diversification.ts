/** VEC-01: evenness of initiatives over the seven named vectors, H ÷ ln 7; 01h concentration (HHI), 01n effective number of vectors, 1 ÷ HHI (method §4.2). */

import { isMultilateral } from '../../evidence/index.js';
import { concentration, evenness } from '../entropy.js';
import type { Draft, Drafts, Measure, Scope } from '../measure.js';
import { overActive } from '../outcomes.js';
import { type MaskStatistic, maskIntervals } from '../resampled-masks.js';
import { coverageOf } from '../share.js';
import { whenAsked } from '../when-asked.js';
import { inVectors, namedVectors, sharesOf } from './vector-shares.js';

const vectors = namedVectors.length;
const statistics: readonly MaskStatistic[] = [
  { of: (sums) => evenness(sums, vectors), range: [0, 1] },
  { of: concentration, range: [1 / vectors, 1] },
  { of: (sums) => 1 / concentration(sums), range: [1, vectors] },
];

function compute(scope: Scope): Drafts {
  const outcomes = overActive(scope, '', (view) => inVectors(view, scope));
  const perStatistic = statistics.map((): Draft[] => []);
  for (let at = 0; at < scope.periods.length; at++) {
    const masks = outcomes.values(at);
    const n = masks.length;
    const sums = sharesOf(masks);
    const intervals = whenAsked(() =>
      maskIntervals(scope, 'vectors', outcomes.values(at), vectors, 'shared', statistics),
    );
    for (const [index, statistic] of statistics.entries()) {
      (perStatistic[index] as Draft[]).push({
        value: n === 0 ? null : statistic.of(sums),
        low: null,
        high: null,
        ends: () => intervals()[index] ?? null,
        boundLow: null,
        boundHigh: null,
        n,
        coverage: coverageOf(n, outcomes.unknown(at)),
        missing: outcomes.missing(at),
        coders: outcomes.codersAt(at),
        units: () => outcomes.units(at),
        cells: () =>
          namedVectors.map((vector, position) => ({
            row: '',
            column: vector,
            value: sums[position] ?? 0,
            low: null,
            high: null,
            n,
            units: [],
          })),
        notes: () => {
          const beside = outcomes
            .units(at)
            .filter((unit) => unit.state === 'not_applicable')
            .map((unit) => scope.evidence.byId.get(unit.id));
          const multilateral = beside.filter(
            (view) => view !== undefined && isMultilateral(scope.evidence, view),
          ).length;
          return [
            ...namedVectors.map((vector, position) => ({
              what: { key: 'indicators.step.vector', args: { vector } },
              value: sums[position] ?? 0,
            })),
            { what: { key: 'indicators.step.multilateral' }, value: multilateral },
            { what: { key: 'indicators.step.other_vectors' }, value: beside.length - multilateral },
          ];
        },
      });
    }
  }
  const [main = [], h = [], effective = []] = perStatistic;
  return { '': main, h, n: effective };
}

export const vectorDiversification: Measure = {
  name: 'vector_diversification',
  reads: ['vectors'],
  from: 'cases',
  compute,
};
