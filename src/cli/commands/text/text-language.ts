/** The language that a text is read in: the one named, else the one recognised; where neither is, that is said. */
import { isLanguage, type Language } from '../../../language/index.js';
import { identifyLanguage } from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { UserError } from '../../user-error.js';
import type { NamedText } from './part.js';

export function languageOfText({ options }: CommandContext, { name, text }: NamedText): Language {
  const named = options['lang'];
  if (typeof named === 'string' && isLanguage(named)) return named;
  const found = identifyLanguage(text);
  if (found === 'other') throw new UserError({ key: 'cli.text.unknown_language', args: { file: name } });
  return found;
}
