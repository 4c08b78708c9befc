/** The published site: the pages of a study as files that need no server, no network and no script. */
export { type BuiltSite, buildSite, type SiteOptions } from './build-site.js';
export { FolderNotOursError } from './folder.js';
