/**
 * Codes given to a text, taken back, and said to be complete: each is one saved edit that undo takes back. Nothing is written
 * while the coder's file or the text is another than the one that the coder saw.
 */
import { stringify } from 'yaml';
import {
  type ChosenPlace,
  type CodingsHere,
  codesAbove,
  codingAt,
  codingsHere,
  countsOfCodings,
  findCode,
  isMachine,
  layOut,
  textHere,
  withCoding,
  withCounts,
  withoutCoding,
} from '../../documents/index.js';
import { type Posted, withEntry } from '../../editing/index.js';
import type { Language } from '../../language/index.js';
import type { CodingSaid, Site } from '../../pages/index.js';
import {
  changeText,
  type LeafChange,
  noFile,
  readStudyFile,
  type Step,
  type Study,
  type StudyDocument,
  saveText,
} from '../../study/index.js';
import type { Session } from './session.js';
import { fieldOf } from './trusted-form.js';

export interface CodingTurn {
  readonly said: CodingSaid;
  readonly lang: string;
  readonly coder: string;
  readonly sentence: number | null;
  readonly page: number;
  readonly status: 303 | 409 | 422 | 507;
}

const whole = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);
const coderId = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

export function codeDocument(session: Session, site: Site, document: StudyDocument, posted: Posted): CodingTurn {
  const { study } = site.assessment;
  const field = (name: string): string => fieldOf(posted, name).trim();
  const about = {
    lang: field('lang'),
    coder: field('coder'),
    sentence: whole(field('sentence')),
    page: whole(field('page')) ?? 1,
  };
  const end = (said: CodingSaid, status: CodingTurn['status']): CodingTurn => ({ ...about, said, status });
  if (field('action') === 'begin') {
    const said = beginCoder(session, study, about.coder, field('name'), site.language);
    return end(said, said === 'begun' ? 303 : said === 'unreadable' ? 507 : 422);
  }
  const here = textHere(study, document, about.lang);
  if (here === null || here.sha256 !== field('text')) return end('text_changed', 409);
  if (isMachine(about.coder) || !study.documents.coders.has(about.coder)) return end('coder_wrong', 422);
  const own = codingsHere(study, document, about.coder);
  if (own === null) return end('unreadable', 507);
  if (own.hash !== field('hash')) return end('changed', 409);
  const laid = layOut(here.text, about.lang);

  const keep = (steps: readonly Step[], said: CodingSaid): CodingTurn => {
    const outcome = session.history.save(steps);
    if (outcome.kind === 'written') return end(said, 303);
    return outcome.kind === 'changed_meanwhile' ? end('changed', 409) : end('unreadable', 507);
  };
  const toFile = (text: string): Step => ({
    file: own.file,
    write: (root) => saveText(root, own.file, text, own.hash),
  });

  switch (field('action')) {
    case 'give': {
      const code = findCode(site.assessment.evidence.standard, field('recent') || field('code'));
      if (code === null) return end('no_code', 422);
      const place = placeOf(field('from'), field('to'), about.sentence);
      if (place === null) return end('no_place', 422);
      const coding = codingAt(laid, document.id, about.lang, about.coder, code, place);
      if (typeof coding === 'string') return end(coding, 422);
      const text = withCoding(own.text, coding);
      return text === null ? end('already', 303) : keep([toFile(text)], 'given');
    }
    case 'take': {
      const [code = '', from = '', to = ''] = field('remove').split(' ');
      const [start, last] = [whole(from), whole(to)];
      const text =
        start === null || last === null ? null : withoutCoding(own.text, { lang: about.lang, code, start, end: last });
      return text === null ? end('gone', 422) : keep([toFile(text)], 'taken');
    }
    case 'counted':
      return counted(session, site, document, posted, own, laid, here.sha256, about, keep, end);
    default:
      return end('no_code', 422);
  }
}

