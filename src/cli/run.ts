/** Finds the command, reads its options, and turns wrong use into one clear line with exit code 2. */
import { parseArgs } from 'node:util';
import { isLanguage } from '../language/index.js';
import { type Command, everywhere } from './command.js';
import { allCommands, commandNamed } from './commands/index.js';
import { diskErrorOf } from './disk-error.js';
import { commandHelp, overview } from './help.js';
import { languageOf, painter, say, type Terminal } from './terminal.js';
import { UserError } from './user-error.js';
import { programVersion } from './version.js';

export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const wantedLanguage =
    words.find((_, index) => words[index - 1] === '--lang') ??
    words.find((word) => word.startsWith('--lang='))?.slice(7);
  const language = languageOf(wantedLanguage, terminal.environment);
  const colour = painter(terminal.colours);
  const [name, ...rest] = words.filter((word, index) => !(index === 0 && word === '--'));
  const wrong = (error: UserError): number => {
    terminal.error(
      `${colour.bold('elshi')}: ${say(error.said, language)}\n${say({ key: 'cli.see_help' }, language)}\n`,
    );
    return 2;
  };
  if (name === '--version') {
    terminal.out(`elshi ${programVersion()}\n`);
    return 0;
  }
  if (name === undefined || name === 'help' || name.startsWith('--')) {
    if (wantedLanguage !== undefined && !isLanguage(wantedLanguage))
      return wrong(new UserError({ key: 'cli.unknown_language', args: { language: wantedLanguage } }));
    const asked =
      name === 'help' ? rest.find((word, index) => !word.startsWith('-') && rest[index - 1] !== '--lang') : undefined;
    const about = asked === undefined ? undefined : await commandNamed(asked);
    if (asked !== undefined && about === undefined)
      return wrong(new UserError({ key: 'cli.unknown_command', args: { name: asked } }));
    terminal.out(about ? commandHelp(about, language) : overview(await allCommands(), language));
    return name === undefined ? 2 : 0;
  }
  const command = await commandNamed(name);
  if (command === undefined) return wrong(new UserError({ key: 'cli.unknown_command', args: { name } }));
  try {
    const { values, positionals } = read(command, rest);
    if (values['help'] === true) {
      terminal.out(commandHelp(command, language));
      return 0;
    }
    const lang = values['lang'];
    if (typeof lang === 'string' && !isLanguage(lang))
      throw new UserError({ key: 'cli.unknown_language', args: { language: lang } });
    const surplus = positionals[mostWords(command)];
    if (surplus !== undefined)
      throw new UserError({ key: 'cli.surplus_word', args: { word: surplus, command: command.name } });
    return await command.run({ positionals, options: values, language, terminal });
  } catch (error) {
    terminal.progress('');
    if (error instanceof UserError) return wrong(error);
    const refused = diskErrorOf(error);
    if (refused === null) throw error;
    terminal.error(`${colour.bold('elshi')}: ${say(refused, language)}\n`);
    return 2;
  }
}

/** How many words the command takes, as its help names them: «STUDY ID» are two, «FILE …» any number. */
const mostWords = ({ takes }: Command): number =>
  takes.includes('…') ? Number.POSITIVE_INFINITY : takes.split(' ').length;

function read(command: Command, words: readonly string[]) {
  const shapes = { ...everywhere, ...command.options };
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      strict: true,
      options: Object.fromEntries(Object.entries(shapes).map(([key, shape]) => [key, { type: shape.type }])),
    });
  } catch (error) {
    const option = /'(-[^']*)'/.exec((error as Error).message)?.[1] ?? '';
    throw new UserError({ key: 'cli.wrong_option', args: { option, command: command.name } });
  }
}
