/** `elshi text wordscores --scores=-1,1,?`: texts with known positions score the others; one score a file, `?` where sought. */
import {
  type RescaledText,
  rescale,
  type ScoredText,
  type Wordscores,
  wordCounts,
  wordscores as wordscoresOf,
} from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { UserError } from '../../user-error.js';
import { analysedWords } from './analysed-words.js';
import { oneOf, wholeOption } from './number-option.js';
import type { TextPart } from './part.js';
import { type Column, printTable } from './table-output.js';

type Row = ScoredText & RescaledText & { readonly rawError: number | null };
const columns: readonly Column<Row>[] = [
  { name: 'file', of: (row) => row.document },
  { name: 'known', of: (row) => row.reference },
  { name: 'raw', of: (row) => row.raw },
  { name: 'raw_error', of: (row) => row.rawError, programsOnly: true },
  { name: 'position', of: (row) => row.score },
  { name: 'error', of: (row) => row.error },
  { name: 'low', of: (row) => row.interval?.[0] ?? null },
  { name: 'high', of: (row) => row.interval?.[1] ?? null },
  { name: 'words', of: (row) => row.words, programsOnly: true },
  { name: 'scored_words', of: (row) => row.scoredWords, programsOnly: true },
];

export const wordscores: TextPart = {
  name: 'wordscores',
  run: (context, named) => {
    const { texts, language, unit } = analysedWords(context, named, { part: 'wordscores', texts: 2 });
    const how = oneOf(context, 'rescale', ['none', 'lbg', 'mv'], 'lbg');
    const counts = wordCounts(texts, wholeOption(context, 'least', 1, 1_000_000, 1));
    const scored = scoredTexts(() => wordscoresOf(counts, scoresOf(context, texts.length)));
    const rescaled = rescale(scored.texts, how);
    const rows = scored.texts.map((text, at) => ({
      ...text,
      rawError: text.error,
      ...(rescaled[at] ?? { document: text.document, score: null, error: null, interval: null }),
    }));
    printTable(context, columns, rows, { language, unit, rescale: how });
    return 0;
  },
};

function scoresOf({ options }: CommandContext, files: number): (number | null)[] {
  const given = options['scores'];
  const scores = typeof given === 'string' ? given.split(',').map((one) => one.trim()) : [];
  const numbers = scores.map((one) => (one === '?' || one === '' ? null : Number(one)));
  if (scores.length !== files || numbers.some((one) => one !== null && !Number.isFinite(one)))
    throw new UserError({ key: 'cli.text.scores_needed', args: { n: files } });
  return numbers;
}

function scoredTexts(score: () => Wordscores): Wordscores {
  try {
    return score();
  } catch (error) {
    if (error instanceof RangeError) throw new UserError({ key: 'cli.text.two_positions_needed' });
    throw error;
  }
}
