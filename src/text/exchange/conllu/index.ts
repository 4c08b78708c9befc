/** CoNLL-U, in and out. */
export type { ConlluLine, ConlluSentence } from './model.js';
export { conlluOf, textOfConllu } from './of-text.js';
export { readConllu } from './read.js';
export { writeConllu } from './write.js';
