/** A new case with its source from the guided questions: both files are written, or neither. */
import { freeId, idFromName, type NewCaseAnswers, newCaseFiles, type Posted } from '../../editing/index.js';
import type { NewCaseState } from '../../pages/index.js';
import { noFile, type Study, saveText } from '../../study/index.js';
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
  if (hasSource && answers.sourcePublisher === '') asked.push('publisher');
  if (answers.id !== '' && caseIds.has(answers.id)) asked.push('taken');
  if (asked.length > 0) return { answers, asked, problems: [] };

  const prefix = study.cases.find(({ record }) => record.country === answers.country)?.record.id.split('-')[0] ?? '';
  const id = answers.id === '' ? freeId(idFromName(name, prefix), (one) => caseIds.has(one)) : answers.id;
  const sourceId = freeId(sourceName(answers), (one) => study.sources.has(one));
  const kind = answers.sourceKind === '' ? 'other' : answers.sourceKind;
  const files = newCaseFiles({ ...answers, sourceKind: kind }, id, sourceId, session.today());
  const problems = await session.followed.check(new Map(files.map(({ file, text }) => [file, text])));
  const wrong = problems.filter((one) => one.severity === 'error' && files.some(({ file }) => file === one.file));
  if (wrong.length > 0) return { answers, asked, problems: wrong };
  const outcome = session.history.save(
    files.map(({ file, text }) => ({ file, write: (root) => saveText(root, file, text, noFile) })),
  );
  if (outcome.kind === 'written') return { id };
  return outcome.kind === 'refused'
    ? { answers, asked, problems: outcome.problems }
    : { answers, asked: ['taken'], problems: [] };
}

function sourceName({ sourceUrl, sourceTitle, sourcePublisher }: NewCaseAnswers): string {
  try {
    const { hostname, pathname } = new URL(sourceUrl);
    return idFromName(`${hostname.replace(/^www\./, '')} ${pathname}`, '');
  } catch {
    return idFromName(sourceTitle, sourcePublisher);
  }
}
