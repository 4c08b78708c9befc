/** REFI-QDA 1.5: projects and codebooks of other programs for qualitative analysis, in and out. */
export { type ArchiveFiles, writeArchive } from './archive.js';
export { type CodebookRead, readCodebook, writeCodebook } from './codebook.js';
export { type CarriedProject, type ProjectRead, readProject } from './read-project.js';
export { updateProject } from './update-project.js';
export { type ProjectWritten, projectArchive, writeProject } from './write-project.js';
