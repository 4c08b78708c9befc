/** How far two coders of the registry agree, field by field, and where they differ (method §11); alpha itself is in `text`. */
export { type CodedTwice, type CodersCompared, compareCoders, type FieldAgreement } from './compare-coders.js';
