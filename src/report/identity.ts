/** What results rest on: the study and its version, the edition of the standard, the hash of all inputs. */
import type { Assessment } from '../assessment/index.js';
import { identityOfInputs } from '../study/index.js';

export interface Identity {
  readonly study: string;
  readonly version: string;
  readonly as_of: string;
  readonly edition: string;
  readonly standard: string;
  readonly inputs: string;
}

const made = new WeakMap<Assessment, Identity>();

export function identityOf(assessment: Assessment): Identity {
  const kept = made.get(assessment);
  if (kept !== undefined) return kept;
  const { settings } = assessment.study;
  const { standard } = assessment.evidence;
  const identity = {
    study: settings.id,
    version: settings.version,
    as_of: settings.as_of,
    edition: standard.id,
    standard: standard.hash,
    inputs: identityOfInputs(assessment.study),
  };
  made.set(assessment, identity);
  return identity;
}
