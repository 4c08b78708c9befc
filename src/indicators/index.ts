/** Indicators: definition → value with interval, coverage, status and derivation (method §4.1, §4.2). */

export { indicatorsAsAsked } from './as-asked.js';
export { bestPrior, betaQuantile, posteriorOf } from './beta-binomial.js';
export { type Broker, brokersOf } from './brokers.js';
export { createIndicatorCache, forkIndicatorCache, type IndicatorCache } from './cache.js';
export { type CarryingNetwork, carryingNetwork } from './carrying-network.js';
export { computeIndicators } from './compute.js';
export { spearman } from './correlation.js';
export { countrySideOf } from './country-side.js';
export { evenness } from './entropy.js';
export { gini } from './inequality.js';
export { roundsOf } from './measures/dialogue-rounds.js';

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
export { valueId, valueWithId } from './model.js';
export { degreeCentralization, type Graph, graphOfGroups, membersOfComponents } from './network.js';

export { type Ascending, ascending, mean, median, quantile, sampleDeviation } from './quantile.js';
export { medianInterval } from './statistic.js';
export { unitName } from './steps.js';
export { textSteps } from './texts/dated-texts.js';
export { doubtsOf } from './texts/statement-share.js';
export { type Statement, statementsOf } from './texts/statements.js';
export { whenAsked } from './when-asked.js';
export { leastSuccessesAbove, mostSuccessesBelow, wilson } from './wilson.js';
