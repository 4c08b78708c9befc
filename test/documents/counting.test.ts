/**
 * From a file that somebody has to values: added by the command, counted by the command, coded by people. The texts are
 * invented (of no country), in the shape of a concept of foreign policy: a decree, chapters, clauses.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Assessment, assessFolder } from '../../src/assessment/index.js';
import { codingAt, layOut, withCoding } from '../../src/documents/index.js';
import { elshi } from '../cli/listening.js';
import { siteOf } from '../pages/small-site.js';
import { buildStudy } from '../study/build-study.js';

const concept = {
  ru: [
    'Глава 1. Обстановка',
    'Мир меняется быстрее, чем договоры о нём. Доверие между странами стало редким.',
    'Глава 2. Направления',
    '1) вести сотрудничество, в котором права человека защищают вместе;',
    '2) помогать становлению гражданского общества и его организаций;',
    '3) помнить об историко-культурных особенностях соседей;',
    '4) поддерживать постоянное взаимодействие с неправительственным сектором;',
    '5) шире применять парламентскую дипломатию;',
    '6) освоить цифровую дипломатию и её площадки;',
    '7) вести информирование общественности у себя и за рубежом;',
    'Глава 3. Цели',
    'До 2027 года довести число совместных учебных программ с шести до двенадцати.',
    'Усилить гуманитарную помощь пострадавшим от стихийных бедствий.',
    'Страна предлагает себя как медиатор.',
  ],
  kk: [
    '1-тарау. Жағдай',
    'Әлем өзгеріп жатыр. Елдер арасындағы сенім азайды.',
    '2-тарау. Бағыттар',
    '1) адам құқықтары жөніндегі ынтымақтастықты кеңейту;',
    '2) азаматтық қоғамды нығайту;',
    '3) көршілердің тарихи-мәдени ерекшеліктерін ескеру;',
    '4) үкіметтік емес сектормен өзара тұрақты жұмыс жүргізу;',
    '5) парламенттік дипломатияны қолдану;',
    '6) цифрлық дипломатияны дамыту;',
    '7) бастамалар туралы жұртшылықты ақпараттандыру;',
  ],
  en: [
    'Chapter 1. The situation',
    'The world changes faster than its treaties. Trust between states has become rare.',
    'Chapter 2. Directions',
    '1) to seek cooperation wherever human rights are guarded in common;',
    '2) to help the formation of civil society and its bodies;',
    '3) to remember the historical and cultural particularities of neighbours;',
    '4) to interact steadily with the non-governmental sector;',
    '5) to make wider use of parliamentary diplomacy;',
    '6) to learn digital diplomacy and its places;',
    '7) to inform the public at home and abroad;',
  ],
} as const;
const textOf = (lang: keyof typeof concept): string => `${concept[lang].join('\n\n')}\n`;
const clauses = ['DC-01', 'DC-02', 'DC-03', 'DC-04', 'DC-05', 'DC-06', 'DC-07'];

type Fields = Record<string, unknown>;
const commitments = (
  parse(readFileSync(new URL('../../studies/kazakhstan/commitments.yaml', import.meta.url), 'utf8')) as Fields[]
).map(({ src: _src, ...one }) => ({ ...one, src: null }));
const card = (fields: Fields): string =>
  JSON.stringify({ title: { en: 'A text' }, owner: 'official', country: 'KAZ', date: '2020-03-06', ...fields });
const version = (lang: string): Fields => ({ lang, status: 'original', url: `https://adilet.zan.kz/${lang}/docs/X` });

const study = () =>
  buildStudy({
    commitments,
    actors: { ministry: { kind: 'A1', state_kind: 'state' } },
    cases: {
      talks: {
        kind: 'programme',
        country: 'KAZ',
        name: { en: 'Talks' },
        actors: [{ id: 'ministry', role: 'lead' }],
        directions: ['DR1'],
        goals: [{ id: 'G05', text: 'talk', commitment: 'DC-05', clause: null }],
        plan: { exists: true, horizon_years: 5 },
        editions: [{ date: '2020-06-01' }],
      },
    },
    files: {
      'documents/coders.yaml': '- {id: aigul}\n- {id: berik}\n',
      'documents/concept-2020/card.yaml': card({
        genre: 'concept',
        doctrine: true,
        texts: ['kk', 'ru', 'en'].map(version),
      }),
      'documents/appeal/card.yaml': card({
        owner: 'civic',
        genre: 'request',
        date: '2020-01-15',
        texts: [version('en')],
      }),
      'documents/paper/card.yaml': card({
        owner: 'media-foreign',
        country: 'NOR',
        about: 'KAZ',
        genre: 'article',
        date: '2020-05-01',
        texts: [version('en')],
      }),
    },
  });

async function bring(root: string, id: string, lang: string, text: string): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'elshi-text-')), 'text.txt');
  writeFileSync(file, text);
  const { code, out, error } = await elshi('documents', 'add', root, id, file, '--text-language', lang);
  expect([code, error], out).toEqual([0, '']);
}

/** As the coding page keeps it: a sentence by its number, one code a line. */
function code(root: string, coder: string, lang: 'ru', given: readonly (readonly [number, string])[]): void {
  const laid = layOut(textOf(lang), lang);
  const lines = given.reduce((text, [paragraph, one]) => {
    const sentence = laid.paragraphs[paragraph - 1]?.sentences[0]?.number ?? 0;
    const coding = codingAt(laid, 'concept-2020', lang, coder, one, { sentence });
    if (typeof coding === 'string') throw new Error(coding);
    return withCoding(text, coding) ?? text;
  }, '');
  const folder = join(root, 'documents/concept-2020/codings');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${coder}.jsonl`), lines);
}

async function assessed(root: string): Promise<Assessment> {
  const { assessment, problems } = await assessFolder(root);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (assessment === null) throw new Error('no assessment');
  return assessment;
}
const value = (one: Assessment, id: string) => one.table.get(id, 'KAZ', '2020');
const waiting = ['GOV-09', 'HUM-05', 'IND-03', 'IND-05', 'NAR-02'] as const;

describe('a concept whose text is not here', () => {
  it('says in check and list what waits for it, its official addresses and the commands, in three languages', async () => {
    const root = await study();
    const one = await assessed(root);
    for (const id of waiting) expect([id, value(one, id)?.value]).toEqual([id, null]);
    for (const language of ['kk', 'ru', 'en']) {
      const checked = await elshi('check', root, '--notes', '--lang', language);
      const listed = await elshi('documents', 'list', root, '--lang', language);
      for (const said of [checked.out, listed.out]) {
        for (const id of clauses) expect(said).toContain(id);
        for (const lang of ['kk', 'ru', 'en']) expect(said).toContain(`https://adilet.zan.kz/${lang}/docs/X`);
        for (const verb of ['fetch', 'add', 'count']) expect(said).toContain(`elshi documents ${verb}`);
      }
      for (const id of waiting) expect(listed.out).toContain(id);
    }
    const { code: ended, error } = await elshi('documents', 'count', root, 'concept-2020');
    expect([ended, error.includes('concept-2020')]).toEqual([2, true]);
  });

  it('says the same on its page, and the commitments lead there by the document’s title', async () => {
    const site = await siteOf(await study());
    for (const [language, open] of [
      ['kk', 'ЗЕРТТЕУ'],
      ['ru', 'ИССЛЕДОВАНИЕ'],
      ['en', 'STUDY'],
    ] as const) {
      const waits = site.html('documents/concept-2020', language).split('id="waits"')[1]?.split('</section>')[0] ?? '';
      for (const id of [...clauses, 'GOV-09', 'HUM-05', 'IND-03', 'NAR-02']) expect(waits).toContain(`>${id}</a>`);
      for (const verb of ['fetch', 'add', 'count'])
        expect(waits).toContain(`elshi documents ${verb} ${open} concept-2020`);
      expect(waits).toContain('href="https://adilet.zan.kz/ru/docs/X"');
      const commitmentsPage = site.html('commitments', language);
      expect(commitmentsPage).toMatch(/<a href="[^"]*documents\/concept-2020\/">/);
      expect(commitmentsPage).toMatch(/documents\/concept-2020\/#waits"/);
    }
  });
});

