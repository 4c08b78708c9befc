/** `elshi text wordfish --direction 1,4`: positions of texts without reference texts; the fourth stands above the first. */
import { type FishedText, wordCounts, wordfish as wordfishOf } from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { say } from '../../terminal.js';
import { UserError } from '../../user-error.js';
import { analysedWords } from './analysed-words.js';
import { wholeOption } from './number-option.js';
import type { TextPart } from './part.js';
import { type Column, printTable } from './table-output.js';

const columns: readonly Column<FishedText>[] = [
  { name: 'file', of: (row) => row.document },
  { name: 'theta', of: (row) => row.theta },
  { name: 'error', of: (row) => row.error },
  { name: 'low', of: (row) => row.interval[0] },
  { name: 'high', of: (row) => row.interval[1] },
  { name: 'alpha', of: (row) => row.alpha, programsOnly: true },
];
/** Positions that moved by more than this in the last round are not at rest. */
const stillMoving = 1e-4;

export const wordfish: TextPart = {
  name: 'wordfish',
  run: (context, named) => {
    const { texts, language, unit } = analysedWords(context, named, { part: 'wordfish', texts: 2 });
    const counts = wordCounts(texts, wholeOption(context, 'least', 1, 1_000_000, 1));
    const direction = directionOf(context, texts.length);
    try {
      const found = wordfishOf(counts, { direction, untilStill: context.options['still'] === true });
      const { rounds, movement, logPosterior, words } = found;
      const about = { language, unit, direction: direction.map((one) => one + 1), rounds, movement, logPosterior };
      printTable(context, columns, found.texts, { ...about, words });
      if (movement > stillMoving)
        context.terminal.error(`${say({ key: 'cli.text.positions_move', args: { movement } }, context.language)}\n`);
    } catch (error) {
      if (error instanceof RangeError) throw new UserError({ key: 'cli.text.wordfish_impossible' });
      throw error;
    }
    return 0;
  },
};

function directionOf({ options }: CommandContext, files: number): [number, number] {
  const given = options['direction'];
  if (typeof given !== 'string') return [0, files - 1];
  const numbers = given.split(',').map(Number);
  const [low, high] = numbers;
  const fits = numbers.length === 2 && numbers.every((one) => Number.isInteger(one) && one >= 1 && one <= files);
  if (!fits || low === undefined || high === undefined || low === high)
    throw new UserError({ key: 'cli.text.wrong_direction', args: { n: files } });
  return [low - 1, high - 1];
}
