/** Words of texts as numbers of a vocabulary. */
export { Vocabulary } from './vocabulary.js';
export { countsOf, type WordOptions, type Words, type WordUnit, wordsOf } from './words-of.js';
