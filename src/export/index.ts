/** Documents to take along: the thesis, the policy brief, the full report, clauses – as Word, Markdown, HTML, PDF (method §2, St). */
export { clauseLines, clausesYaml, targetText } from './clauses-document.js';
export {
  claimProblems,
  compose,
  type DocumentKind,
  documentKinds,
  referenceProblems,
  sentencesOf,
  usualStyle,
} from './compose.js';
export { Composer } from './composer.js';
export { type DocumentFile, documentEndings, documentFile } from './document-file.js';
export { type ExportFormat, type ExportOutcome, exportFile, exportFormats } from './export-file.js';
export { type CitationStyle, type DocumentDraft, type Run, runText, type Sentence, sentenceText } from './model.js';
export { headingPages, officePath } from './office-pages.js';
export { browserPath, printToPdf } from './pdf.js';
export { finish } from './write/finished.js';
export { greyPng } from './write/grey-png.js';
export { htmlOf } from './write/html.js';
