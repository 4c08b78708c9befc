/** What the country does, by direction, commitment, instrument, infrastructure; as mediator; by its own model (method §2, §5.2, §5.3.5). */
export { type CommitmentTrace, commitmentTraces, type ServedBy } from './commitments.js';
export { type CellResult, countryModelCells, type ModelCell, type SourcedText } from './country-model.js';
export {
  type DirectionActivity,
  differenceOfShares,
  type Movement,
  type PolicyDirections,
  policyDirections,
  type Spend,
} from './directions.js';
export {
  type InfrastructureKind,
  type InfrastructureRow,
  infrastructureOf,
} from './infrastructure.js';
export { type InstrumentReach, type SoftPower, softPowerOf } from './instruments.js';
export { type Mediator, type MediatorDeed, mediatorOf, type Recognition } from './mediator.js';
export { type Issue, type RisingIssues, risingIssues } from './rising-issues.js';
