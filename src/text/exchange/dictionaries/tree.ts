/**
 * A dictionary as other programs have them: categories within categories, each with patterns of words with `*` and `?`.
 * Example: {name: 'trust', patterns: ['довер*', 'надежн* партнер*'], categories: []}.
 */
export interface DictionaryCategory {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly categories: readonly DictionaryCategory[];
}

export interface DictionaryTree {
  readonly title: string | null;
  readonly categories: readonly DictionaryCategory[];
}

export const countPatterns = (categories: readonly DictionaryCategory[]): number =>
  categories.reduce((sum, { patterns, categories: below }) => sum + patterns.length + countPatterns(below), 0);

export const deepest = 30;
