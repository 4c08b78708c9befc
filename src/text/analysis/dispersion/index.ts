/** How evenly words and codes are spread. */
export { type Dispersion, dispersion } from './dispersion.js';
export { type WordDispersion, wordDispersions } from './parts.js';
