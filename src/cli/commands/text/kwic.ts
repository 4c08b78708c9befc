/** `elshi text kwic PATTERN`: every place of a form, a lemma or a pattern with the words around it. */
import { type ConcordanceLine, concordance, concordanceOrders, offsetsOf } from '../../../text/index.js';
import { UserError } from '../../user-error.js';
import type { TextPart } from './part.js';
import { csv } from './table.js';
import { languageOfText } from './text-language.js';

const widest = 100;
const contextColumn = 44;

export const kwic: TextPart = {
  name: 'kwic',
  words: 1,
  run: (context, texts, [words = '']) => {
    const { terminal, options } = context;
    if (words.trim() === '') throw new UserError({ key: 'cli.text.pattern_needed' });
    const order = concordanceOrders.find((one) => one === (options['sort'] ?? 'place'));
    const window = Number(options['window'] ?? 8);
    if (order === undefined)
      throw new UserError({ key: 'cli.text.unknown_order', args: { known: concordanceOrders.join(', ') } });
    if (!Number.isInteger(window) || window < 0 || window > widest)
      throw new UserError({ key: 'cli.text.wrong_window', args: { most: widest } });
    const by = options['lemma'] === true ? 'lemma' : 'pattern';
    const named = texts.map((one) => ({ id: one.name, language: languageOfText(context, one), text: one.text }));
    const found = concordance(named, { words, by }, { window, order });
    if ('mistake' in found) {
      const { code, at, args } = found.mistake;
      throw new UserError({ key: `dictionary.problem.${code}`, args: { pattern: words, place: at + 1, ...args } });
    }
    for (const file of found.tooSlow)
      throw new UserError({ key: 'cli.text.pattern_too_slow', args: { pattern: words, file } });
    const places = new Map(named.map(({ id, text }) => [id, offsetsOf(text)]));
    const rows = found.lines.map((line) => {
      const offsets = places.get(line.document);
      if (offsets === undefined || options['utf16'] === true) return line;
      return { ...line, start: offsets.codePoint(line.start), end: offsets.codePoint(line.end) };
    });
    if (options['json'] === true) terminal.out(`${JSON.stringify({ pattern: words, by, order, lines: rows })}\n`);
    else if (options['csv'] === true)
      terminal.out(
        csv(
          ['file', 'start', 'end', 'left', 'quote', 'right'],
          rows.map((row) => [row.document, row.start, row.end, row.left, row.quote, row.right]),
        ),
      );
    else terminal.out(rows.map((row) => `${printed(row, options['offsets'] === true)}\n`).join(''));
    return 0;
  },
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

function printed({ start, end, left, quote, right }: ConcordanceLine, withOffsets: boolean): string {
  const before = oneLine(left).slice(-contextColumn).padStart(contextColumn);
  const place = withOffsets ? `${start}\t${end}\t` : '';
  return `${place}${before}[${oneLine(quote)}]${oneLine(right).slice(0, contextColumn)}`.trimEnd();
}
