/** The words of a case, made once a case and kept: what a search of the registry looks through. */
import type { CaseView, Evidence } from '../../evidence/index.js';
import { createVocabulary, type DocumentWords, documentWords } from '../../language/index.js';
import type { Case } from '../../study/index.js';
import { caseFields } from './case-fields.js';

/** One for the whole process: words are the same in every study and every revision of it. */
export const vocabulary = createVocabulary();
const kept = new WeakMap<
  Case,
  { readonly actors: unknown; readonly translations: unknown; readonly words: DocumentWords }
>();

/** Made once a case, until its file or the register of actors changes. */
export function wordsOfCase(evidence: Evidence, view: CaseView): DocumentWords {
  const { actors, translations } = evidence.study;
  const known = kept.get(view.case);
  if (known !== undefined && known.actors === actors && known.translations === translations) return known.words;
  const words = documentWords(vocabulary, caseFields(evidence, view));
  kept.set(view.case, { actors, translations, words });
  return words;
}
