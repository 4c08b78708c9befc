/** Versions of one text in several languages. */
export { alignParallel, type SideBySide } from './align.js';
export {
  type CodedSpan,
  type CodeEquivalence,
  type DifferingParagraph,
  equivalence,
  leastRho,
  ratioBounds,
} from './equivalence.js';
export { alignByLength, type Bead, type Lengthy } from './gale-church.js';
export { spearman } from './spearman.js';
