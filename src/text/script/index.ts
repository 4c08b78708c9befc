/** Which alphabet a word is written in, and what it would be in the other. */
export { repairHomoglyphs } from '../../language/index.js';
export { cyrillicForm, type LatinAlphabet, latinAlphabetOf, latinForm } from './latin.js';
