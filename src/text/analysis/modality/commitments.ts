/**
 * What a text commits itself to, sentence by sentence: how firmly (must 3, will 2, is for 1), how much, by when
 * (method §11, code «modality»: hard or soft commitment, target, deadline). «Ensures» and other plain statements are no
 * commitment by themselves (method §5.5, ENSURE); words of titles, headings and definitions commit to nothing either.
 * Example: «Министрлік 2027 жылға дейін кемінде 20 орталық ашуға тиіс.» → firmness 3, target «20 орталық», year 2027.
 */
import type { Language } from '../../../language/index.js';
import { hitsOf, Reading } from '../../dictionary/index.js';
import { paragraphsOf } from '../paragraphs/index.js';
import { type Deadline, deadlinesOf } from './deadlines.js';
import { modalityLexicon } from './lexicon.js';
import { barrenParagraphs, isInTitle, within } from './no-commitment.js';
import { sentenceSpans } from './sentence-spans.js';
import { targetsOf } from './targets.js';

export const firmnessOf = { HARD: 3, PLANNED: 2, SOFT: 1 } as const;
export type Modality = keyof typeof firmnessOf;
export interface Commitment {
  /** UTF-16 offsets of the sentence. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Null in a sentence that commits to nothing. */
  readonly modality: Modality | null;
  readonly words: readonly string[];
  readonly targets: readonly string[];
  readonly deadlines: readonly Pick<Deadline, 'year' | 'days'>[];
}

/** Every sentence, with what it commits to: the firmest of its words counts. */
export function judgedSentences(text: string, language: Language): Commitment[] {
  const reading = new Reading(text, language);
  const lexicon = modalityLexicon();
  const isBarren = within(barrenParagraphs(paragraphsOf(text)));
  const hits = hitsOf(lexicon, reading).hits.filter((hit) => !isBarren(hit.start) && !isInTitle(text, hit, language));
  let next = 0;
  return sentenceSpans(reading).map(({ start, end }) => {
    const own = text.slice(start, end);
    const words: string[] = [];
    let modality: Modality | null = null;
    for (; next < hits.length && (hits[next]?.start ?? 0) < end; next += 1) {
      const hit = hits[next];
      if (hit === undefined || hit.start < start) continue;
      const code = lexicon.codes[hit.code]?.id as Modality;
      words.push(text.slice(hit.start, hit.end));
      if (modality === null || firmnessOf[code] > firmnessOf[modality]) modality = code;
    }
    const deadlines = deadlinesOf(own, language);
    return {
      start,
      end,
      text: own,
      modality,
      words,
      targets: targetsOf(own, deadlines),
      deadlines: deadlines.map(({ year, days }) => ({ year, days })),
    };
  });
}

export const commitmentsOf = (text: string, language: Language): Commitment[] =>
  judgedSentences(text, language).filter(({ modality }) => modality !== null);
