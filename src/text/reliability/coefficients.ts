/**
 * All coefficients for one set of ratings, each with its value or the reason why it has none, and alpha's interval with what
 * it allows. Example: two coders, thirty units, one code: percent 1, the others undefined, `one_category`.
 */
import { alpha } from './alpha/alpha.js';
import type { AlphaLevel } from './alpha/distances.js';
import { alphaInterval } from './alpha/interval.js';
import { bangdiwalaB } from './bangdiwala.js';
import { brennanPrediger, fleissKappa, gwet, scottPi } from './chance.js';
import { cohenKappa, cohenKappaMax } from './cohen.js';
import { congerKappa } from './conger.js';
import { countsOf, varies } from './counts.js';
import { holsti } from './holsti.js';
import { intraclassCorrelation } from './icc.js';
import { kendallW } from './kendall.js';
import { lightKappa } from './light.js';
import { pairTable } from './pair-table.js';
import { percentAgreement, unanimousShare } from './percent.js';
import type { Ratings } from './ratings.js';
import { type Use, useOf } from './use.js';

export interface Coefficient {
  readonly name: string;
  readonly value: number | null;
  readonly standardError?: number;
  readonly interval?: readonly [number, number] | null;
}

/** Why there is no value: nobody to compare, only one category used, or the values allow no such measure. */
export type Undefined = 'no_pairs' | 'one_category' | null;

export interface Agreement {
  readonly units: number;
  /** Units that at least two have coded. */
  readonly paired: number;
  readonly coders: number;
  readonly categories: number;
  readonly why: Undefined;
  readonly coefficients: readonly Coefficient[];
  readonly use: Use | null;
}

export interface AgreementOptions {
  readonly level: AlphaLevel;
  readonly seed: number;
  readonly draws: number;
  /** How alpha's interval is drawn; `pairs`, Krippendorff's own, unless said otherwise. */
  readonly by?: 'pairs' | 'units';
}

/** The interval's width, as everywhere in the study. */
export const agreementCoverage = 0.9;

export function agreementOf(ratings: Ratings, { level, seed, draws, by = 'pairs' }: AgreementOptions): Agreement {
  const counted = countsOf(ratings);
  const paired = counted.sizes.reduce((sum, size) => sum + Number(size >= 2), 0);
  const interval = alphaInterval(ratings, level, { seed, draws, by, coverage: agreementCoverage });
  return {
    units: ratings.units,
    paired,
    coders: ratings.coders,
    categories: ratings.labels.length,
    why: paired === 0 ? 'no_pairs' : varies(counted) ? null : 'one_category',
    coefficients: [
      { name: 'percent', value: percentAgreement(counted) },
      { name: 'unanimous', value: unanimousShare(ratings) },
      { name: 'holsti', value: holsti(ratings) },
      ...(ratings.coders === 2 ? ofTwo(ratings, level) : ofMany(ratings)),
      ...ofAny(ratings, level),
      { name: 'alpha', value: alpha(ratings, level), interval },
      ...(level === 'nominal' ? [] : [{ name: 'alpha_nominal', value: alpha(ratings, 'nominal') }]),
    ],
    use: useOf(interval),
  };
}

const withError = (
  name: string,
  found: { readonly value: number; readonly standardError: number } | null,
): Coefficient =>
  found === null || !Number.isFinite(found.standardError)
    ? { name, value: found?.value ?? null }
    : { name, value: found.value, standardError: found.standardError };

function ofTwo(ratings: Ratings, level: AlphaLevel): Coefficient[] {
  const table = pairTable(ratings);
  return [
    withError('cohen', cohenKappa(table)),
    { name: 'cohen_max', value: cohenKappaMax(table)?.value ?? null },
    ...(level === 'nominal'
      ? []
      : [
          withError('cohen_linear', cohenKappa(table, 'linear')),
          withError('cohen_quadratic', cohenKappa(table, 'quadratic')),
        ]),
    { name: 'scott', value: scottPi(countsOf(ratings)) },
    { name: 'bangdiwala', value: bangdiwalaB(table) },
  ];
}

const ofMany = (ratings: Ratings): Coefficient[] => [
  { name: 'fleiss', value: fleissKappa(countsOf(ratings)) },
  { name: 'conger', value: congerKappa(ratings) },
  { name: 'light', value: lightKappa(ratings) },
];

function ofAny(ratings: Ratings, level: AlphaLevel): Coefficient[] {
  const counted = countsOf(ratings);
  return [
    { name: 'brennan_prediger', value: brennanPrediger(counted) },
    withError('ac1', gwet(counted)),
    ...(level === 'nominal'
      ? []
      : [
          withError('ac2_linear', gwet(counted, 'linear')),
          withError('ac2_quadratic', gwet(counted, 'quadratic')),
          { name: 'kendall', value: kendallW(ratings) },
          ...(level === 'ordinal' ? [] : [{ name: 'icc', value: intraclassCorrelation(ratings) }]),
        ]),
  ];
}
