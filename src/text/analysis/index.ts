/** Analysis of texts: counts, company, change, positions, reuse, parallel versions, profiles of discourse. */
export * from './collocations/index.js';
export * from './cooccurrence/index.js';
export * from './dispersion/index.js';
export * from './diversity/index.js';
export * from './editions/index.js';
export * from './frequencies/index.js';
export * from './intervals/index.js';
export * from './keyness/index.js';
export * from './modality/index.js';
export * from './paragraphs/index.js';
export * from './parallel/index.js';
export * from './profiles/index.js';
export * from './reuse/index.js';
export * from './scaling/index.js';
export * from './uptake/index.js';
export * from './words/index.js';
