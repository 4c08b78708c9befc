/** Search by word forms: what a browser may take from this room without its files. */
export {
  findDocuments,
  type Question,
  questionOf,
  type SearchDocument,
  type SearchIndex,
  searchIndexOf,
} from './document-index.js';
export { repairHomoglyphs } from './look-alikes.js';
export { languageOfText } from './stems.js';
export {
  createVocabulary,
  type DocumentWords,
  documentWords,
  findText,
  type TextField,
  type TextIndex,
  textIndex,
  type Vocabulary,
  wordsAsked,
} from './text-index.js';
