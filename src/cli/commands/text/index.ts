/** `elshi text`: what can be done to texts outside a study; each part reads files or standard input. */
import type { Command } from '../../command.js';
import { UserError } from '../../user-error.js';
import { agency } from './agency.js';
import { code } from './code.js';
import { collocations } from './collocations.js';
import { commitments } from './commitments.js';
import { compare } from './compare.js';
import { convertPart } from './convert.js';
import { cooccurrence } from './cooccurrence.js';
import { dispersion } from './dispersion.js';
import { diversity } from './diversity.js';
import { frequencies } from './frequencies.js';
import { identify } from './identify.js';
import { readTexts } from './input.js';
import { keyness } from './keyness.js';
import { kwic } from './kwic.js';
import { lemmatize } from './lemmatize.js';
import { parallel } from './parallel.js';
import type { FilePart, TextPart } from './part.js';
import { profile } from './profile.js';
import { reliability } from './reliability.js';
import { reuse } from './reuse.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';
import { wordfish } from './wordfish.js';
import { wordscores } from './wordscores.js';

const analyses: readonly TextPart[] = [
  frequencies,
  keyness,
  collocations,
  cooccurrence,
  dispersion,
  diversity,
  profile,
  agency,
  commitments,
  compare,
  parallel,
  reuse,
  wordscores,
  wordfish,
];
const coding: readonly (TextPart | FilePart)[] = [reliability, convertPart];
const parts: readonly (TextPart | FilePart)[] = [
  tokens,
  sentences,
  lemmatize,
  identify,
  kwic,
  code,
  ...analyses,
  ...coding,
];

export const text: Command = {
  name: 'text',
  takes: 'PART [FILE …]',
  parts: [...analyses, ...coding].map((part) => part.name),
  options: {
    csv: { type: 'boolean' },
    offsets: { type: 'boolean' },
    utf16: { type: 'boolean' },
    lemma: { type: 'boolean' },
    sort: { type: 'string', value: 'place|left|right' },
    window: { type: 'string', value: 'N' },
    dictionary: { type: 'string', value: 'FILE' },
    counts: { type: 'boolean' },
    unit: { type: 'string', value: 'form|lemma' },
    top: { type: 'string', value: 'N' },
    least: { type: 'string', value: 'N' },
    measure: { type: 'string', value: 'g2|chi2|pmi|exact' },
    node: { type: 'string', value: 'WORD' },
    change: { type: 'boolean' },
    size: { type: 'string', value: 'N' },
    parts: { type: 'string', value: 'N' },
    scores: { type: 'string', value: 'A,B,?' },
    rescale: { type: 'string', value: 'none|lbg|mv' },
    direction: { type: 'string', value: 'I,J' },
    still: { type: 'boolean' },
    level: { type: 'string', value: 'nominal|ordinal|…' },
    draws: { type: 'string', value: 'N' },
    seed: { type: 'string', value: 'N' },
    bootstrap: { type: 'string', value: 'pairs|units' },
    from: { type: 'string', value: 'FORM' },
    to: { type: 'string', value: 'FORM' },
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
    'elshi text keyness kazakhstan.txt world.txt --unit lemma',
    'elshi text collocations law.txt --node көмек --window 4',
    'elshi text compare concept-2014.txt concept-2020.txt',
    'elshi text parallel kaz.md rus.md',
    'elshi text wordscores left.txt right.txt new.txt --scores=-1,1,?',
    'elshi text reliability codings.csv --level ordinal',
    'elshi text convert codings.csv concept-2020.txt concept.qdpx',
    'elshi text convert trust.yaml trust.dic --lang ru',
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
    if ('onFiles' in part) return part.onFiles(context, rest);
    const { words = 0 } = part;
    if (rest.length < words) throw new UserError({ key: 'cli.text.pattern_needed' });
    return part.run(context, await readTexts(context, rest.slice(words)), rest.slice(0, words));
  },
};
