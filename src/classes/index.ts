/** Classes of cases: computed from their fields, never typed (method §5.3, §5.4, §6.3–6.7). */
export { type ActornessStage, actornessStages, type CountrySide } from './actorness.js';
export {
  type ChainEnd,
  type ChainLayer,
  type ChainSummary,
  chainEnds,
  chainSummary,
  endOfChain,
  type Ribbon,
  ribbonsOf,
} from './chain-summary.js';
export { brokenLinks, chainsOf, resultsOf } from './chains.js';
export { type AxisName, axisNames, type Evolution, evolutionOfForms, type FormYear } from './evolution.js';
export { imageClass } from './image.js';
export { institutionClass } from './institution.js';
export { type IntegrationOption, integrationOptions } from './integration.js';
export { familiesOf, ledgerRows } from './ledger.js';
export { caseMatrix, casesByMode, indicatorMatrix, type MatrixCell, type ModeRow, type PathName } from './matrices.js';
export type {
  BrokenLink,
  BrokenLinkKind,
  Chain,
  ImageClass,
  ImageOutcome,
  InstitutionClass,
  InstitutionOutcome,
  LedgerRow,
  MechanismFamily,
} from './model.js';
export * from './norms/index.js';
export { type Tie, tiesOf } from './ties.js';
export { allOf, anyOf, type TriState } from './tri-state.js';
export { triggerTest } from './trigger-test.js';
