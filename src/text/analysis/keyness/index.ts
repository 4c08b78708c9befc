/** What sets one text apart from another. */
export { type Key, type KeynessMeasure, type KeynessOptions, keyness, keynessMeasures } from './keyness.js';
export { chiSquare, likelihoodRatio, logRatio, mutualInformation, type Table } from './two-by-two.js';
