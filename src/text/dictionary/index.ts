/** Dictionaries: patterns by code and language, their hits in texts, and the dictionary as a coder. */
export { codeWithDictionary, type DictionaryCodings, dictionaryCoder, type UnitSpan } from './coder.js';
export { compileDictionary, type Dictionary, type PatternProblem } from './compile.js';
export { joinedLabels, type LabelsJoined } from './conflation.js';
export { countPieces, type PieceCounts } from './count-pieces.js';
export { type CodeCount, countsByCode } from './counts.js';
export type { DictionaryCode, DictionaryDefinition, FlatCode } from './definition.js';
export { type Hit, type Hits, hitsOf } from './hits.js';
export type { PatternMistake } from './pattern.js';
export { type DictionaryProblem, type DictionaryRead, readDictionary } from './read.js';
export { Reading } from './reading.js';
