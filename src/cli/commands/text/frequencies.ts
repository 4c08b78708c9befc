/** `elshi text frequencies`: how often words stand in each text, per 1,000 words with interval. */
import { type Frequency, frequencies as frequenciesOf } from '../../../text/index.js';
import { analysedWords } from './analysed-words.js';
import { wholeOption } from './number-option.js';
import type { TextPart } from './part.js';
import { type Column, printTable } from './table-output.js';

type Row = Frequency & { readonly file: string };
const columns: readonly Column<Row>[] = [
  { name: 'file', of: (row) => row.file, programsOnly: true },
  { name: 'word', of: (row) => row.word },
  { name: 'count', of: (row) => row.count },
  { name: 'per_thousand', of: (row) => row.perThousand, digits: 2 },
  { name: 'low', of: (row) => row.interval[0], digits: 2 },
  { name: 'high', of: (row) => row.interval[1], digits: 2 },
  { name: 'sentences', of: (row) => row.sentences },
  { name: 'sentence_share', of: (row) => row.sentenceShare },
  { name: 'share_low', of: (row) => row.sentenceInterval[0], programsOnly: true },
  { name: 'share_high', of: (row) => row.sentenceInterval[1], programsOnly: true },
];

export const frequencies: TextPart = {
  name: 'frequencies',
  run: (context, named) => {
    const { texts, language, unit } = analysedWords(context, named, { part: 'frequencies', texts: 1 });
    const least = wholeOption(context, 'least', 1, 1_000_000, 1);
    const rows = texts.map(({ name, words }) =>
      frequenciesOf(words)
        .filter(({ count }) => count >= least)
        .map((one) => ({ ...one, file: name })),
    );
    if (context.options['json'] === true || context.options['csv'] === true)
      printTable(context, columns, rows.flat(), { language, unit });
    else
      rows.forEach((ofText, at) => {
        if (rows.length > 1) context.terminal.out(`${at > 0 ? '\n' : ''}${texts[at]?.name}\n`);
        printTable(context, columns, ofText);
      });
    return 0;
  },
};
