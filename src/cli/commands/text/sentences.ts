/** `elshi text sentences`: one sentence a line (line breaks within it become spaces), with offsets on request. */
import { divide, offsetsOf, scan } from '../../../text/index.js';
import type { TextPart } from './part.js';
import { csv } from './table.js';

export const sentences: TextPart = {
  name: 'sentences',
  run: ({ terminal, options }, texts) => {
    for (const { name, text } of texts) {
      const tokens = scan(text);
      const { firsts, count } = divide(text, tokens);
      const place = options['utf16'] === true ? (offset: number) => offset : offsetsOf(text).codePoint;
      const rows = Array.from({ length: count }, (_, at) => {
        const start = tokens.starts[firsts[at] as number] as number;
        const end = tokens.ends[(firsts[at + 1] as number) - 1] as number;
        return { start: place(start), end: place(end), text: text.slice(start, end) };
      });
      if (options['json'] === true) terminal.out(`${JSON.stringify({ file: name, sentences: rows })}\n`);
      else if (options['csv'] === true)
        terminal.out(
          csv(
            ['file', 'sentence', 'start', 'end', 'text'],
            rows.map((row, at) => [name, at + 1, row.start, row.end, row.text]),
          ),
        );
      else
        terminal.out(
          rows
            .map(
              (row) =>
                `${options['offsets'] === true ? `${row.start}\t${row.end}\t` : ''}${row.text.replace(/\s*\n\s*/g, ' ')}\n`,
            )
            .join(''),
        );
    }
    return 0;
  },
};
