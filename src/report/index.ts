export { citation, shortHash } from './citation.js';
export {
  type Contribution,
  type ContributionLevel,
  contributionAt,
  type Deed,
  deedsOfFamily,
  families,
  strongestDeeds,
} from './contribution.js';
export { identityOf } from './identity.js';
export { judgedIndicator } from './judged-indicator.js';
export { metadataText } from './metadata.js';
export { pageTable, pageTableNames, pathOfData } from './page-tables.js';
export { changesBetween } from './release-changes.js';
export { resultFiles } from './result-files.js';
export { allTableNames, allTables, studyArchive, studyFileName, studyWorkbook } from './study-files.js';
export { type Table, tableText } from './table.js';
export { writeResults } from './write-results.js';
