/** Addresses of pages. Every view is its address; a stable id of a result is one too (`/kk/explain/indicator:GOV-05:KAZ:2024/`). */
import type { Language } from '../language/index.js';

const encoded = (parts: readonly string[]): string => parts.map((part) => `${encodeURIComponent(part)}/`).join('');

export const pageAddress = (language: Language, ...parts: readonly string[]): string =>
  `/${language}/${encoded(parts)}`;
export const explainAddress = (language: Language, id: string): string => pageAddress(language, 'explain', id);
export const caseAddress = (language: Language, id: string): string => pageAddress(language, 'cases', id);
export const sourceAddress = (language: Language, id: string): string => pageAddress(language, 'sources', id);
export const criterionAddress = (language: Language, id: string): string => pageAddress(language, 'criteria', id);
export const indicatorAddress = (language: Language, id: string): string => pageAddress(language, 'indicators', id);
export const diagnosisAddress = (language: Language, id: string): string =>
  `${pageAddress(language, 'problems')}#${id}`;
export const recommendationAddress = (language: Language, id: string): string =>
  `${pageAddress(language, 'recommendations')}#${id}`;
export const assetAddress = (name: string): string => `/assets/${name}`;
