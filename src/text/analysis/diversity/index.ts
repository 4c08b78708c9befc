/** Richness of vocabulary. */
export { type Diversity, diversity } from './diversity.js';
export { movingDiversity, segmentDiversity } from './moving.js';
