/** Help in the reader's language, made from the commands themselves; no line is longer than a narrow terminal shows. */
import type { Language } from '../language/index.js';
import { type Command, everywhere } from './command.js';
import { wrapped } from './fit.js';
import { say } from './terminal.js';

const column = 26;
const narrowest = 80;

export function overview(commands: readonly Command[], language: Language): string {
  const lines = commands.flatMap((command) =>
    entry(`${command.name} ${command.takes}`, say({ key: `cli.${command.name}.what` }, language)),
  );
  return [
    ...wrapped(say({ key: 'cli.about' }, language), narrowest),
    '',
    ...wrapped(say({ key: 'cli.usage' }, language), narrowest),
    ...wrapped(say({ key: 'cli.in_the_clone' }, language), narrowest),
    '',
    ...lines,
    '',
    say({ key: 'cli.options' }, language),
    ...optionLines(everywhere, language),
    '',
    ...wrapped(say({ key: 'cli.exit_codes' }, language), narrowest),
    '',
  ].join('\n');
}

export function commandHelp(command: Command, language: Language): string {
  return [
    `elshi ${command.name} ${command.takes}`,
    '',
    ...wrapped(say({ key: `cli.${command.name}.what` }, language), narrowest),
    '',
    ...wrapped(say({ key: `cli.${command.name}.more` }, language), narrowest),
    ...(command.parts ?? []).flatMap((part) => entry(part, say({ key: `cli.${command.name}.part.${part}` }, language))),
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
  Object.entries(options).flatMap(([name, shape]) =>
    entry(
      `--${name}${shape.value === undefined ? '' : ` ${shape.value}`}`,
      say({ key: shape.says ?? `cli.option.${name}` }, language),
    ),
  );

/** A name and what it means beside it; a long name has a line of its own. */
function entry(name: string, meaning: string): string[] {
  const beside = wrapped(meaning, narrowest - column - 3);
  const rest = (lines: readonly string[]): string[] => lines.map((line) => `${' '.repeat(column + 3)}${line}`);
  if (name.length > column) return [`  ${name}`, ...rest(beside)];
  return [`  ${name.padEnd(column)} ${beside[0] ?? ''}`, ...rest(beside.slice(1))];
}
