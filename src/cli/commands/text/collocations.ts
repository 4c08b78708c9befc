/**
 * `elshi text collocations`: fixed expressions of 2–4 words; with `--node WORD` what stands near that word; with `--change`
 * how that changed from the first text to the second.
 */
import {
  type Collocate,
  type CollocateChange,
  collocateChange,
  collocates,
  type Sequence,
  sequences,
} from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { UserError } from '../../user-error.js';
import { type Analysed, analysedWords } from './analysed-words.js';
import { wholeOption } from './number-option.js';
import type { TextPart } from './part.js';
import { type Column, printTable } from './table-output.js';

const ofSequences: readonly Column<Sequence>[] = [
  { name: 'expression', of: (one) => one.words.join(' ') },
  { name: 'count', of: (one) => one.count },
  { name: 'lambda', of: (one) => one.lambda },
  { name: 'z', of: (one) => one.z, digits: 2 },
  { name: 'p', of: (one) => one.p, digits: 4 },
];
const ofCollocates: readonly Column<Collocate & { readonly file: string }>[] = [
  { name: 'file', of: (one) => one.file },
  { name: 'word', of: (one) => one.word },
  { name: 'near', of: (one) => one.near },
  { name: 'elsewhere', of: (one) => one.elsewhere },
  { name: 'g2', of: (one) => one.g2, digits: 2 },
  { name: 'log_odds', of: (one) => one.logOdds, digits: 2 },
  { name: 'low', of: (one) => one.interval[0], digits: 2 },
  { name: 'high', of: (one) => one.interval[1], digits: 2 },
];
const ofChange: readonly Column<CollocateChange>[] = [
  { name: 'word', of: (one) => one.word },
  { name: 'earlier', of: (one) => one.earlier },
  { name: 'later', of: (one) => one.later },
  { name: 'difference', of: (one) => one.difference, digits: 2 },
  { name: 'low', of: (one) => one.interval[0], digits: 2 },
  { name: 'high', of: (one) => one.interval[1], digits: 2 },
  { name: 'z', of: (one) => one.z, digits: 2 },
];

export const collocations: TextPart = {
  name: 'collocations',
  run: (context, named) => {
    const needs = { part: 'collocations', texts: context.options['change'] === true ? 2 : 1 };
    const analysed = analysedWords(context, named, needs);
    const node = context.options['node'];
    if (typeof node === 'string') nearNode(context, analysed, node.toLowerCase());
    else if (context.options['change'] === true) throw new UserError({ key: 'cli.text.node_needed' });
    else {
      const size = wholeOption(context, 'size', 2, 4, 2) as 2 | 3 | 4;
      const leastCount = wholeOption(context, 'least', 1, 1_000_000, 2);
      const found = sequences(
        analysed.texts.map(({ words }) => words),
        { size, leastCount },
      );
      printTable(context, ofSequences, found, { language: analysed.language, unit: analysed.unit, size });
    }
    return 0;
  },
};

function nearNode(context: CommandContext, { texts, language, unit, vocabulary }: Analysed, node: string): void {
  if (vocabulary.find(node) === undefined)
    throw new UserError({ key: 'cli.text.word_not_found', args: { word: node } });
  const window = wholeOption(context, 'window', 1, 100, 5);
  const leastCount = wholeOption(context, 'least', 1, 1_000_000, 2);
  const about = { language, unit, node, window };
  const [earlier, later] = texts;
  if (context.options['change'] === true && earlier !== undefined && later !== undefined) {
    const changes = collocateChange(earlier.words, later.words, node, { window, leastCount });
    printTable(context, ofChange, changes, { ...about, earlier: earlier.name, later: later.name });
    return;
  }
  const rows = texts.flatMap(({ name, words }) =>
    collocates(words, node, { window, leastCount }).collocates.map((one) => ({ ...one, file: name })),
  );
  printTable(context, ofCollocates, rows, about);
}
