/**
 * What a pattern can say. Words stand one after another; brackets, quotation marks, commas and dashes may stand between them
 * in the text, the end of a sentence may not.
 *   word            this form                       стратегия
 *   wo*d, w?rd      any letters, one letter         қауіпсізді*
 *   lemma:word      the lemma (ru, en: the stem)    lemma:сенім
 *   /…/             a regular expression on a word  /турбуленттіл?ік.{0,6}/
 *   one|other       either                          жариялы*|жария
 *   one {0,3} other up to three words between       сенім {0,2} нығайт*
 *   one NEAR/5 other  within five words, in any order
 *   one NOT/3 other   not where the other stands within three words; NOT</3 before it, NOT>/3 after it
 *   !…              an exclusion: hits of the code that meet it do not count
 *   text:/…/        a regular expression on the running text
 * Source: syntax of method §5.5, enlarged; `NEAR/n` as in full-text search.
 */
export type Element =
  | { readonly kind: 'form'; readonly key: string }
  | { readonly kind: 'glob'; readonly glob: string }
  | { readonly kind: 'lemma'; readonly word: string }
  | { readonly kind: 'regex'; readonly source: string };

export interface Step {
  readonly alternatives: readonly Element[];
  /** Words that may stand before this one, beyond the one before it in the pattern. */
  readonly least: number;
  readonly most: number;
}
export type Sequence = readonly Step[];

export type Side = 'either' | 'before' | 'after';
export interface Condition {
  readonly kind: 'near' | 'not';
  readonly within: number;
  /** Where the other stands, seen from the hit. */
  readonly side: Side;
  readonly other: Sequence;
}

export type Pattern =
  | {
      readonly kind: 'words';
      readonly source: string;
      readonly excludes: boolean;
      readonly sequence: Sequence;
      readonly conditions: readonly Condition[];
    }
  | { readonly kind: 'text'; readonly source: string; readonly excludes: boolean; readonly regex: string };

/** Why a pattern cannot be used, and where in it (UTF-16 offset). */
export interface PatternMistake {
  readonly code:
    | 'pattern_empty'
    | 'pattern_too_long'
    | 'pattern_operator_alone'
    | 'pattern_gap'
    | 'pattern_window'
    | 'pattern_any_word_first'
    | 'pattern_regex'
    | 'pattern_regex_unclosed'
    | 'pattern_regex_too_large';
  readonly at: number;
  readonly args: Readonly<Record<string, string | number>>;
}

export const limits = {
  /** UTF-16 units of one pattern. */
  pattern: 1000,
  /** Words between two words, and words around a hit. */
  window: 100,
  /** Words of one pattern. */
  words: 30,
  /** Instructions of one regular expression. */
  program: 2000,
} as const;
