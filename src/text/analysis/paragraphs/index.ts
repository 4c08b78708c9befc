/** Paragraphs of texts, and where they stand in an act. */
export { type Anchor, type AnchorKind, anchorOf } from './anchors.js';
export { type Paragraph, paragraphsOf } from './paragraphs.js';
