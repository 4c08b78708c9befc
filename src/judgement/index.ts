export { checkClaims, type ClaimFinding, type Rung } from './claims.js';
export { combineOutcomes, combineParts } from './combine.js';
export { judge, type Judgement } from './judge.js';
export { judgedValue, periodIdFor } from './judged-year.js';
export type {
  CriterionVerdict, Diagnosis, DiagnosisState, MeasurementNeed, PartResult, Recommendation, RecommendationState, TestOutcome, TestResult, Verdict,
} from './model.js';
