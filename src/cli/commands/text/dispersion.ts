/** `elshi text dispersion`: how evenly words are spread over the texts, or over equal parts of one text. */
import { type WordDispersion, wordDispersions } from '../../../text/index.js';
import { analysedWords } from './analysed-words.js';
import { wholeOption } from './number-option.js';
import type { TextPart } from './part.js';
import { type Column, printTable } from './table-output.js';

const columns: readonly Column<WordDispersion>[] = [
  { name: 'word', of: (row) => row.word },
  { name: 'count', of: (row) => row.count },
  { name: 'range', of: (row) => row.range },
  { name: 'parts', of: (row) => row.parts },
  { name: 'dp', of: (row) => row.dp },
  { name: 'dp_norm', of: (row) => row.dpNorm },
  { name: 'juilland_d', of: (row) => row.juillandD },
];

export const dispersion: TextPart = {
  name: 'dispersion',
  run: (context, named) => {
    const { texts, language, unit } = analysedWords(context, named, { part: 'dispersion', texts: 1 });
    const least = wholeOption(context, 'least', 1, 1_000_000, 1);
    const rows = wordDispersions(
      texts.map(({ words }) => words),
      wholeOption(context, 'parts', 2, 1000, 10),
    ).filter(({ count }) => count >= least);
    printTable(context, columns, rows, { language, unit, texts: texts.map(({ name }) => name) });
    return 0;
  },
};
