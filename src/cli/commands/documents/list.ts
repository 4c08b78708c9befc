/** `elshi documents list`: each document with its date, its languages and whether their texts lie here, counts and codings. */
import { documentsView, type WaitingFor, waitingFor } from '../../../documents/index.js';
import { type Language, labelIn } from '../../../language/index.js';
import type { CommandContext } from '../../command.js';
import { say } from '../../terminal.js';
import { studyOf } from './study-of.js';

export async function listDocuments(context: CommandContext): Promise<number> {
  const { terminal, language, options } = context;
  const study = await studyOf(context);
  if (study === null) return 1;
  const rows = documentsView(study).documents.map((one) => {
    const { id, document, state, coders, codings, texts } = one;
    return {
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
      addresses: Object.fromEntries(
        document.card.texts.flatMap(({ lang, url }) => (url === null ? [] : [[lang, url]])),
      ) as Record<string, string>,
      waits: waitingFor(study, one),
    };
  });
  if (options['json'] === true) {
    terminal.out(`${JSON.stringify(rows, null, 1)}\n`);
    return 0;
  }
  const folder = context.positionals[0] ?? '.';
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
    terminal.out(waitingLines(row, folder, language));
  }
  return 0;
}

/** Where the text is to be had, and what it gives: only where it is not here, or nobody went through it. */
function waitingLines(
  {
    id,
    texts,
    parts,
    addresses,
    waits,
  }: {
    readonly id: string;
    readonly texts: Readonly<Record<string, string>>;
    readonly parts: number;
    readonly addresses: Readonly<Record<string, string>>;
    readonly waits: WaitingFor;
  },
  study: string,
  language: Language,
): string {
  const { clauses, byCounting, byPeople } = waits;
  if (parts > 0 || clauses.length + byCounting.length + byPeople.length === 0) return '';
  const line = (key: string, args: Record<string, string>): string =>
    `    ${say({ key: `cli.documents.waits.${key}`, args }, language)}\n`;
  const here = Object.values(texts).some((state) => state !== 'absent');
  const ids = (key: string, list: readonly string[]): string =>
    list.length === 0 ? '' : line(key, { ids: list.join(', ') });
  return [
    ids('clauses', clauses),
    ids('counting', byCounting),
    ids('people', byPeople),
    ...(here ? [] : Object.entries(addresses).map(([lang, url]) => line('address', { lang, url }))),
    here ? '' : line('bring', { study, id }),
    clauses.length + byCounting.length === 0 ? '' : line('count', { study, id }),
  ].join('');
}
