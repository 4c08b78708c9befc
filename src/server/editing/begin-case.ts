/** A new case with its source, and the source's publisher where the study has none of that name: all is written, or nothing. */
import { stringify } from 'yaml';
import {
  fileOfCard,
  freeId,
  idFromName,
  type NewCaseAnswers,
  newCaseFiles,
  type Posted,
  withEntry,
} from '../../editing/index.js';
import type { NewCaseState } from '../../pages/index.js';
import { noFile, readStudyFile, type Study, saveText } from '../../study/index.js';
import { findPublisher, hostOf } from './find-publisher.js';
import type { Session } from './session.js';
import { fieldOf } from './trusted-form.js';

const names = [
  'kk',
  'ru',
  'en',
  'kind',
  'country',
  'start',
  'goal',
  'goalText',
  'instrument',
  'sourceUrl',
  'sourceTitle',
  'sourcePublisher',
  'publisherOwner',
  'sourceKind',
  'coder',
  'id',
] as const satisfies readonly (keyof NewCaseAnswers)[];

export const noAnswers = (study: Study): NewCaseAnswers => ({
  ...answersOf(new Map()),
  country: study.settings.focal,
});

const answersOf = (posted: Posted): NewCaseAnswers =>
  Object.fromEntries(names.map((name) => [name, fieldOf(posted, name).trim()])) as unknown as NewCaseAnswers;

export async function beginCase(
  session: Session,
  study: Study,
  posted: Posted,
): Promise<{ readonly id: string } | NewCaseState> {
  const answers = answersOf(posted);
  const caseIds = new Set(study.cases.map(({ record }) => record.id));
  const name = answers.en || answers.ru || answers.kk;
  const asked: NewCaseState['asked'][number][] = [];
  if (name === '') asked.push('name');
  const hasSource = answers.sourceUrl !== '' || answers.sourceTitle !== '';
  const known = [...study.sources].find(([, { url }]) => url !== null && url === answers.sourceUrl)?.[0];
  const needsPublisher = hasSource && known === undefined;
  const publisher = findPublisher(study, answers.sourcePublisher, answers.sourceUrl);
  if (needsPublisher && publisher === null)
    if (answers.sourcePublisher === '') asked.push('publisher');
    else if (answers.publisherOwner === '') asked.push('owner');
  if (answers.id !== '' && caseIds.has(answers.id)) asked.push('taken');
  if (asked.length > 0) return { answers, asked, problems: [] };

  const prefix = study.cases.find(({ record }) => record.country === answers.country)?.record.id.split('-')[0] ?? '';
  const id = answers.id === '' ? freeId(idFromName(name, prefix), (one) => caseIds.has(one)) : answers.id;
  const sourceId = known ?? freeId(sourceName(answers), (one) => study.sources.has(one));
  const kind = answers.sourceKind === '' ? 'other' : answers.sourceKind;
  const begun = needsPublisher && publisher === null ? newPublisher(session, study, answers) : null;
  const sourcePublisher = begun?.id ?? publisher ?? '';
  const written = newCaseFiles({ ...answers, sourcePublisher, sourceKind: kind }, id, sourceId, session.today());
  const files: readonly NewFile[] = [
    ...(begun === null ? [] : [begun]),
    ...written.filter(({ file }) => known === undefined || file !== fileOfCard('source', known)),
  ];
  const problems = await session.followed.check(new Map(files.map(({ file, text }) => [file, text])));
  const wrong = problems.filter((one) => one.severity === 'error' && files.some(({ file }) => file === one.file));
  if (wrong.length > 0) return { answers, asked, problems: wrong };
  const outcome = session.history.save(
    files.map(({ file, text, hash }) => ({ file, write: (root) => saveText(root, file, text, hash ?? noFile) })),
  );
  if (outcome.kind === 'written') return { id };
  return outcome.kind === 'refused'
    ? { answers, asked, problems: outcome.problems }
    : { answers, asked: ['taken'], problems: [] };
}

interface NewFile {
  readonly file: string;
  readonly text: string;
  /** Of the file that is there already. */
  readonly hash?: string;
}

/** The register with one publisher more; its name is what was typed. */
function newPublisher(session: Session, study: Study, answers: NewCaseAnswers): NewFile & { readonly id: string } {
  const name = answers.sourcePublisher;
  const id = freeId(idFromName(name, ''), (one) => study.publishers.has(one));
  const host = hostOf(answers.sourceUrl);
  const entry = { id, name, owner: answers.publisherOwner, ...(host === null ? {} : { hosts: [host] }) };
  const file = fileOfCard('publisher', id) ?? '';
  const read = readStudyFile(session.root, file);
  const [before, hash] = 'code' in read ? ['', noFile] : [read.text, read.hash];
  return { id, file, hash, text: withEntry(before, stringify([entry], { lineWidth: 0 })) };
}

function sourceName({ sourceUrl, sourceTitle, sourcePublisher }: NewCaseAnswers): string {
  try {
    const { hostname, pathname } = new URL(sourceUrl);
    return idFromName(`${hostname.replace(/^www\./, '')} ${pathname}`, '');
  } catch {
    return idFromName(sourceTitle, sourcePublisher);
  }
}
