/** `elshi text`: what can be done to texts outside a study; each part reads files or standard input. */
import type { Command } from '../../command.js';
import { UserError } from '../../user-error.js';
import { code } from './code.js';
import { identify } from './identify.js';
import { readTexts } from './input.js';
import { kwic } from './kwic.js';
import { lemmatize } from './lemmatize.js';
import type { TextPart } from './part.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';

const parts: readonly TextPart[] = [tokens, sentences, lemmatize, identify, kwic, code];

export const text: Command = {
  name: 'text',
  takes: `${parts.map((part) => part.name).join('|')} [FILE …]`,
  options: {
    csv: { type: 'boolean' },
    offsets: { type: 'boolean' },
    utf16: { type: 'boolean' },
    lemma: { type: 'boolean' },
    sort: { type: 'string', value: 'place|left|right' },
    window: { type: 'string', value: 'N' },
    dictionary: { type: 'string', value: 'FILE' },
    counts: { type: 'boolean' },
  },
  examples: [
    'elshi text tokens law.txt --csv',
    'elshi text tokens law.txt | elshi text lemmatize --lang kk',
    'elshi text sentences law.txt --offsets',
    'elshi text identify lines.txt',
    "elshi text kwic 'сенім' law.txt --lemma --sort right",
    "elshi text kwic 'гуманитарлық {0,2} көме*' law.txt --offsets",
    'elshi text code law.txt --counts',
    'elshi text code law.txt --dictionary trust.yaml --csv',
  ],
  run: async (context) => {
    const [name = '', ...rest] = context.positionals;
    const part = parts.find((one) => one.name === name);
    const known = parts.map((one) => one.name).join(', ');
    if (part === undefined)
      throw new UserError(
        name === ''
          ? { key: 'cli.text.part_needed', args: { known } }
          : { key: 'cli.text.unknown_part', args: { name, known } },
      );
    const { words = 0 } = part;
    if (rest.length < words) throw new UserError({ key: 'cli.text.pattern_needed' });
    return part.run(context, await readTexts(context, rest.slice(words)), rest.slice(0, words));
  },
};
