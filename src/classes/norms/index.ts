/** Computed from the norms of the timeline (method §12.1, T2): lags, first namings, density, periods, pairs of editions and what changed between them. */

export {
  type ArticleChange,
  type ArticleFate,
  type ChangedCommitment,
  comparedTexts,
  type EditionComparison,
  type PlaceInEdition,
} from './compared-texts.js';
export { type SourcedDate, sourcedDate } from './dates.js';
export { type Density, densityByDecade, type LaneCounts, totalOf } from './density.js';
export { type EditionText, type EditionTexts, editionTexts } from './edition-texts.js';
export { type EditionPair, editionPairs } from './editions.js';
export { factsOfNorm } from './facts.js';
export { type FirstNamed, firstNamed, type Naming } from './first-named.js';
export { allLags, type Days, lagsOf, middleLag, type NormLag, yearsOf } from './lag.js';
export { type MeasuredPeriods, type PeriodCounts, periodsByChangePoints, periodsOfStudy } from './periods.js';
