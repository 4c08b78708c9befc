export {
  type Assessment,
  type AssessmentCache,
  type AssessmentResult,
  assessFolder,
  assessStudy,
  createAssessmentCache,
  overridesOf,
  type Progress,
} from './assess.js';
export { derivationOf, type ExplainedStep, explain, indicatorName, sourcesOfCase } from './explain.js';
