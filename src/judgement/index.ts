export { type ClaimFinding, checkClaims, type Rung } from './claims.js';
export { dimensionCoverage } from './dimension-coverage.js';
export {
  bestKnownFirst,
  type Card,
  type ExperienceItem,
  experienceServing,
  factsOfCard,
  itemsOf,
  modelOf,
  type Transfer,
  transferOf,
  type Voucher,
  voucherOf,
} from './experience.js';
export { type Judgement, judge } from './judge.js';
export { judgedValue, periodIdFor } from './judged-year.js';
export {
  type ExpectationResult,
  type LensOutcome,
  type LensResult,
  type LensTestResult,
  lensOutcomes,
  readLenses,
} from './lenses/index.js';
export type {
  CriterionVerdict,
  Diagnosis,
  DiagnosisState,
  MeasurementNeed,
  PartResult,
  Recommendation,
  RecommendationState,
  TestOutcome,
  TestResult,
  Verdict,
} from './model.js';
export { type MandatePair, overlappingMandates } from './overlapping-mandates.js';
export * from './policy/index.js';
export { type TracedClaim, tracedClaims } from './process-tracing.js';
export {
  type ComparedProspects,
  chancesOfTopThree,
  comparedProspects,
  fewestJudged,
  isUnknown,
  measuredParts,
  notSurelyBeaten,
  type PartName,
  type ProfilePart,
  type Prospect,
  paretoFront,
  partNames,
  prospectsOf,
} from './prospects/index.js';
export type { PrincipleLine, Scorecard, ScorecardLine } from './scorecard/model.js';
export { scorecardOf } from './scorecard/scorecard.js';
export { type Bearing, type Piece, piecesFor, type Standing, type StatementStanding, standingOf } from './standing.js';
export * from './whole/index.js';
