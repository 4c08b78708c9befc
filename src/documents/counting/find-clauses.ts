/**
 * Where a text says what a commitment says: the paragraph that most of the commitment’s words (`words` of `commitments.yaml`)
 * stand in; of equals the first, and the others are named, for a person decides. A machine’s finding is a draft.
 * Example: words «parliamentary {0,4} diplomacy» in the third paragraph of the English text → `p3@en`.
 */
import { isLanguage } from '../../language/index.js';
import { type Commitment, documentOfCommitment, type Study, type StudyDocument } from '../../study/index.js';
import { compileDictionary, hitsOf, type PatternProblem, paragraphsOf, Reading } from '../../text/index.js';
import { languagesHere, textHere } from '../reading/text-here.js';

export interface FoundClause {
  readonly commitment: Commitment;
  /** Position in `commitments.yaml`. */
  readonly at: number;
  /** `p34@ru`; null: looked for and not met. */
  readonly place: string | null;
  /** Other paragraphs that as many words stand in. */
  readonly others: readonly string[];
  readonly problems: readonly PatternProblem[];
}

/** Of the commitments of this document that have no place yet; those without words in a language that is here are left out. */
export function findClauses(study: Study, document: StudyDocument): FoundClause[] {
  const here = languagesHere(document).filter(isLanguage);
  return study.commitments.flatMap((commitment, at): FoundClause[] => {
    if (documentOfCommitment(commitment) !== document.id || commitment.place !== null) return [];
    const searched = here.filter((lang) => (commitment.words?.[lang] ?? []).length > 0);
    if (searched.length === 0) return [];
    const problems: PatternProblem[] = [];
    let best: { readonly score: number; readonly places: string[] } = { score: 0, places: [] };
    for (const lang of searched) {
      const text = textHere(study, document, lang);
      if (text?.agrees !== true) continue;
      const patterns = commitment.words?.[lang] ?? [];
      // A code a pattern: a paragraph is judged by how many different ones it holds.
      const { dictionary, problems: wrong } = compileDictionary({
        id: 'commitments',
        codes: Object.fromEntries(patterns.map((pattern, index) => [`W${index}`, { [lang]: [pattern] }])),
      });
      problems.push(...wrong);
      const { hits } = hitsOf(dictionary, new Reading(text.text, lang));
      paragraphsOf(text.text).forEach(({ start, end }, index) => {
        const score = new Set(hits.filter((hit) => hit.start >= start && hit.start < end).map(({ code }) => code)).size;
        const place = `p${index + 1}@${lang}`;
        if (score > best.score) best = { score, places: [place] };
        else if (score > 0 && score === best.score) best.places.push(place);
      });
    }
    const [place = null, ...others] = best.places;
    return [{ commitment, at, place, others, problems }];
  });
}
