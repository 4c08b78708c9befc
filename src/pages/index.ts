export { assetFile } from './assets.js';
export type { Page, Site } from './model.js';
export { renderPage } from './render.js';
export { renderWithoutStudy } from './without-study.js';
