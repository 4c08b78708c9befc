export {
  type Attainment,
  attainmentOf,
  type CheckedClause,
  type ClauseFile,
  checkClauses,
  clauseFile,
  clauseRecord,
  type Movement,
  movementOf,
} from './check-clauses.js';
export { citation, shortHash } from './citation.js';
export {
  type Clause,
  clausesForPractice,
  clausesForProblem,
  draftedClauses,
  practiceId,
  type Target,
  type Wishes,
} from './clauses.js';
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
export {
  type CellName,
  dominatedBy,
  dominates,
  type EffortOption,
  type EffortOptions,
  type EffortTable,
  effortOptions,
  effortTable,
  moveEffort,
} from './effort.js';
export { identityOf } from './identity.js';
export { judgedIndicator } from './judged-indicator.js';
export { metadataText } from './metadata.js';
export { type ModeTables, modeTables, type PartnerRow } from './modes.js';
export { pageTable, pageTableNames, pathOfData } from './page-tables.js';
export { type ProblemEdge, problemEdges } from './problem-edges.js';
export { type Contributor, contributors, type Lack, lacksOf, type RegionRow, regionRows } from './region.js';
export { changesBetween } from './release-changes.js';
export { type CaseInVersion, caseInVersions, type SinceRelease, sinceRelease } from './release-history.js';
export { resultFiles } from './result-files.js';
export { type Fate, outcomeOf, type ScenarioOutcome, scenarioOutcomes } from './scenarios.js';
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
