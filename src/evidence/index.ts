export { authorityOf, isDomestic, playsAt, sectorOf } from './actors.js';
export { type CaseView, countsAt, isActive, lastActivity, missingReason, viewCase } from './case-view.js';
export { addMonths, addYears, type Day, dayOf, daysPerMonth, dayText, firstDay, lastDay, yearOfDay } from './day.js';
export { actorOf, type Evidence, gatherEvidence, isMultilateral, vectorOf, vectorsOfCase } from './evidence.js';
export { type Claimant, type Grade, gradeFromSource, gradeOfFact, type Owner, ownerInCase } from './grade.js';
export {
  type Calendar, calendarOf, lastFullYear, type Period, type PeriodKind, studyYears, wholePeriod, windowPeriod, yearPeriod,
} from './period.js';
