export { assetFile } from './assets.js';
export type { Download, Page, Site } from './model.js';
export { type PageFile, renderFile, searchIndexScript } from './page-files.js';
export { renderDownload, renderPage } from './render.js';
export { searchIndex } from './search/search-documents.js';
export { renderWithoutStudy } from './without-study.js';
