/**
 * What is wrong with a file of exchange, and where: the file, and in it line and column (1-based; 0 where it has none, as in
 * an archive). Words stand in `messages/exchange.json` under the code. Errors stop the reading; notes do not, and nothing
 * that a note speaks of is lost.
 */
export const exchangeProblems = [
  'zip_broken',
  'zip_bomb',
  'zip_encrypted',
  'zip_path',
  'zip_no_project',
  'xml_broken',
  'xml_doctype',
  'xml_too_large',
  'xml_not_refi',
  'guid_twice',
  'codebook_empty',
  'code_unknown',
  'coder_unknown',
  'code_not_codable',
  'source_missing',
  'source_external',
  'source_scheme',
  'text_encoding',
  'text_changed',
  'language_guessed',
  'position_not_number',
  'position_past_end',
  'position_empty',
  'position_moved',
  'position_not_found',
  'positions_read_as',
  'carried_along',
  'table_column_missing',
  'table_row',
  'table_empty',
  'json_line',
  'json_value',
  'conllu_columns',
  'conllu_id',
  'dictionary_shape',
  'dictionary_category',
  'dictionary_empty',
  'dictionary_pattern_left_out',
  'convert_nothing',
  'convert_several_texts',
  'convert_language',
] as const;
export type ExchangeProblemCode = (typeof exchangeProblems)[number];

export interface ExchangeProblem {
  readonly severity: 'error' | 'note';
  readonly code: ExchangeProblemCode;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Gathers problems of one file; after a thousand it only counts. */
export class Problems {
  readonly #list: ExchangeProblem[] = [];

  constructor(readonly file: string) {}

  add(
    severity: ExchangeProblem['severity'],
    code: ExchangeProblemCode,
    place: { readonly line: number; readonly column: number } | null,
    args: ExchangeProblem['args'] = {},
    file = this.file,
  ): void {
    if (this.#list.length >= most) return;
    this.#list.push({ severity, code, file, line: place?.line ?? 0, column: place?.column ?? 0, args });
  }

  get list(): readonly ExchangeProblem[] {
    return this.#list;
  }

  get failed(): boolean {
    return this.#list.some(({ severity }) => severity === 'error');
  }
}

const most = 1000;
