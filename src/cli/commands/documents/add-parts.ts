/** `elshi documents add STUDY CORPUS PATH`: texts of a corpus's parts from a folder or an archive that the user has. */
import { resolve } from 'node:path';
import { CorpusBroken, filesOfCorpus, keepParts } from '../../../documents/index.js';
import type { Study, StudyDocument } from '../../../study/index.js';
import type { CommandContext } from '../../command.js';
import { say } from '../../terminal.js';
import { UserError } from '../../user-error.js';

const shown = 5;

export async function addParts(
  context: CommandContext,
  study: Study,
  document: StudyDocument,
  file: string,
): Promise<number> {
  const { terminal, language, options } = context;
  const line = (key: string, args: Record<string, string | number>): void =>
    terminal.out(`  ${say({ key: `cli.documents.parts.${key}`, args }, language)}\n`);
  const asked = options['countries'];
  const countries = typeof asked === 'string' ? new Set(asked.split(',').map((one) => one.trim())) : null;
  try {
    const files = filesOfCorpus(resolve(terminal.workingFolder, file));
    const { kept, differ, others, missing } = await keepParts(study.root, document, files, countries);
    if (options['json'] === true) {
      terminal.out(`${JSON.stringify({ document: document.id, kept, differ, others: others.length, missing })}\n`);
      return kept > 0 ? 0 : 1;
    }
    line('kept', { n: kept, folder: `documents/${document.id}/texts` });
    if (missing > 0) line('missing', { n: missing });
    if (differ.length > 0) line('differ', { n: differ.length, names: differ.slice(0, shown).join(', ') });
    if (others.length > 0) line('others', { n: others.length, names: others.slice(0, shown).join(', ') });
    return kept > 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof CorpusBroken)
      throw new UserError({ key: `cli.documents.corpus.${error.why}`, args: { file } });
    throw error;
  }
}
