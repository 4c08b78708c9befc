export {
  type Contribution,
  type ContributionLevel,
  contributionAt,
  type Deed,
  deedsOfFamily,
  families,
  strongestDeeds,
} from './contribution.js';
export { csvText } from './csv.js';
export { judgedIndicator } from './judged-indicator.js';
export { resultFiles } from './result-files.js';
export { writeResults } from './write-results.js';
