/** Editing a study through forms: what a form shows of a file, and what comes back as changes to it. */
export {
  type CardKind,
  cardKinds,
  cutOf,
  fileOfCard,
  isCardKind,
  isEntry,
  joined,
  shapeOfCard,
  withEntry,
} from './cards.js';
export { caseParts } from './case-parts.js';
export { rowFields, rowLine } from './csv-line.js';
export { axisOf, carriesSource, codebookOf, type Register, registerOf } from './field-help.js';
export type { FieldShape } from './field-shape.js';
export { shapeAt } from './field-shape.js';
export { entriesAt, type FieldPath, type Leaf, leafAt, shownText } from './leaf.js';
export { freeId, idFromName, type NewCaseAnswers, newCaseFiles } from './new-case.js';
export { controlName, type Posted, pathOf, postedChanges } from './posted.js';
