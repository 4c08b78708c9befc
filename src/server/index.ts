export { createApplication } from './application.js';
export { type FollowedStudy, followStudy } from './follow-study.js';
export { type OpenOptions, openStudy, type Workbench } from './open-study.js';
