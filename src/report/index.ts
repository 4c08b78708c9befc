export {
  type ComparedValue,
  type ComparisonRow,
  comparablePeriods,
  comparedCountries,
  comparedPeriods,
  defaultPeers,
  type Relation,
} from './comparison.js';
export {
  type Contribution,
  type ContributionLevel,
  contributionAt,
  type Deed,
  deedsOfFamily,
  families,
  strongestDeeds,
} from './contribution.js';
export { csvText } from './csv.js';
export { type DecidingDeed, decidingDeeds } from './deciding-deeds.js';
export { judgedIndicator } from './judged-indicator.js';
export { type ModeTables, modeTables, type PartnerRow } from './modes.js';
export { type ProblemEdge, problemEdges } from './problem-edges.js';
export { resultFiles } from './result-files.js';
export {
  notCoded,
  type Outcome,
  type OutcomeState,
  type OutcomeTable,
  type OutcomeUnit,
  outcomeStates,
  outcomeTable,
} from './security-outcomes.js';
export { writeResults } from './write-results.js';
export { successes, type YieldCell, type YieldRow, type YieldTable, type YieldUnit, yieldTable } from './yields.js';
