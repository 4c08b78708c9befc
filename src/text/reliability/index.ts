/** How far coders agree: every coefficient in use, for given units and for free division of a text (method §11.4). */
export { alpha, alphaOfCounts } from './alpha/alpha.js';
export { type AlphaLevel, levels as alphaLevels } from './alpha/distances.js';
export { alphaInterval, type IntervalOptions } from './alpha/interval.js';
export { bangdiwalaB } from './bangdiwala.js';
export { brennanPrediger, fleissKappa, type Gwet, gwet, scottPi } from './chance.js';
export {
  type Agreement,
  type AgreementOptions,
  agreementCoverage,
  agreementOf,
  type Coefficient,
  type Undefined,
} from './coefficients.js';
export { cohenKappa, cohenKappaMax, type Kappa } from './cohen.js';
export { congerKappa } from './conger.js';
export { type AcrossLanguages, acrossLanguages, type LanguageRecall } from './correction/across-languages.js';
export { type Confusion, confusionOf, type Finding, findingOf, validationOf } from './correction/confusion.js';
export { matrixCorrection } from './correction/matrix-correction.js';
export { type BinomialShare, type CorrectedShare, roganGladen } from './correction/rogan-gladen.js';
export { type Counts, countsOf, countsOfRows } from './counts.js';
export { fleissZ, kappaByCategory } from './fleiss-categories.js';
export { type DividedDocument, dividedDocuments } from './free-spans.js';
export { holsti } from './holsti.js';
export { intraclassCorrelation } from './icc.js';
export { kendallW } from './kendall.js';
export { lightKappa } from './light.js';
export { type PairTable, pairTable } from './pair-table.js';
export { percentAgreement, unanimousShare } from './percent.js';
export { type Ratings, ratingsOf, ratingsOfTable, type Value } from './ratings.js';
export { type ReliabilityReport, type ReliabilityRow, reliabilityOf } from './report.js';
export { type CodedRow, type CodedUnits, codedUnits } from './rows.js';
export { type ExpectedCode, type SamplingPlan, type SamplingUnit, samplingPlan, unitsNeeded } from './sampling-plan.js';
export { type CodedTable, type FreeSpan, readCodedTable } from './table.js';
export { type UnitizingAlpha, unitizingAlpha } from './unitizing/alpha-u.js';
export { type CodedSpan, type Continuum, SpansOverlap } from './unitizing/continuum.js';
export { type UFamily, uFamily } from './unitizing/u-family.js';
export { type Use, useOf } from './use.js';
export type { Weighting } from './weights.js';
