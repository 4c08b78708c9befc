/** Indicators that need events, documents, surveys or models: a value from a published source, or none; the definition says what would supply it. */
import type { Measure } from '../measure.js';

export const givenOrMissing: Measure = { name: 'given_or_missing', reads: [], from: 'given', compute: () => ({}) };
