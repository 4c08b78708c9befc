/** From PDF, DOCX, HTML, EPUB and plain files to texts that stay put. */
export { extractText } from './extract.js';
export { hashOfText, paragraphsOf } from './freeze.js';
export { extractInTime, knownFormat } from './in-time.js';
export { type Limits, usualLimits } from './limits.js';
export {
  type BlockKind,
  type Extraction,
  type ExtractionProblem,
  extractionProblems,
  type FrozenText,
  type Paragraph,
  type Remark,
  remarkKinds,
  type TextFormat,
  textFormats,
} from './model.js';
export { openZip, UnreadableFile, type Zip } from './zip.js';
