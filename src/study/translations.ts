/**
 * `translations/<language>.csv`: what a coder wrote in the language of the study's texts, said in another language.
 * A row holds a text exactly as it stands in the cases and its translation; `texts_in` of study.yaml names the language
 * of the originals. A page without a translation shows the original, marked as being in its own language.
 */
import { basename } from 'node:path';
import type { TextOf } from '../derivation/index.js';
import type { CaseFile } from './case-file.js';
import { documentOfCommitment } from './commitment-places.js';
import { type CsvTable, readCsv } from './csv-file.js';
import type { StudyFolder } from './folder.js';
import type { SearchLogEntry, Study } from './model.js';
import { nearest } from './nearest.js';
import { type Finding, type Place, wholeFile } from './problem.js';
import type { MappingFile } from './register-file.js';
import type { CaseRecord } from './schema/case.js';
import type { DocumentCard } from './schema/document.js';
import type { Experience } from './schema/experience.js';
import type { Norm } from './schema/norm.js';
import type { Commitment, Frame, Publisher } from './schema/register.js';
import type { Table } from './tables.js';

export type Translations = ReadonlyMap<string, string>;

export interface TranslationFile {
  readonly path: string;
  readonly table: Table<Translations> | null;
  /** Where each text stands in the file. */
  readonly lines: ReadonlyMap<string, number>;
}

export function readTranslations(text: string): { table: Table<Translations>; lines: ReadonlyMap<string, number> } {
  const file: CsvTable = readCsv(text, ['text', 'translation']);
  const mistakes: { finding: Finding; place: Place }[] = [...file.mistakes];
  const value = new Map<string, string>();
  const lines = new Map<string, number>();
  for (const { line, cells } of file.rows) {
    const original = cells[file.columns['text'] ?? -1] ?? '';
    const translation = cells[file.columns['translation'] ?? -1] ?? '';
    if (original === '') continue;
    if (value.has(original))
      mistakes.push({
        finding: { code: 'listed_twice', path: ['text'], args: { value: original } },
        place: { line, column: 1 },
      });
    else if (translation !== '') {
      value.set(original, translation);
      lines.set(original, line);
    }
  }
  return { table: { value, mistakes, records: new Map() }, lines };
}

const texts = (items: unknown, ...keys: readonly string[]): string[] =>
  Array.isArray(items)
    ? items.flatMap((item: Record<string, unknown>) =>
        keys.flatMap((key) => (typeof item[key] === 'string' && item[key] !== '' ? [item[key]] : [])),
      )
    : [];

/** Everything of a case that its pages say in the coder's own words, in the order of the page. */
export const ownTextsOf = (record: CaseRecord): readonly string[] => [
  ...texts(record.goals, 'text'),
  ...texts(record.results, 'text'),
  ...texts(record.contribution, 'deed', 'beneficiary', 'common_effort').filter((text) => text !== 'none'),
  ...(record.contribution ?? []).flatMap((entry) => texts(entry.counter_evidence, 'text')),
  ...texts(record.criticisms, 'text'),
  ...texts(record.milestones, 'text'),
  ...texts(record.deliverables, 'text'),
  ...texts([record.sampling ?? {}], 'known_gap'),
];

/** The same of a card of experience. */
export const ownTextsOfCard = ({ model, tried, known }: Experience): readonly string[] => [
  ...Object.values(model).filter((text) => text !== null),
  ...texts(tried, 'text'),
  ...texts(known, 'text'),
];

/** The lists that the sampling frame was drawn from, by name. */
const ownTextsOfFrame = (frame: Frame): readonly string[] => frame.lists.map(({ name }) => name);

/** The same of a norm: its own note, those of its dates and of what it was first to name. */
const ownTextsOfNorm = ({ value, annotations }: MappingFile<Norm | null>): readonly string[] =>
  [
    value?.note,
    ...(value?.names ?? []).map(({ note }) => note),
    ...[...annotations.values()].map(({ note }) => note),
  ].filter((text) => text !== undefined);

/** What a coder wrote as a label: in the language of the study's texts, and in those that it is translated into. */
export const labelOf = (
  text: string,
  { settings, translations }: Pick<Study, 'settings' | 'translations'>,
): TextOf['text'] => ({
  ...Object.fromEntries(
    [...translations].flatMap(([language, table]) => {
      const translated = table.get(text.trim());
      return translated === undefined ? [] : [[language, translated]];
    }),
  ),
  [settings.texts_in]: text,
});

/** A translation of what nobody says any more is a note: the text was changed, and its translation must follow. */
export function checkTranslations(
  folder: StudyFolder,
  files: readonly TranslationFile[],
  whoSpeaks: {
    readonly caseFiles: readonly CaseFile[];
    readonly cards: readonly (Experience | null)[];
    readonly norms: readonly MappingFile<Norm | null>[];
    readonly commitments: readonly Commitment[];
    readonly frame: Frame | null;
    readonly searchLog: readonly SearchLogEntry[];
    readonly publishers: readonly Publisher[];
    readonly documents: readonly DocumentCard[];
  },
): void {
  if (files.length === 0) return;
  const { caseFiles, cards, norms, commitments, frame, searchLog, publishers, documents } = whoSpeaks;
  const said = new Set(
    [
      ...caseFiles.flatMap(({ case: read }) => (read === null ? [] : ownTextsOf(read.record))),
      ...cards.flatMap((card) => (card === null ? [] : ownTextsOfCard(card))),
      ...norms.flatMap(ownTextsOfNorm),
      ...commitments.flatMap((one) => (documentOfCommitment(one) === null ? [one.document] : [])),
      ...(frame === null ? [] : ownTextsOfFrame(frame)),
      ...searchLog.map(({ note }) => note),
      ...publishers.map(({ name }) => name),
      ...documents.flatMap(({ edition, note }) => [edition, note].filter((text) => typeof text === 'string')),
    ].map((text) => text.trim()),
  );
  for (const { path, table, lines } of files) {
    if (!['kk', 'ru', 'en'].includes(basename(path, '.csv')))
      folder.say(path, { code: 'unknown_file', path: [], args: { nearest: 'kk.csv' } }, wholeFile);
    const translated = table?.value;
    // What was changed has no translation yet: only there is the old text's place now.
    const without = translated === undefined ? [] : [...said].filter((text) => !translated.has(text));
    for (const text of translated?.keys() ?? [])
      if (!said.has(text))
        folder.say(
          path,
          {
            code: 'translation_of_nothing',
            path: ['text'],
            args: { value: text, nearest: nearest(text, without) ?? 'none' },
          },
          { line: lines.get(text) ?? 0, column: 1 },
        );
  }
}
