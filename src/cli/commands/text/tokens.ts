/**
 * `elshi text tokens`: one token a line, a blank line between sentences: what `elshi text lemmatize` reads.
 * Offsets count code points of the text as it stands (NFC, LF); `--utf16` counts as JavaScript does.
 */
import { divide, offsetsOf, scan, tokenKinds } from '../../../text/index.js';
import type { TextPart } from './part.js';
import { csv } from './table.js';

const kindNames = Object.keys(tokenKinds);

export const tokens: TextPart = {
  name: 'tokens',
  run: ({ terminal, options }, texts) => {
    for (const { name, text } of texts) {
      const found = scan(text);
      const { firsts, count } = divide(text, found);
      const place = options['utf16'] === true ? (offset: number) => offset : offsetsOf(text).codePoint;
      const rows: { sentence: number; kind: string; start: number; end: number; text: string }[] = [];
      for (let sentence = 0; sentence < count; sentence += 1)
        for (let at = firsts[sentence] as number; at < (firsts[sentence + 1] as number); at += 1) {
          const start = found.starts[at] as number;
          const end = found.ends[at] as number;
          rows.push({
            sentence: sentence + 1,
            kind: kindNames[found.kinds[at] as number] ?? '',
            start: place(start),
            end: place(end),
            text: text.slice(start, end),
          });
        }
      if (options['json'] === true) terminal.out(`${JSON.stringify({ file: name, tokens: rows })}\n`);
      else if (options['csv'] === true)
        terminal.out(
          csv(
            ['file', 'sentence', 'kind', 'start', 'end', 'text'],
            rows.map((row) => [name, row.sentence, row.kind, row.start, row.end, row.text]),
          ),
        );
      else
        terminal.out(
          rows
            .map((row, at) => {
              const gap = at > 0 && rows[at - 1]?.sentence !== row.sentence ? '\n' : '';
              return `${gap}${options['offsets'] === true ? `${row.start}\t${row.end}\t` : ''}${row.text}\n`;
            })
            .join(''),
        );
    }
    return 0;
  },
};
