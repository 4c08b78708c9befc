/** Exchange with other programs: projects, codebooks, codings, dictionaries, treebank files, in and out. */
export {
  allCodes,
  type CodedProject,
  type ExchangedCode,
  type ExchangedCoder,
  type ExchangedText,
} from './coded-project.js';
export { type ExchangeProblem, type ExchangeProblemCode, exchangeProblems } from './problem.js';
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
