/** The folder a command is about, and the study in it; problems are printed as a compiler prints them. */
import { resolve } from 'node:path';
import { type Assessment, assessFolder } from '../assessment/index.js';
import type { Problem } from '../study/index.js';
import type { CommandContext } from './command.js';
import { problemLines } from './problem-lines.js';
import { say } from './terminal.js';
import { UserError } from './user-error.js';

export function folderArgument({ positionals, terminal }: CommandContext, position = 0): string {
  const folder = positionals[position];
  if (folder === undefined) throw new UserError({ key: 'cli.study_needed' });
  return resolve(terminal.workingFolder, folder);
}

/** The assessment of the study named on the command line; null when errors stand in its way, which are then printed. */
export async function assessed(
  context: CommandContext,
): Promise<{ assessment: Assessment | null; problems: readonly Problem[] }> {
  const { terminal, language } = context;
  const root = folderArgument(context);
  const result = await assessFolder(root, terminal.readBefore?.(root), (stage) =>
    terminal.progress(say({ key: `cli.progress.${stage}` }, language)),
  );
  terminal.progress('');
  if (result.assessment === null)
    terminal.error(
      problemLines(
        result.problems.filter((problem) => problem.severity === 'error'),
        language,
        terminal.colours,
      ),
    );
  return result;
}
