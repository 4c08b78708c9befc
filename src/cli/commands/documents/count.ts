/**
 * `elshi documents count STUDY ID`: the texts of a document that lie here, gone through with the dictionaries of the edition;
 * the counts are written into the study, and the clauses of commitments that stand in it are looked for by their words.
 */
import { stringify } from 'yaml';
import { countDocument, type FoundClause, findClauses, languagesHere } from '../../../documents/index.js';
import { withEntry } from '../../../editing/index.js';
import type { Language } from '../../../language/index.js';
import { findStandard, type Standard } from '../../../standard/index.js';
import {
  changeText,
  type LeafChange,
  noFile,
  placingMachine,
  readStudyFile,
  type Study,
  saveText,
} from '../../../study/index.js';
import { compileDictionary, type Dictionary } from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { say } from '../../terminal.js';
import { UserError } from '../../user-error.js';
import { studyOf } from './study-of.js';

type Args = Record<string, string | number>;

export async function countTexts(context: CommandContext): Promise<number> {
  const { terminal, language, options, positionals } = context;
  const study = await studyOf(context);
  if (study === null) return 1;
  const [, id] = positionals;
  const document = id === undefined ? undefined : study.documents.byId.get(id);
  const known = [...study.documents.byId.keys()].join(', ');
  if (id === undefined) throw new UserError({ key: 'cli.documents.count.needs', args: { known } });
  if (document === undefined) throw new UserError({ key: 'cli.documents.unknown', args: { id, known } });
  const standard = findStandard(study.settings.edition);
  if (standard === null) return 1;
  const dictionaries = chosen(standard, options['dictionary']);
  const countsFile = `documents/${document.id}/counts.csv`;
  const [card, counts] = [openFile(study, document.file), openFile(study, countsFile)];
  const result = countDocument(study, document, { card: card.text, counts: counts.text }, dictionaries);
  if (typeof result === 'string')
    throw new UserError({ key: `cli.documents.count.${result}`, args: { id, file: countsFile } });
  // Who counted is named first, then what was found; the card, which says that it was looked for, comes last.
  nameCoders(study, standard, dictionaries);
  write(study, countsFile, result.counts, counts.hash);
  write(study, document.file, result.card, card.hash);
  const clauses = findClauses(study, document);
  writePlaces(study, clauses);
  if (options['json'] === true) {
    const places = clauses.map(({ commitment, place, others }) => ({ commitment: commitment.id, place, others }));
    terminal.out(`${JSON.stringify({ document: id, counted: result.versions, clauses: places })}\n`);
    return 0;
  }
  const line = (key: string, args: Args): void =>
    terminal.out(`  ${say({ key: `cli.documents.count.${key}`, args }, language)}\n`);
  terminal.out(`${id}  ${languagesHere(document).join(', ')}\n`);
  for (const { lang, coder, hits, met, of, tooSlow } of result.versions) {
    line('version', { lang, coder, hits, met, of });
    if (tooSlow.length > 0) line('too_slow', { patterns: tooSlow.join(', ') });
  }
  for (const clause of clauses) terminal.out(clauseLines(clause, study, document.id, language));
  line('people', { id, coder: 'ID' });
  return 0;
}

function clauseLines(
  { commitment, place, others, problems }: FoundClause,
  study: Study,
  document: string,
  language: Language,
): string {
  const line = (key: string, args: Args): string => `  ${say({ key: `cli.documents.count.${key}`, args }, language)}\n`;
  const { id } = commitment;
  const wrong = problems.map(({ source }) => line('pattern', { id, pattern: source })).join('');
  if (place === null) return wrong + line('clause_not_found', { id });
  const goals = study.cases.flatMap(({ record }) =>
    (record.goals ?? []).some((goal) => goal.commitment === id && goal.clause === null) ? [record.id] : [],
  );
  return (
    wrong +
    line('clause', { id, place }) +
    (others.length === 0 ? '' : line('clause_others', { places: others.join(', ') })) +
    (goals.length === 0
      ? ''
      : line('clause_goals', { clause: `doc:${document}#${place.split('@')[0] ?? place}`, cases: goals.join(', ') }))
  );
}

function chosen(standard: Standard, wanted: string | boolean | undefined): Dictionary[] {
  const known = [...standard.dictionaries.keys()];
  const names = typeof wanted === 'string' ? wanted.split(',').map((name) => name.trim()) : known;
  return names.map((name) => {
    const definition = standard.dictionaries.get(name);
    if (definition === undefined)
      throw new UserError({ key: 'cli.documents.count.no_dictionary', args: { name, known: known.join(', ') } });
    return compileDictionary(definition).dictionary;
  });
}

/** A file of the study as it is now; one that is not there is begun. */
function openFile(study: Study, file: string): { readonly text: string; readonly hash: string } {
  const read = readStudyFile(study.root, file);
  if (!('code' in read)) return read;
  if (read.code !== 'file_unreadable') throw new UserError({ key: 'cli.documents.kept.not_written', args: { file } });
  return { text: '', hash: noFile };
}

function write(study: Study, file: string, text: string, hash: string): void {
  if (saveText(study.root, file, text, hash).kind !== 'written')
    throw new UserError({ key: 'cli.documents.count.not_written', args: { file } });
}

function nameCoders(study: Study, standard: Standard, dictionaries: readonly Dictionary[]): void {
  const file = 'documents/coders.yaml';
  for (const { id } of dictionaries) {
    const coder = `dictionary:${id}`;
    if (study.documents.coders.has(coder)) continue;
    const { text, hash } = openFile(study, file);
    const sha256 = standard.dictionaryHashes.get(id) ?? null;
    const name = standard.dictionaries.get(id)?.title;
    const entry = stringify([{ id: coder, ...(name === undefined ? {} : { name }), sha256, agreement: [] }], {
      lineWidth: 0,
    });
    write(study, file, text.trim() === '' ? entry : withEntry(text, entry), hash);
  }
}

/** A draft: it bears the machine’s name until a person puts their own in its place. */
function writePlaces(study: Study, clauses: readonly FoundClause[]): void {
  const changes = clauses.flatMap(({ at, place }): LeafChange[] =>
    place === null
      ? []
      : [
          { path: [at, 'place'], change: { set: place } },
          { path: [at, 'placed_by'], change: { set: placingMachine } },
        ],
  );
  if (changes.length === 0) return;
  const file = 'commitments.yaml';
  const { text, hash } = openFile(study, file);
  const changed = changeText(text, changes);
  if ('impossible' in changed) throw new UserError({ key: 'cli.documents.count.not_written', args: { file } });
  write(study, file, changed.text, hash);
}
