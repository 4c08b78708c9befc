/** The study folder: read and check (file, line, column), edit without losing a comment, begin, release. */
export { type Change, type Edited, editCase, editLeaf, type LeafChange } from './edit.js';
export { fileSchemas } from './file-schemas.js';
export { createStudyCache, type StudyCache } from './folder.js';
export type {
  Annotation,
  Boundary,
  Case,
  GivenValue,
  Problem,
  SearchLogEntry,
  Severity,
  StatisticRow,
  StatisticTable,
  Study,
  StudyReading,
  VectorEntry,
} from './model.js';
export { FolderNotEmptyError, type NewStudy, newStudy } from './new-study.js';
export { problemMessage, remedyMessage } from './problem.js';
export { readStudy } from './read.js';
export { codeOfGoal } from './references.js';
export { identityOfInputs, type ReleaseBasis, ReleaseExistsError, releaseStudy } from './release.js';
export * from './schema/case.js';
export type {
  ContributionEntry,
  Deliverable,
  Edition,
  Goal,
  Mandate,
  Organ,
  Participation,
  Result,
} from './schema/case-parts.js';
export * from './schema/register.js';
export * from './schema/vocabulary.js';
