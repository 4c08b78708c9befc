/** The shape of a command and its options. */
import type { Language } from '../language/index.js';
import type { Terminal } from './terminal.js';

export interface OptionShape {
  readonly type: 'string' | 'boolean';
  /** What stands after it, as help prints it: `FILE`. */
  readonly value?: string;
  /** Message that explains it; without it `cli.option.<name>`. */
  readonly says?: string;
}
export interface CommandContext {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: Language;
  readonly terminal: Terminal;
}
export interface Command {
  readonly name: string;
  /** Words after the name, as help prints them: `STUDY ID`. */
  readonly takes: string;
  /** What can stand first after the name; each is explained by `cli.<name>.part.<part>`. */
  readonly parts?: readonly string[];
  readonly options: Readonly<Record<string, OptionShape>>;
  readonly examples: readonly string[];
  readonly run: (context: CommandContext) => Promise<number>;
}

export const everywhere: Readonly<Record<string, OptionShape>> = {
  lang: { type: 'string', value: 'kk|ru|en' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
};
