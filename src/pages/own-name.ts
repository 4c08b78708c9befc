/** What a language calls itself: the only name by which a reader of that language is sure to find it. */
import type { Language } from '../language/index.js';

export const ownName: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };
