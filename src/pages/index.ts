export { assetFile } from './assets.js';
export { type ConflictState, renderConflict } from './editing/conflict-page.js';
export { type EditorState, renderEditor, renderProblems } from './editing/editor-page.js';
export { type NewCaseState, renderNewCase } from './editing/new-case-page.js';
export { renderSaid, type Said } from './editing/said-page.js';
export type { Download, EditingSession, Page, Site } from './model.js';
export { renderDownload, renderPage } from './render.js';
export { renderWithoutStudy } from './without-study.js';
