/** `elshi text convert IN … OUT`: between projects, codebooks, codings, treebank files and dictionaries; the last file is written. */

import { resolve } from 'node:path';
import { isLanguage } from '../../../language/index.js';
import { writeWhole } from '../../../study/index.js';
import { convert, type ExchangeFormat, exchangeFormats, formatOf, isExchangeFormat } from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { UserError } from '../../user-error.js';
import { tellProblems } from './exchange-problems.js';
import { bytesOf } from './input.js';
import type { FilePart } from './part.js';

export const convertPart: FilePart = {
  name: 'convert',
  onFiles: (context, files) => {
    const inputs = files.slice(0, -1);
    const out = files.at(-1);
    if (out === undefined || inputs.length === 0) throw new UserError({ key: 'cli.text.convert_files' });
    const { terminal, options } = context;
    const named = options['lang'];
    const target = formOf(context, 'to', out);
    const { bytes, problems } = convert(
      inputs.map((name) => ({ name, format: formOf(context, 'from', name), bytes: bytesOf(name, terminal) })),
      { name: out, format: target, language: typeof named === 'string' && isLanguage(named) ? named : null },
    );
    const failed = tellProblems(context, problems);
    if (bytes !== null && !failed) {
      if (out === '-') terminal.out(new TextDecoder().decode(bytes));
      else write(resolve(terminal.workingFolder, out), bytes, out);
    }
    return failed ? 1 : 0;
  },
};

/** `--from` and `--to`, else by the ending. Several inputs of different forms are told by their endings. */
function formOf({ options }: CommandContext, option: 'from' | 'to', name: string): ExchangeFormat {
  const said = options[option];
  const known = exchangeFormats.join(', ');
  if (typeof said === 'string') {
    if (isExchangeFormat(said)) return said;
    throw new UserError({ key: 'cli.text.wrong_choice', args: { option: `--${option}`, known } });
  }
  const found = formatOf(name);
  if (found === null) throw new UserError({ key: 'cli.text.convert_ending', args: { file: name, known } });
  return found;
}

function write(path: string, bytes: Uint8Array, name: string): void {
  try {
    writeWhole(path, bytes);
  } catch {
    throw new UserError({ key: 'cli.text.cannot_write', args: { file: name } });
  }
}
