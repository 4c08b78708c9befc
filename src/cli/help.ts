/** Help in the reader's language, made from the commands themselves. */
import type { Language } from '../language/index.js';
import { type Command, everywhere } from './command.js';
import { say } from './terminal.js';

const column = 26;

export function overview(commands: readonly Command[], language: Language): string {
  const lines = commands.map(
    (command) =>
      `  ${`${command.name} ${command.takes}`.padEnd(column)} ${say({ key: `cli.${command.name}.what` }, language)}`,
  );
  return [
    say({ key: 'cli.about' }, language),
    '',
    say({ key: 'cli.usage' }, language),
    '',
    ...lines,
    '',
    say({ key: 'cli.options' }, language),
    ...optionLines(everywhere, language),
    '',
    say({ key: 'cli.exit_codes' }, language),
    '',
  ].join('\n');
}

export function commandHelp(command: Command, language: Language): string {
  return [
    `elshi ${command.name} ${command.takes}`,
    '',
    say({ key: `cli.${command.name}.what` }, language),
    say({ key: `cli.${command.name}.more` }, language),
    ...(command.parts ?? []).map(
      (part) => `  ${part.padEnd(column)} ${say({ key: `cli.${command.name}.part.${part}` }, language)}`,
    ),
    '',
    say({ key: 'cli.options' }, language),
    ...optionLines({ ...command.options, ...everywhere }, language),
    '',
    say({ key: 'cli.examples' }, language),
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

const optionLines = (options: Command['options'], language: Language): string[] =>
  Object.entries(options).map(
    ([name, shape]) =>
      `  ${`--${name}${shape.value ? ` ${shape.value}` : ''}`.padEnd(column)} ${say({ key: `cli.option.${name}` }, language)}`,
  );
