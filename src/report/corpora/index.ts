/** Texts of a study compared, coded, scaled: what the pages of texts show. */
export { dictionaryCodeOf, nameOfCode } from './code-names.js';
export {
  type AgreementOnCode,
  agreementOn,
  type CodeFound,
  codeFound,
  machineAgreementOn,
  type PatternsOfCode,
  patternsOf,
} from './code-use.js';
export { codesOfDebate, corpusOf, type Debate, debateOf } from './debate.js';
export { type DebateHalves, debateHalves, type Halves, type HalvesOfCode, valuesCompared } from './debate-halves.js';
export {
  type DiscourseFamily,
  type DiscourseGrouping,
  type DiscourseProfile,
  discourseFamilies,
  discourseGroupings,
  discourseProfile,
  textsOnCountry,
} from './discourse.js';
export { type KeynessOfSides, keynessOf } from './keyness-of-sides.js';
export { type LabelsOfText, labelCodes, labelsInTexts } from './labels.js';
export { comparable, fewestValidationUnits, type MachineFinding, machineFindings } from './machine-finding.js';
export { type ParallelTest, parallelDocuments, parallelTest } from './parallel.js';
export {
  type PlaceInText,
  placesOf,
  type QuotedPlace,
  quotedPlaces,
  type SearchedBy,
  searchedBy,
  textsPresent,
} from './places.js';
export {
  type CodingNeed,
  type CodingPlan,
  codingPlan,
  type DocumentReliability,
  documentReliability,
  storedAgreement,
} from './reliability.js';
export { countsFor, type Position, type Scale, type ScaledThing, scaledThings, scaleOf } from './scaled.js';
export type { ShareOverTexts } from './share-over-texts.js';
export { defaultSides, type Side, sideOf, sidesOf } from './sides.js';
export { corporaTable, keynessTable, placesTable } from './tables/index.js';
