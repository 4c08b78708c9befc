/** How a page or a file is cited: authors, study, its version and day, the edition of the standard, the hash of the inputs. */
import type { Assessment } from '../assessment/index.js';
import { formatDate, type Language, labelIn, speak } from '../language/index.js';
import { identityOf } from './identity.js';

/** So many letters of a hash stand where a person reads it; the whole one is in the metadata. */
const lettersOfHash = 16;

export const shortHash = (assessment: Assessment): string => identityOf(assessment).inputs.slice(0, lettersOfHash);

/** Without `about` the study as a whole. */
export function citation(assessment: Assessment, language: Language, about?: string): string {
  const { settings } = assessment.study;
  const authors = settings.authors.join(', ');
  return speak(
    {
      key: about === undefined ? 'citation.study' : 'citation.page',
      args: {
        authors: authors === '' ? '' : `${authors}. `,
        title: labelIn(settings.title, language),
        version: settings.version,
        as_of: formatDate(settings.as_of, language),
        edition: settings.edition,
        hash: shortHash(assessment),
        ...(about === undefined ? {} : { about }),
      },
    },
    language,
  );
}
