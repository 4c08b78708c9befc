/** What one text shares with another, word for word or nearly. */
export { formulasOf } from './formulas.js';
export { type AlignmentCosts, alignLocally, type Band, type LocalAlignment } from './local-alignment.js';
export { type Passage, type Reuse, type ReuseOptions, reuseCosts, textReuse } from './reuse.js';
export { shingles } from './shingles.js';
export { winnow } from './winnow.js';
