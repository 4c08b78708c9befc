/** The measurement standard, as data, by edition (method §4, §5, §7–§9.8). */
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
export { type CodeList, type Companion, codesOf, type Standard, type StandardOverride } from './standard.js';
export {
  type DocumentCode,
  type DocumentCodeGroup,
  documentCodesOf,
  type StandardDictionary,
  type StandardDictionaryCode,
} from './texts.js';
