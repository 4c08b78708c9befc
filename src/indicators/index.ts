/** Indicators: definition → value with interval, coverage, status and derivation (method §4.1, §4.2). */
export { createIndicatorCache, forkIndicatorCache, type IndicatorCache } from './cache.js';
export { computeIndicators } from './compute.js';
export { countrySideOf } from './country-side.js';
export { measureNames, unknownMeasures } from './measures/index.js';
export type {
  Cell,
  Grade,
  GradeMix,
  IndicatorTable,
  IndicatorValue,
  UnitOutcome,
  UnitState,
  ValueStatus,
} from './model.js';
export { valueId } from './model.js';
export { measuredPeriods } from './periods.js';
export { mean, median, quantile, sampleDeviation } from './quantile.js';
export { medianInterval } from './statistic.js';
export { leastSuccessesAbove, mostSuccessesBelow, wilson } from './wilson.js';
