/** The measurement standard, as data, by edition (method §4, §5, §7–§9.9, §12.3). */
export { type BackDoor, backDoors, circleIn } from './concept/back-doors.js';
export {
  type CausalPicture,
  causalPicture,
  type DagEdge,
  type DagNode,
  type EdgeStatus,
  edgeStatuses,
} from './concept/dag-schema.js';
export {
  type Citation,
  indicatorsOfRule,
  type Lens,
  type LensRule,
  type LensTest,
  lens,
  type Moments,
} from './concept/lens-schema.js';
export { type FeedbackLoop, feedbackLoops, type ModelGap, modelGaps } from './concept/model-gaps.js';
export { type ModelEdge, type ModelNode, type SystemModel, systemModel } from './concept/model-schema.js';
export { editions, standardFolder } from './files.js';
export { findStandard, loadStandard, tryOverrides } from './load.js';
export type {
  Claims,
  ClassRules,
  Code,
  CodebookList,
  CompanionDefinition,
  Condition,
  CoreTest,
  Criterion,
  DiagnosisRule,
  Dimension,
  Edition,
  IndicatorDefinition,
  IntervalRule,
  RecommendationRule,
  RulePart,
  Statement,
  Text,
} from './schema.js';
export {
  type CodeList,
  type Companion,
  codesOf,
  type Standard,
  type StandardOverride,
  type TextCode,
} from './standard.js';
export {
  type DocumentCode,
  type DocumentCodeGroup,
  documentCodesOf,
  type StandardDictionary,
  type StandardDictionaryCode,
} from './texts.js';
