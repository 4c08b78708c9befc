/** Numbers and lists given as options; what is not one is said with the limits. */
import type { CommandContext } from '../../command.js';
import { UserError } from '../../user-error.js';

export function wholeOption(
  { options }: CommandContext,
  name: string,
  least: number,
  most: number,
  otherwise: number,
): number {
  const given = options[name];
  if (typeof given !== 'string') return otherwise;
  const value = Number(given);
  if (given.trim() === '' || !Number.isInteger(value) || value < least || value > most)
    throw new UserError({ key: 'cli.text.wrong_number', args: { option: `--${name}`, least, most } });
  return value;
}

export function oneOf<Choice extends string>(
  { options }: CommandContext,
  name: string,
  choices: readonly Choice[],
  otherwise: Choice,
): Choice {
  const given = options[name] ?? otherwise;
  const found = choices.find((one) => one === given);
  if (found === undefined)
    throw new UserError({ key: 'cli.text.wrong_choice', args: { option: `--${name}`, known: choices.join(', ') } });
  return found;
}
