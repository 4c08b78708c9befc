/** Theory lenses read on the values of a study (method §12.3). */
export {
  type ExpectationResult,
  type LensOutcome,
  type LensResult,
  type LensTestResult,
  lensOutcomes,
} from './model.js';
export { readLenses } from './read-lenses.js';