function placeOf(from: string, to: string, sentence: number | null): ChosenPlace | null {
  const [start, end] = [whole(from), whole(to)];
  if (start !== null && end !== null) return { from: start, to: end };
  return sentence === null ? null : { sentence };
}

function beginCoder(session: Session, study: Study, id: string, name: string, language: Language): CodingSaid {
  if (!coderId.test(id)) return 'coder_wrong';
  if (study.documents.coders.has(id)) return 'coder_taken';
  const file = 'documents/coders.yaml';
  const read = readStudyFile(session.root, file);
  if ('code' in read && read.code !== 'file_unreadable') return 'unreadable';
  const [text, hash] = 'code' in read ? ['', noFile] : [read.text, read.hash];
  const entry = stringify([{ id, ...(name === '' ? {} : { name: { [language]: name } }) }], { lineWidth: 0 });
  const outcome = session.history.save([
    { file, write: (root) => saveText(root, file, text === '' ? entry : withEntry(text, entry), hash) },
  ]);
  return outcome.kind === 'written' ? 'begun' : 'unreadable';
}

/** The card says what was gone through, `counts.csv` what was found: both, or neither. */
function counted(
  session: Session,
  site: Site,
  document: StudyDocument,
  posted: Posted,
  own: CodingsHere,
  laid: ReturnType<typeof layOut>,
  sha256: string,
  { lang, coder }: { readonly lang: string; readonly coder: string },
  keep: (steps: readonly Step[], said: CodingSaid) => CodingTurn,
  end: (said: CodingSaid, status: CodingTurn['status']) => CodingTurn,
): CodingTurn {
  const { standard } = site.assessment.evidence;
  const groups = new Set(posted.get('group') ?? []);
  const rows = own.rows.filter((row) => row.lang === lang && row.part === undefined);
  const codes = new Set(
    [...standard.documentCodebook.values()].flatMap(({ group, codes: all }) =>
      groups.has(group) ? all.map(({ id }) => id) : [],
    ),
  );
  for (const { code } of rows) codes.add(code);
  if (codes.size === 0) return end('nothing_to_count', 422);

  const counts = countsOfCodings(laid, rows, (code) => codesAbove(standard, code).filter((one) => codes.has(one)));
  const countsFile = `documents/${document.id}/counts.csv`;
  const before = readStudyFile(session.root, countsFile);
  if ('code' in before && before.code !== 'file_unreadable') return end('unreadable', 507);
  const [oldCounts, countsHash] = 'code' in before ? ['', noFile] : [before.text, before.hash];
  const newCounts = withCounts(oldCounts, coder, lang, counts, sha256);
  if (newCounts === null) return end('counts_other', 422);

  const card = readStudyFile(session.root, document.file);
  if ('code' in card) return end('unreadable', 507);
  const at = document.card.texts.findIndex((text) => text.lang === lang);
  const sizes: readonly (readonly [string, unknown])[] = [
    ['sha256', sha256],
    ['characters', laid.length],
    ['words', laid.words],
    ['sentences', laid.sentences.length],
    ['paragraphs', laid.paragraphs.length],
  ];
  const former = document.card.counted.findIndex((entry) => entry.coder === coder && entry.lang.join() === lang);
  const known = document.card.texts[at] as Readonly<Record<string, unknown>> | undefined;
  const entry = { coder, codes: [...codes].sort(), lang: [lang], date: session.today() };
  const changes: LeafChange[] = [
    ...sizes.flatMap(([name, value]): LeafChange[] =>
      known?.[name] == null ? [{ path: ['texts', at, name], change: { set: value } }] : [],
    ),
    former < 0 ? { path: ['counted'], change: { add: entry } } : { path: ['counted', former], change: { set: entry } },
  ];
  const changed = changeText(card.text, changes);
  if ('impossible' in changed) return end('unreadable', 422);
  return keep(
    [
      { file: document.file, write: (root) => saveText(root, document.file, changed.text, card.hash) },
      { file: countsFile, write: (root) => saveText(root, countsFile, newCounts, countsHash) },
    ],
    'counted',
  );
}
