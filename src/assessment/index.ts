export {
  type Assessment,
  type AssessmentCache,
  type AssessmentResult,
  assessFolder,
  createAssessmentCache,
  type Progress,
} from './assess.js';
export { type Change, type Compared, compareAssessments } from './compare.js';
export { derivationOf, type ExplainedStep, explain, factValue, indicatorName, sourcesOfCase } from './explain.js';
export { type Grounds, groundsOf } from './grounds.js';
export {
  countedUnits,
  explainPeriod,
  mostUnitsOfPeriod,
  type PlaceInSeries,
  partsBeside,
  periodsOnPart,
  placeInSeries,
} from './series.js';
export {
  type AnsweredUnit,
  answeredUnits,
  placesOfUnits,
  type UnitLine,
  unitAnchor,
  unitLines,
  unitsOnPart,
} from './series-units.js';
export { nothingSupposed, queryOfWhatIf, suppose, type WhatIf, whatIfOfQuery } from './what-if.js';
export { type Resting, whatRestsOnSources } from './what-rests.js';
export { mayBeSetAside } from './without-field.js';
