/** `elshi text`: what can be done to texts outside a study; each part reads files or standard input. */
import type { Command } from '../../command.js';
import { UserError } from '../../user-error.js';
import { identify } from './identify.js';
import { readTexts } from './input.js';
import { lemmatize } from './lemmatize.js';
import type { TextPart } from './part.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';

const parts: readonly TextPart[] = [tokens, sentences, lemmatize, identify];

export const text: Command = {
  name: 'text',
  takes: `${parts.map((part) => part.name).join('|')} [FILE …]`,
  options: { csv: { type: 'boolean' }, offsets: { type: 'boolean' }, utf16: { type: 'boolean' } },
  examples: [
    'elshi text tokens law.txt --csv',
    'elshi text tokens law.txt | elshi text lemmatize --lang kk',
    'elshi text sentences law.txt --offsets',
    'elshi text identify lines.txt',
  ],
  run: async (context) => {
    const [name = '', ...files] = context.positionals;
    const part = parts.find((one) => one.name === name);
    const known = parts.map((one) => one.name).join(', ');
    if (part === undefined)
      throw new UserError(
        name === ''
          ? { key: 'cli.text.part_needed', args: { known } }
          : { key: 'cli.text.unknown_part', args: { name, known } },
      );
    return part.run(context, await readTexts(context, files));
  },
};
