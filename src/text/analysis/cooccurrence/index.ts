/** Codes in company. */
export { type CodePair, codePairs } from './cooccurrence.js';
