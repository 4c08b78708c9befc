/**
 * CoNLL-U (universaldependencies.org/format): sentences of comments and lines of ten fields; words, ranges (1-2) and empty
 * nodes (1.1) are all kept as they stand.
 */
export interface ConlluLine {
  readonly id: string;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: string;
  readonly deprel: string;
  readonly deps: string;
  readonly misc: string;
}

export interface ConlluSentence {
  /** Without «# ». */
  readonly comments: readonly string[];
  readonly lines: readonly ConlluLine[];
}

export const fields = ['id', 'form', 'lemma', 'upos', 'xpos', 'feats', 'head', 'deprel', 'deps', 'misc'] as const;
