/** Positions of texts on one line. */
export { type RescaledText, type Rescaling, rescale } from './rescale.js';
export { type Named, type WordCounts, wordCounts } from './word-counts.js';
export { type FishedText, type FishedWord, type Wordfish, type WordfishOptions, wordfish } from './wordfish.js';
export { type ScoredText, type Wordscores, wordscores } from './wordscores.js';
