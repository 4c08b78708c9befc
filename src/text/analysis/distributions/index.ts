/** Probabilities that the methods of this room need. */
export { logGamma } from './gamma.js';
export { type ExactTest, fisherExact } from './hypergeometric.js';
export { chiSquareTail, normalBothTails } from './tails.js';