describe('the seven clauses', () => {
  it.each(['kk', 'ru', 'en'] as const)('are found by their words in a text in %s, as drafts', async (lang) => {
    const root = await study();
    await bring(root, 'concept-2020', lang, textOf(lang));
    const { out } = await elshi('documents', 'count', root, 'concept-2020', '--dictionary', 'concepts', '--json');
    const found = (JSON.parse(out) as { clauses: { commitment: string; place: string; others: string[] }[] }).clauses;
    expect(found.map(({ commitment, place }) => `${commitment} ${place}`)).toEqual(
      clauses.map((id, at) => `${id} p${at + 4}@${lang}`),
    );
    expect(found.flatMap(({ others }) => others)).toEqual([]);
    const { study: read } = await assessed(root);
    expect(read.commitments.map(({ place, placed_by }) => `${place} ${placed_by}`)).toEqual(
      clauses.map((_, at) => `p${at + 4}@${lang} dictionary:commitments`),
    );
    expect((await elshi('check', root, '--notes')).out).not.toContain('elshi documents count');
    const page = (await siteOf(root)).html('commitments');
    expect(page).toMatch(new RegExp(`documents/concept-2020/\\?lang=${lang}#p4"`));
    expect(page).toContain('not confirmed by a person');
  });

  it('named under a document that the study has not is an error; a name in words is none', async () => {
    const named = async (document: string) => {
      const root = await buildStudy({ commitments: [{ id: 'DC-1', text: { en: 'Peace' }, document }] });
      const { problems } = await assessFolder(root);
      return problems.filter(({ severity }) => severity === 'error').map(({ code: one, path }) => `${one} ${path}`);
    };
    expect(await named('concept-2030')).toEqual(['unknown_document 0.document']);
    expect(await named('Concept of foreign policy (Decree No. 1)')).toEqual([]);
  });
});

