/** A study seen in time: days and periods, what each case did when, who the actors are, how far a fact is evidenced. */

/** Kept here too, where the rooms above look for it. */
export { sfc32, sfc32Words } from '../derivation/index.js';
export { isDomestic, playsAt, sectorOf } from './actors.js';
export { captureRecapture, type PopulationEstimate } from './capture-recapture.js';
export { type CaseView, countsAt, holdsAt, isActive, lastActivity, missingReason } from './case-view.js';
export { completenessOf, type FieldCompleteness, fieldCompleteness, type ReadField } from './completeness.js';
export { addMonths, addYears, type Day, dayOf, daysPerMonth, dayText, firstDay, lastDay, yearOfDay } from './day.js';
export { actorOf, type Evidence, gatherEvidence, isMultilateral, vectorOf, vectorsOfCase } from './evidence.js';
export { factAt, gradeAt } from './fact.js';
export { autonomyAt, isIndependentlyGoverned, statePaysHalf } from './funding.js';
export { type Claimant, type Grade, gradeOfFact, type Owner } from './grade.js';
export { keptBySubject } from './kept-by-subject.js';
export { mandateLevel } from './mandate-level.js';
export {
  type Calendar,
  lastFullYear,
  namedPeriod,
  type Period,
  type PeriodKind,
  studyYears,
  wholePeriod,
  windowId,
  windowPeriod,
  yearPeriod,
} from './period.js';
export { type ListPair, listPairs } from './population.js';
export { listOfSources, type SourcedFact, sourcedEntry, sourcedFact } from './sourced.js';
