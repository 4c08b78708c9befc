/**
 * The measurement standard as data: `standard/<edition>/`. The program computes with named measures and rule kinds;
 * everything that is a choice of the method (thresholds, wording, lists, who may say what) stands in these files.
 */
export * from './schema/claims.js';
export * from './schema/classes.js';
export * from './schema/codebook.js';
export * from './schema/condition.js';
export * from './schema/criterion.js';
export * from './schema/edition.js';
export * from './schema/indicator.js';
export * from './schema/problem.js';
export * from './schema/recommendation.js';
export { type Text, text } from './schema/text.js';
