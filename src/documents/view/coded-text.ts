/**
 * One language version of a document, or one text of a corpus, with what was counted in it. A code that a coder went
 * through and did not meet is 0; a code that nobody went through is unknown, and the two are never the same (method §4.1).
 * People come before machines; a machine counts for as much as its measured agreement with people (§11.4).
 * Example: the law of 2014 in Kazakh, coder dictionary:concepts, AID: 82 hits in 61 sentences of 187.
 */
import type { TextOf } from '../../derivation/index.js';
import type { DocumentCard, DocumentCount } from '../../study/index.js';

/** `person`: counted by people · `agreed`: by a machine whose agreement with people suffices · `unconfirmed`: by a machine. */
export type Standing = 'person' | 'agreed' | 'unconfirmed';

export interface CodeCell {
  readonly code: string;
  readonly coder: string;
  /** The coder's name as `coders.yaml` gives it; null where it gives none. */
  readonly coderName: TextOf['text'] | null;
  readonly standing: Standing;
  readonly hits: number;
  /** Sentences that hold it. */
  readonly sentences: number;
  /** Code points of the frozen text; empty where places were not kept. */
  readonly offsets: DocumentCount['offsets'];
  /** Line of `counts.csv`; null for a code that was looked for and not met. */
  readonly line: number | null;
}

export interface CodedText {
  /** `un-general-debate#KAZ_57_2002`, `oda-law-2014@kk`. */
  readonly id: string;
  readonly document: string;
  readonly part: string | null;
  readonly card: DocumentCard;
  readonly country: string | null;
  /** As the corpus writes it, where it is no state of today. */
  readonly label: string;
  readonly date: string | null;
  readonly year: number | null;
  readonly lang: string;
  /** Null where nobody counted. */
  readonly words: number | null;
  readonly sentences: number | null;
  readonly sha256: string | null;
  /** Every code that somebody went through, by the coder that counts most. */
  readonly codes: ReadonlyMap<string, CodeCell>;
  /** The same by coder: `coder code`. */
  readonly byCoder: ReadonlyMap<string, CodeCell>;
  /** By place (`p1`, `p2` …), then `coder code`: for texts that were counted paragraph by paragraph. */
  readonly paragraphs: ReadonlyMap<string, ReadonlyMap<string, CodeCell>>;
  readonly file: string;
}

export const shareOf = (text: CodedText, code: string): number | null => {
  const cell = text.codes.get(code);
  return cell === undefined || text.sentences === null || text.sentences === 0 ? null : cell.sentences / text.sentences;
};

/** Hits per thousand words, which texts of any length can be compared by. */
export const perThousandWords = (text: CodedText, code: string): number | null => {
  const cell = text.codes.get(code);
  return cell === undefined || text.words === null || text.words === 0 ? null : (cell.hits / text.words) * 1000;
};
