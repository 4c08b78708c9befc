/** `elshi text reuse A B …`: passages that stand in two texts, word for word or nearly, with their places in both. */
import { offsetsOf, textReuse } from '../../../text/index.js';
import { say } from '../../terminal.js';
import { analysedWords } from './analysed-words.js';
import { wholeOption } from './number-option.js';
import type { TextPart } from './part.js';
import { type Column, printTable } from './table-output.js';

interface Row {
  readonly one: string;
  readonly other: string;
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
  readonly words: number;
  readonly identical: number;
  readonly identity: number;
  readonly quote: string;
  readonly otherQuote: string;
}
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const columns: readonly Column<Row>[] = [
  { name: 'file', of: (row) => row.one },
  { name: 'start', of: (row) => row.start },
  { name: 'end', of: (row) => row.end },
  { name: 'other_file', of: (row) => row.other },
  { name: 'other_start', of: (row) => row.otherStart },
  { name: 'other_end', of: (row) => row.otherEnd },
  { name: 'words', of: (row) => row.words },
  { name: 'identical', of: (row) => row.identical },
  { name: 'identity', of: (row) => row.identity, digits: 2 },
  { name: 'quote', of: (row) => row.quote, programsOnly: true },
  { name: 'other_quote', of: (row) => row.otherQuote, programsOnly: true },
  { name: 'beginning', of: (row) => `${oneLine(row.quote).slice(0, 60)}` },
];

export const reuse: TextPart = {
  name: 'reuse',
  run: (context, named) => {
    const { texts, language } = analysedWords(context, named, { part: 'reuse', texts: 2, numbers: true });
    const shingle = wholeOption(context, 'size', 2, 50, 5);
    const leastWords = wholeOption(context, 'least', 1, 1_000_000, 8);
    const offsets = texts.map(({ words }) => (context.options['utf16'] === true ? undefined : offsetsOf(words.text)));
    const rows: Row[] = [];
    const pairs: Record<string, string | number>[] = [];
    texts.forEach((one, at) => {
      texts.slice(at + 1).forEach((other, next) => {
        const found = textReuse(one.words, other.words, { shingle, leastWords });
        const { coveredA, coveredB, wordsA, wordsB, passedOver } = found;
        pairs.push({ file: one.name, other: other.name, coveredA, coveredB, wordsA, wordsB, passedOver });
        const place = (text: number, offset: number): number => offsets[text]?.codePoint(offset) ?? offset;
        const second = at + 1 + next;
        for (const { a, b, identical, identity } of found.passages)
          rows.push({
            one: one.name,
            other: other.name,
            start: place(at, a.start),
            end: place(at, a.end),
            otherStart: place(second, b.start),
            otherEnd: place(second, b.end),
            words: a.words,
            identical,
            identity,
            quote: one.words.text.slice(a.start, a.end),
            otherQuote: other.words.text.slice(b.start, b.end),
          });
      });
    });
    printTable(context, columns, rows, { language, pairs });
    if (context.options['json'] !== true && context.options['csv'] !== true)
      for (const args of pairs)
        context.terminal.out(`${say({ key: 'cli.text.reuse_covered', args }, context.language)}\n`);
    return 0;
  },
};
