/**
 * A document before it is written out: headings, sentences made of runs, tables, figures, places of the student's own
 * text. One model, three writers (Word, Markdown, HTML); every sentence knows its rung of the claims ladder (method §9.7),
 * every number the note that says where it comes from.
 *
 * `{ rung: 'L1', runs: [text('Көрсеткіші: '), { kind: 'value', text: '0,44 [0,27; 0,63]', note: 'indicator:GOV-01:KAZ:2025' }] }`
 */
import type { Rung } from '../judgement/index.js';
import type { Language } from '../language/index.js';

export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: true; readonly emphasis?: true }
  /** A number; its note says how it came about. */
  | { readonly kind: 'value'; readonly text: string; readonly note: string }
  /** Source records by id. */
  | { readonly kind: 'cite'; readonly sources: readonly string[] }
  /** A section, table or figure by its id. */
  | { readonly kind: 'cross'; readonly to: string };

export interface Sentence {
  readonly rung: Rung;
  readonly runs: readonly Run[];
}

export type Cell = readonly Run[];

export interface PlotRow {
  readonly label: string;
  /** Null: no data, said in words. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The value as it is read, with its note. */
  readonly said: Cell;
}
/** `interval`: a dot with its interval on one scale; `bar`: a number from zero. */
export interface Plot {
  readonly kind: 'interval' | 'bar';
  readonly range: readonly [number, number];
  readonly rows: readonly PlotRow[];
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly id: string;
      readonly text: string;
      readonly numbered: boolean;
    }
  | { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Sentence[])[] }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
      /** Parts of the width, one a column. */
      readonly widths: readonly number[];
      readonly note?: readonly Sentence[];
    }
  | {
      readonly kind: 'figure';
      readonly id: string;
      readonly caption: string;
      readonly plot: Plot;
      readonly note?: readonly Sentence[];
    }
  /** Where the student writes; what stands there survives a new export. */
  | { readonly kind: 'own'; readonly id: string; readonly hint: string }
  | { readonly kind: 'contents' }
  | { readonly kind: 'references' }
  | { readonly kind: 'notes' }
  | { readonly kind: 'page-break' };

export interface Note {
  readonly id: string;
  readonly text: string;
}

export type CitationStyle = 'gost' | 'apa';

export interface DocumentDraft {
  readonly language: Language;
  readonly style: CitationStyle;
  readonly title: string;
  readonly subtitle: string;
  readonly authors: readonly string[];
  /** Under the title: version, day, edition of the standard, hash of the inputs. */
  readonly identity: string;
  readonly blocks: readonly Block[];
  readonly notes: ReadonlyMap<string, Note>;
  /** Small pages: a brief has no title page and no room between its parts. */
  readonly compact: boolean;
}

export const text = (content: string): Run => ({ kind: 'text', text: content });
export const plain = (content: string): Cell => [text(content)];

/** What a run says, without what it leads to. */
export const runText = (run: Run): string => (run.kind === 'text' || run.kind === 'value' ? run.text : '');
export const sentenceText = (sentence: Sentence): string => sentence.runs.map(runText).join('');
