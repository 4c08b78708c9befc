/** `elshi/text`: tokens, sentences, lemmas, languages of texts in Kazakh, Russian and English. Knows nothing of studies. */
export * from './analysis/index.js';
export {
  type Coder,
  type CoderKind,
  type Coding,
  coderKindOf,
  coderKinds,
  codingColumns,
  codingOf,
  codingRow,
  fromCodePoints,
  inOrder,
  type Judgement,
  type Standing,
  standingOf,
  toCodePoints,
} from './codings/index.js';
export {
  type Concordance,
  type ConcordanceLine,
  type ConcordanceOrder,
  type ConcordanceQuery,
  type ConcordanceText,
  concordance,
  concordanceOrders,
} from './concordance/index.js';
export {
  type CodeCount,
  codeWithDictionary,
  compileDictionary,
  countPieces,
  countsByCode,
  type Dictionary,
  type DictionaryCode,
  type DictionaryCodings,
  type DictionaryDefinition,
  type DictionaryProblem,
  type DictionaryRead,
  dictionaryCoder,
  type Hit,
  type Hits,
  hitsOf,
  joinedLabels,
  type LabelsJoined,
  type PatternMistake,
  type PatternProblem,
  type PieceCounts,
  Reading,
  readDictionary,
  type UnitSpan,
} from './dictionary/index.js';
export { type Decoded, decodeText, type TextEncodingName } from './encoding/index.js';
export { type IdentifiedLanguage, identifyLanguage } from './identify/index.js';
export { kazakhLemmas } from './kazakh/index.js';
export { lemmas } from './lemmas.js';
export { type TextPiece, textPieces } from './pieces/index.js';
export { cyrillicForm, type LatinAlphabet, latinAlphabetOf, latinForm, repairHomoglyphs } from './script/index.js';
export { divide, type Sentences } from './sentences/index.js';
export { stem } from './stems/index.js';
export { type Offsets, offsetsOf, scan, type Tokens, Types, tokenKinds } from './tokens/index.js';
