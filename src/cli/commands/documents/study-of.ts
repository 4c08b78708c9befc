/** The study named first, read and not computed: documents need no indicators. */
import { findStandard } from '../../../standard/index.js';
import { readStudy, type Study } from '../../../study/index.js';
import type { CommandContext } from '../../command.js';
import { problemLines } from '../../problem-lines.js';
import { folderArgument } from '../../study-argument.js';

export async function studyOf(context: CommandContext): Promise<Study | null> {
  const { study, problems } = await readStudy(folderArgument(context), findStandard);
  if (study === null)
    context.terminal.error(
      problemLines(
        problems.filter(({ severity }) => severity === 'error'),
        context.language,
        context.terminal.colours,
      ),
    );
  return study;
}
