/** One thing that `elshi text` does, and the texts it does it to. */
import type { CommandContext } from '../../command.js';

export interface NamedText {
  /** As given on the command line; «-» for standard input. */
  readonly name: string;
  readonly text: string;
}
export interface TextPart {
  readonly name: string;
  readonly run: (context: CommandContext, texts: readonly NamedText[]) => number;
}
