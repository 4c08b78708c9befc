/** Reads CoNLL-U; a line that is none is named with its number and left out, the rest stands. */
import { type ExchangeProblem, Problems } from '../problem.js';
import { type ConlluLine, type ConlluSentence, fields } from './model.js';

export function readConllu(
  source: string,
  file: string,
): { readonly sentences: readonly ConlluSentence[]; readonly problems: readonly ExchangeProblem[] } {
  const problems = new Problems(file);
  const sentences: ConlluSentence[] = [];
  let comments: string[] = [];
  let lines: ConlluLine[] = [];
  const close = (): void => {
    if (comments.length + lines.length > 0) sentences.push({ comments, lines });
    comments = [];
    lines = [];
  };
  for (const [index, raw] of source
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line.trim() === '') close();
    else if (line.startsWith('#') && lines.length === 0) comments.push(line.replace(/^# ?/, ''));
    else {
      const cells = line.split('\t');
      const at = { line: index + 1, column: 1 };
      if (cells.length !== fields.length) problems.add('error', 'conllu_columns', at, { found: cells.length });
      else if (!/^\d+([-.]\d+)?$/.test(cells[0] as string))
        problems.add('error', 'conllu_id', at, { id: cells[0] as string });
      else
        lines.push(
          Object.fromEntries(fields.map((name, field) => [name, cells[field] as string])) as unknown as ConlluLine,
        );
    }
  }
  close();
  return { sentences, problems: problems.list };
}
