/** The default study, assessed once for all files of tests that a process goes through. */
import {
  type Assessment,
  type AssessmentResult,
  assessFolder,
  createAssessmentCache,
} from '../src/assessment/index.js';

export const defaultFolder = 'studies/kazakhstan';
/** What is known of the folder: an assessment of the same files takes a tenth of the time. */
export const defaultCache = createAssessmentCache();

let result: Promise<AssessmentResult> | undefined;
export const defaultResult = (): Promise<AssessmentResult> => (result ??= assessFolder(defaultFolder, defaultCache));

export async function defaultAssessment(): Promise<Assessment> {
  const { assessment, problems } = await defaultResult();
  if (assessment === null) throw new Error(`the default study cannot be read: ${JSON.stringify(problems.slice(0, 5))}`);
  return assessment;
}
