/** How far two coders agree: Krippendorff's alpha with its interval, field by field, and where they differ (method §11). */
export { type AlphaLevel, alpha, type Unit } from './alpha.js';
export { alphaInterval } from './alpha-interval.js';
export { type CodedTwice, type CodersCompared, compareCoders, type FieldAgreement } from './compare-coders.js';
