/** `elshi text identify`: one text a line; kk, ru, en or other comes back, line for line. */
import { identifyLanguage } from '../../../text/index.js';
import type { TextPart } from './part.js';
import { csv } from './table.js';

export const identify: TextPart = {
  name: 'identify',
  run: ({ terminal, options }, texts) => {
    for (const { name, text } of texts) {
      const lines = text.split('\n');
      if (lines.at(-1) === '') lines.pop();
      const found = lines.map((line) => ({ text: line, language: identifyLanguage(line) }));
      if (options['json'] === true) terminal.out(`${JSON.stringify({ file: name, lines: found })}\n`);
      else if (options['csv'] === true)
        terminal.out(
          csv(
            ['line', 'language', 'text'],
            found.map((one, at) => [at + 1, one.language, one.text]),
          ),
        );
      else terminal.out(found.map((one) => `${one.language}\n`).join(''));
    }
    return 0;
  },
};
