/** Frequencies of words with their intervals. */
export { type Frequency, frequencies } from './frequencies.js';
