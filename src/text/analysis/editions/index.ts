/** Editions of one text compared. */
export { alignInOrder, leastLikeness, type Pair, type Piece } from './align-in-order.js';
export { type Aspect, type CommitmentChange, type CommitmentFate, changeOf } from './commitment-changes.js';
export { type ComparedParagraph, type Comparison, compareEditions, type ParagraphFate } from './compare.js';
export { bagOf, likeness } from './similarity.js';
