/**
 * What comes out of a file: a frozen text that stays put (UTF-8, NFC, LF, with its hash), the map of its pages and
 * paragraphs, everything that was changed on the way, and what stood in the way.
 * Example: a two-page PDF with the running header «Концепция» gives one text without it and the remark
 * {kind: running_lines, count: 2, changed: true, examples: ['Концепция']}.
 */
export const textFormats = ['pdf', 'docx', 'html', 'epub', 'txt'] as const;
export type TextFormat = (typeof textFormats)[number];

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell';

/** A paragraph before it has a place in the text. */
export interface Block {
  readonly text: string;
  readonly kind: BlockKind;
  /** 1-based; null where the format has no pages. */
  readonly page: number | null;
}

export interface Paragraph {
  /** UTF-16 offsets in the frozen text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
  readonly page: number | null;
}

export interface FrozenText {
  readonly text: string;
  /** Of the text's UTF-8 bytes. */
  readonly sha256: string;
  readonly paragraphs: readonly Paragraph[];
  /** Where the first paragraph that begins on a page begins. */
  readonly pages: readonly { readonly page: number; readonly start: number }[];
}

/** What was seen and, where `changed`, mended. The words are `messages/text-extract.json` `extract.remark.<kind>`. */
export const remarkKinds = [
  'running_lines',
  'hyphens_joined',
  'hyphens_kept',
  'lines_joined',
  'invisible_removed',
  'mixed_script_words',
  'left_out',
  'hidden_left_out',
  'scripts_ignored',
  'external_ignored',
  'encoding_converted',
  'pages_without_text',
] as const;
export interface Remark {
  readonly kind: (typeof remarkKinds)[number];
  readonly count: number;
  /** False: it stands in the text as it was. */
  readonly changed: boolean;
  /** At most five. */
  readonly examples: readonly string[];
}

/** Why there is no text, or not all of it: `extract.problem.<code>`. */
export const extractionProblems = [
  'file_too_large',
  'format_unknown',
  'empty_text',
  'text_too_long',
  'took_too_long',
  'too_slow',
  'too_much_memory',
  'pdf_picture_only',
  'pdf_encrypted',
  'pdf_broken',
  'pdf_too_many_pages',
  'zip_broken',
  'zip_encrypted',
  'zip_bomb',
  'xml_entities',
  'docx_broken',
  'epub_broken',
] as const;
export interface ExtractionProblem {
  readonly code: (typeof extractionProblems)[number];
  readonly args?: Readonly<Record<string, string | number>>;
}

/** What a reader of one format gives. */
export interface RawText {
  readonly blocks: readonly Block[];
  readonly remarks: readonly Remark[];
  readonly problems: readonly ExtractionProblem[];
  /** As the Encoding Standard names it; null where the format says it itself. */
  readonly encoding: string | null;
}

export interface Extraction {
  readonly format: TextFormat | null;
  readonly encoding: string | null;
  /** Null when nothing could be used. */
  readonly frozen: FrozenText | null;
  readonly remarks: readonly Remark[];
  readonly problems: readonly ExtractionProblem[];
}

export const nothing = (code: ExtractionProblem['code'], args: ExtractionProblem['args'] = {}): RawText => ({
  blocks: [],
  remarks: [],
  problems: [{ code, args }],
  encoding: null,
});
