export { assetFile } from './assets.js';
export type { Page, Site } from './model.js';
export { type PageFile, renderFile, searchIndexScript } from './page-files.js';
export { renderPage } from './render.js';
export { searchIndex } from './search/search-documents.js';
export { renderWithoutStudy } from './without-study.js';
