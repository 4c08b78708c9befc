/** Long texts, a piece at a time. */
export { type TextPiece, textPieces } from './pieces.js';
