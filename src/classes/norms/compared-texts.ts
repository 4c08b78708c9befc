/**
 * Two editions of an act held against each other article by article (method §12.1, T2), and what became of each commitment in
 * them: appeared, hardened, softened, vanished, each with its place in both texts. An article is what stands under one article
 * number; in an act without articles, under one point. Sentences and their firmness are found by rule (`text/analysis/modality`).
 * Example: article 5 «содействует открытию центров» → article 7 «обязано открыть 20 центров»: 5 → 7 changed, hardened.
 */
import { frozenText } from '../../documents/index.js';
import type { Language } from '../../language/index.js';
import type { Study } from '../../study/index.js';
import {
  type Aspect,
  type Commitment,
  type CommitmentFate,
  type ComparedParagraph,
  compareEditions,
} from '../../text/index.js';
import { type ArticleChange, articleChanges } from './article-changes.js';
import type { EditionTexts } from './edition-texts.js';
import { type PlaceInEdition, placesIn } from './places-in-edition.js';

export type { ArticleChange, ArticleFate } from './article-changes.js';
export type { PlaceInEdition } from './places-in-edition.js';

export interface StatedCommitment {
  readonly text: string;
  readonly modality: Commitment['modality'];
  readonly place: PlaceInEdition;
}

export interface ChangedCommitment {
  readonly fate: CommitmentFate;
  readonly gained: readonly Aspect[];
  readonly lost: readonly Aspect[];
  /** Null: it stands in one of the two only. */
  readonly earlier: StatedCommitment | null;
  readonly later: StatedCommitment | null;
}

export interface EditionComparison {
  readonly language: Language;
  /** Ids of the documents, the earlier first. */
  readonly documents: readonly [string, string];
  readonly articles: readonly ArticleChange[];
  readonly commitments: readonly ChangedCommitment[];
}

const mostKept = 8;
const kept = new Map<string, { texts: readonly [string, string]; comparison: EditionComparison }>();

/** Null where the two texts do not lie here in one language. */
export function comparedTexts(study: Study, { earlier, later, language }: EditionTexts): EditionComparison | null {
  if (language === null || earlier.state !== 'there' || later.state !== 'there') return null;
  const text = (id: string): string | null => {
    const document = study.documents.byId.get(id);
    return document === undefined ? null : frozenText(study, document, language);
  };
  const [old, now] = [text(earlier.document), text(later.document)];
  if (old === null || now === null) return null;
  const key = `${study.root} ${earlier.document} ${later.document} ${language}`;
  const known = kept.get(key);
  if (known !== undefined && known.texts[0] === old && known.texts[1] === now) return known.comparison;
  const comparison = { documents: [earlier.document, later.document] as const, ...comparisonOf(old, now, language) };
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, { texts: [old, now], comparison });
  return comparison;
}

function comparisonOf(old: string, now: string, language: Language): Omit<EditionComparison, 'documents'> {
  const { paragraphs, commitments } = compareEditions(old, now, language);
  const [inOld, inNew] = [placesIn(old), placesIn(now)];
  const stated = (one: Commitment | null, place: (at: { start: number; end: number }) => PlaceInEdition) =>
    one === null ? null : { text: one.text, modality: one.modality, place: place(one) };
  const articleIn = (of: typeof inOld, paragraph: ComparedParagraph['earlier']): string | null =>
    paragraph === null ? null : of(paragraph).article;
  return {
    language,
    articles: articleChanges(
      paragraphs.map((one) => ({
        paragraph: one,
        earlier: articleIn(inOld, one.earlier),
        later: articleIn(inNew, one.later),
      })),
    ),
    commitments: commitments.map(({ fate, gained, lost, earlier, later }) => ({
      fate,
      gained,
      lost,
      earlier: stated(earlier, inOld),
      later: stated(later, inNew),
    })),
  };
}
