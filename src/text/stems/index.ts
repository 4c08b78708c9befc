/** Stems of Russian and English words. */
export { stem } from './stem.js';
