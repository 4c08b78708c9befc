/** The study folder: read and check (file, line, column), edit without losing a comment, begin, release. */
export { type Change, changeText, type LeafChange } from './change-text.js';
export { type Coding, type Disagreement, disagreements, isAnswered, notYetCoded, valueBefore } from './codings.js';
export {
  documentOfCommitment,
  type ParagraphPlace,
  paragraphOfPlace,
  placingMachine,
} from './commitment-places.js';
export { fileOfCoder } from './document-files.js';
export { readCodingLines, readCounts } from './document-tables.js';
export { noDocuments } from './documents.js';
export { editCase, editLeaf, saveText } from './edit.js';
export { createEditHistory, type EditHistory, type HistoryOutcome, type SavedEdit, type Step } from './edit-history.js';
export { fileSchemas } from './file-schemas.js';
export { hashOf, readStudyFile } from './files.js';
export { createStudyCache, type Drafts, type StudyCache } from './folder.js';
export { type JudgedField, type JudgedValue, judgedFields, judgedValue, writtenValue } from './judged-fields.js';
export { type DiffLine, lineDiff } from './line-diff.js';
export type {
  Annotation,
  Boundary,
  Case,
  DocumentCount,
  DocumentPart,
  GivenValue,
  Noted,
  Problem,
  SearchLogEntry,
  Severity,
  StatisticRow,
  StatisticTable,
  Study,
  StudyDocument,
  StudyDocuments,
  StudyReading,
  TextState,
  VectorEntry,
} from './model.js';
export { FolderNotEmptyError, type NewStudy, newStudy } from './new-study.js';
export { problemMessage, remedyMessage } from './problem.js';
export { readStudy } from './read.js';
export { type Release, readReleases } from './read-releases.js';
export { codeOfGoal, placeOfClause } from './references.js';
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
export * from './schema/coding.js';
export type { CountryModel } from './schema/country-model.js';
export * from './schema/document.js';
export * from './schema/experience.js';
export * from './schema/norm.js';
export * from './schema/prereg.js';
export * from './schema/register.js';
export * from './schema/vocabulary.js';
export { labelOf, ownTextsOf, ownTextsOfCard } from './translations.js';
export { hashOfFile, noFile, type Written, whyNotWritable } from './write-file.js';
export { writeWhole } from './write-whole.js';
