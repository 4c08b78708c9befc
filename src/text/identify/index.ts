/** Kazakh, Russian, English, or another language. */
export { type IdentifiedLanguage, identifyLanguage } from './identify.js';
