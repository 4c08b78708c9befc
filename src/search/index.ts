/** Finding by words in three languages; runs in Node and in the browser alike, so it uses neither. */
export { find, type Question } from './find.js';
export { buildIndex, type SearchDocument, type SearchIndex } from './search-index.js';
export { stemsOf, wordsOfText } from './words.js';
