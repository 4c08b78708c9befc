/** One thing that `elshi text` does, and the texts it does it to. */
import type { CommandContext } from '../../command.js';

export interface NamedText {
  /** As given on the command line; «-» for standard input. */
  readonly name: string;
  readonly text: string;
}
export interface TextPart {
  readonly name: string;
  /** How many words it takes before the files: the pattern of `kwic`. */
  readonly words?: number;
  readonly run: (context: CommandContext, texts: readonly NamedText[], words: readonly string[]) => number;
}
/** A part that reads and writes files of its own kinds, not texts. */
export interface FilePart {
  readonly name: string;
  readonly onFiles: (context: CommandContext, files: readonly string[]) => number;
}
