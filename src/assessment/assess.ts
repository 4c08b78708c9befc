/**
 * The life of one number in one call: a study folder is read and checked, its cases become evidence, evidence becomes
 * values, values become verdicts, problems and recommendations. Kept caches make a second call after one changed file cheap.
 */
import { type Evidence, gatherEvidence } from '../evidence/index.js';
import {
  computeIndicators,
  createIndicatorCache,
  type IndicatorCache,
  type IndicatorTable,
} from '../indicators/index.js';
import { type Judgement, judge } from '../judgement/index.js';
import { findStandard, type Standard, type StandardOverride } from '../standard/index.js';
import { createStudyCache, type Problem, readStudy, type Study, type StudyCache } from '../study/index.js';

export interface Assessment {
  readonly study: Study;
  readonly evidence: Evidence;
  readonly table: IndicatorTable;
  /** By subject. */
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly focal: Judgement;
}

export interface AssessmentResult {
  readonly assessment: Assessment | null;
  readonly problems: readonly Problem[];
}

export interface AssessmentCache {
  readonly study: StudyCache;
  readonly indicators: IndicatorCache;
}
export const createAssessmentCache = (): AssessmentCache => ({
  study: createStudyCache(),
  indicators: createIndicatorCache(),
});

const computedWith = new WeakMap<Assessment, IndicatorCache>();
/** What was kept while this assessment was made. */
export const indicatorCacheOf = (assessment: Assessment): IndicatorCache | undefined => computedWith.get(assessment);

/** Called as the work goes on, for a person who waits. */
export type Progress = (stage: 'read' | 'indicators' | 'judgement') => void;

const overridesOf = (study: Study): StandardOverride[] =>
  study.overrides.map(({ item, set, author, reason, date }) => ({ item, set, author, reason, date }));

/** @throws Error when the standard itself is damaged; problems of the study are returned as data. */
export async function assessFolder(
  root: string,
  cache: AssessmentCache = createAssessmentCache(),
  progress: Progress = () => {},
): Promise<AssessmentResult> {
  progress('read');
  const { study, problems } = await readStudy(root, findStandard, cache.study);
  const standard = study === null ? null : findStandard(study.settings.edition, overridesOf(study));
  if (study === null || standard === null) return { assessment: null, problems };
  return { assessment: assessStudy(study, standard, cache, progress), problems };
}

function assessStudy(
  study: Study,
  standard: Standard,
  cache: AssessmentCache,
  progress: Progress = () => {},
): Assessment {
  progress('indicators');
  const evidence = gatherEvidence(study, standard);
  const table = computeIndicators(evidence, cache.indicators);
  progress('judgement');
  const judgements = new Map(evidence.subjects.map((subject) => [subject, judge(evidence, table, subject)]));
  const focal = judgements.get(study.settings.focal);
  if (focal === undefined) throw new Error('the focal country is always a subject');
  const assessment = { study, evidence, table, judgements, focal };
  computedWith.set(assessment, cache.indicators);
  return assessment;
}
