export {
  type Assessment,
  type AssessmentCache,
  type AssessmentResult,
  assessFolder,
  createAssessmentCache,
  type Progress,
} from './assess.js';
export { type Change, type Compared, compareAssessments } from './compare.js';
export { derivationOf, type ExplainedStep, explain, indicatorName, sourcesOfCase } from './explain.js';
export { type Grounds, groundsOf } from './grounds.js';
export { nothingSupposed, queryOfWhatIf, suppose, type WhatIf, whatIfOfQuery } from './what-if.js';
export { type Resting, whatRestsOnSources } from './what-rests.js';
export { mayBeSetAside } from './without-field.js';
