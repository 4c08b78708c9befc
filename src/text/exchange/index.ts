/** Exchange with other programs: projects, codebooks, codings, dictionaries, treebank files, in and out. */
export {
  allCodes,
  type CodedProject,
  type ExchangedCode,
  type ExchangedCoder,
  type ExchangedText,
} from './coded-project.js';
export {
  type CodingsRead,
  readCodingsCsv,
  readCodingsJsonLines,
  writeCodingsCsv,
  writeCodingsJsonLines,
} from './codings-table.js';
export {
  type ConlluLine,
  type ConlluSentence,
  conlluOf,
  readConllu,
  textOfConllu,
  writeConllu,
} from './conllu/index.js';
export { type Converted, convert, type ExchangeInput } from './convert.js';
export {
  type DictionaryCategory,
  type DictionaryTree,
  definitionOfTree,
  readLiwc,
  readQuantedaYaml,
  readYoshikoder,
  type TreeRead,
  treeOfDefinition,
  writeDefinition,
  writeLiwc,
  writeQuantedaYaml,
  writeYoshikoder,
} from './dictionaries/index.js';
export { type ExchangeFormat, exchangeFormats, formatOf, isExchangeFormat } from './formats.js';
export { type ExchangeProblem, type ExchangeProblemCode, exchangeProblems, Problems } from './problem.js';
export { readProjectJson, writeProjectJson } from './project-json.js';
export {
  type CodebookRead,
  type ProjectRead,
  type ProjectWritten,
  readCodebook,
  readProject,
  updateProject,
  writeCodebook,
  writeProject,
} from './refi/index.js';
