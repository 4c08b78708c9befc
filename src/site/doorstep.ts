/** The page at the root: leads on to the study's first language, and shows the three for who wants another. */
import { type Language, languages } from '../language/index.js';
import { escaped } from './rewrite.js';

const ownName: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

export const doorstep = (first: Language, title: string): string =>
  `<!doctype html><html lang="${first}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="0; url=${first}/index.html"><title>${escaped(title)}</title><link rel="stylesheet" href="assets/elshi.css"><link rel="icon" href="data:,"></head><body data-mode="static"><main class="wrap"><div class="open"><h1>${escaped(title)}</h1><ul class="facets">${languages
    .map(
      (language) =>
        `<li><a href="${language}/index.html" lang="${language}" hreflang="${language}">${ownName[language]}</a></li>`,
    )
    .join('')}</ul></div></main></body></html>\n`;
