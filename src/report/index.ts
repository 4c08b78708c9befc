export { citation, shortHash } from './citation.js';
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
export * from './corpora/index.js';
export { csvText } from './csv.js';
export { type DecidingDeed, decidingDeeds } from './deciding-deeds.js';
export { identityOf } from './identity.js';
export { judgedIndicator } from './judged-indicator.js';
export { metadataText } from './metadata.js';
export { type ModeTables, modeTables, type PartnerRow } from './modes.js';
export { pageTable, pageTableNames, pathOfData } from './page-tables.js';
export { type ProblemEdge, problemEdges } from './problem-edges.js';
export { changesBetween } from './release-changes.js';
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
export { allTableNames, allTables, studyArchive, studyFileName, studyWorkbook } from './study-files.js';
export { type Table, tableText } from './table.js';
export { writeResults } from './write-results.js';
export { successes, type YieldCell, type YieldRow, type YieldTable, type YieldUnit, yieldTable } from './yields.js';
