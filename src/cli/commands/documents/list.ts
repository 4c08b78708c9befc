/** `elshi documents list`: each document with its date, its languages and whether their texts lie here, counts and codings. */
import { documentsView } from '../../../documents/index.js';
import { labelIn } from '../../../language/index.js';
import type { CommandContext } from '../../command.js';
import { say } from '../../terminal.js';
import { studyOf } from './study-of.js';

export async function listDocuments(context: CommandContext): Promise<number> {
  const { terminal, language, options } = context;
  const study = await studyOf(context);
  if (study === null) return 1;
  const rows = documentsView(study).documents.map(({ id, document, state, coders, codings, texts }) => ({
    id,
    title: labelIn(document.card.title, language),
    date: document.card.date,
    genre: document.card.genre,
    texts: Object.fromEntries(state),
    parts: document.parts.length,
    part_texts: document.partTexts.size,
    counts: document.counts?.length ?? 0,
    codings,
    coders,
    words: texts.reduce((sum, { words }) => sum + (words ?? 0), 0),
  }));
  if (options['json'] === true) {
    terminal.out(`${JSON.stringify(rows, null, 1)}\n`);
    return 0;
  }
  for (const row of rows) {
    const texts = Object.entries(row.texts)
      .map(([lang, state]) => `${lang}: ${say({ key: `cli.documents.state.${state}` }, language)}`)
      .join('; ');
    const { parts, counts, codings, part_texts: here } = row;
    const date = row.date ?? say({ key: 'cli.documents.no_date' }, language);
    terminal.out(`${row.id}  ${date}  ${row.title}\n`);
    terminal.out(
      `  ${texts === '' ? say({ key: 'cli.documents.no_texts' }, language) : texts}\n  ${say({ key: 'cli.documents.amounts', args: { parts, here, counts, codings } }, language)}\n`,
    );
  }
  return 0;
}
