export { assetFile } from './assets.js';
export type { Download, Page, Site } from './model.js';
export { renderDownload, renderPage } from './render.js';
export { renderWithoutStudy } from './without-study.js';
