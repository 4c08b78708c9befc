/**
 * May the share of a code be compared across languages? Not where the coder finds it better in one than in another: recall
 * differs by more than .15 (method §11.4), or in some language is not known.
 * Example: recall .90 in English, .70 in Kazakh → blocked, and the two are named.
 */
export interface LanguageRecall {
  readonly language: string;
  readonly recall: number | null;
}

export interface AcrossLanguages {
  readonly comparable: boolean;
  /** The pairs that differ, with by how much. */
  readonly blocked: readonly { readonly languages: readonly [string, string]; readonly difference: number }[];
  /** Languages in which recall is not known. */
  readonly unknown: readonly string[];
}

const mostRecallDifference = 0.15;

export function acrossLanguages(recalls: readonly LanguageRecall[]): AcrossLanguages {
  const unknown = recalls.filter(({ recall }) => recall === null).map(({ language }) => language);
  const known = recalls.filter((one): one is LanguageRecall & { recall: number } => one.recall !== null);
  const blocked = known.flatMap((one, at) =>
    known.slice(at + 1).flatMap((other): AcrossLanguages['blocked'][number][] => {
      const difference = Math.abs(one.recall - other.recall);
      // A difference of .15 itself, however it was rounded, still passes.
      return difference > mostRecallDifference + 1e-9
        ? [{ languages: [one.language, other.language], difference }]
        : [];
    }),
  );
  return { comparable: blocked.length === 0 && unknown.length === 0, blocked, unknown };
}