describe('the indicators that wait for texts', () => {
  let root: string;
  let one: Assessment;
  beforeAll(async () => {
    root = await study();
    await bring(root, 'concept-2020', 'ru', textOf('ru'));
    await bring(
      root,
      'appeal',
      'en',
      'We ask for peace and for dialogue.\n\nCivil society wants mediation in conflicts.\n',
    );
    await bring(root, 'paper', 'en', 'It is a donor of aid.\n\nSome call it a mediator, others a bridge.\n');
    for (const id of ['concept-2020', 'appeal', 'paper']) {
      const { code: ended, out, error } = await elshi('documents', 'count', root, id);
      expect([ended, error], out).toEqual([0, '']);
    }
    code(root, 'aigul', 'ru', [
      [12, 'GS'],
      [12, 'GS-METRIC'],
      [12, 'GS-DEADLINE'],
      [13, 'GS'],
      [13, 'HS'],
    ]);
    one = await assessed(root);
  });

  it('get values from counts and from people’s codes, provisional as the method asks', () => {
    expect(value(one, 'GOV-09')).toMatchObject({ value: 1 / 2, n: 2, status: 'provisional' });
    expect(value(one, 'HUM-05')).toMatchObject({ value: 0, n: 1 });
    for (const id of ['IND-03', 'IND-05', 'NAR-02']) {
      const found = value(one, id);
      expect([id, typeof found?.value, found?.value != null && found.value >= 0 && found.value <= 1]).toEqual([
        id,
        'number',
        true,
      ]);
      // Few texts, or a machine alone: shown, and judging nothing.
      expect([id, found?.status]).toEqual([id, expect.stringMatching(/^(?:few|provisional)$/)]);
    }
    expect(value(one, 'NAR-02m')).toMatchObject({ value: 1, n: 1 });
  });

  it('and a goal may name the clause that was found: then its case counts for GOV-04', async () => {
    expect(value(one, 'GOV-04')?.value ?? null).toBeNull();
    const place = one.study.commitments.find(({ id }) => id === 'DC-05')?.place ?? '';
    const file = join(root, 'initiatives/talks.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('clause: null', `clause: doc:concept-2020#${place.split('@')[0]}`),
    );
    expect(value(await assessed(root), 'GOV-04')).toMatchObject({ value: 1, n: 1 });
  });

  it('counted again, the files stay byte for byte the same', async () => {
    const files = ['counts.csv', 'card.yaml'].map((name) => join(root, 'documents/concept-2020', name));
    const before = files.map((file) => readFileSync(file, 'utf8'));
    await elshi('documents', 'count', root, 'concept-2020');
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before);
  });
});
