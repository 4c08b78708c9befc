/** A study that names a private person wherever a study can; nothing that leaves it may carry the name. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assessment, assessFolder } from '../../src/assessment/index.js';
import { languages } from '../../src/language/index.js';
import { renderPage } from '../../src/pages/index.js';
import { studyArchive, studyWorkbook, writeResults } from '../../src/report/index.js';
import type { Problem } from '../../src/study/index.js';
import { filesBelow } from '../site/html.js';
import { buildStudy, type StudyParts } from '../study/build-study.js';

const id = 'zhanibek-qupiyasov';
const name = { kk: 'Жәнібек Құпиясов', ru: 'Жанибек Купиясов', en: 'Zhanibek Qupiyasov' };
const anyName = /qupiyasov|құпиясов|купиясов|the falcon/iu;

const parts: StudyParts = {
  cases: {
    'kz-road': {
      name: { en: 'Road', ru: 'Дорога Жанибека Купиясова' },
      kind: 'series',
      summary: {
        kk: 'Мұны Жәнібек Құпиясовтың өзі бастады.',
        ru: 'Начато Жанибеком Купиясовым.',
        en: 'By ZHANIBEK  QUPIYASOV.',
      },
      time: { start: '2019' },
      goals: [{ id: 'G02', text: 'as Zhanibek Qupiyasov said', src: 's1' }],
      originator: { actor: id, src: 's1' },
      actors: [
        { id: 'hub', role: 'lead', src: 's1' },
        { id, role: 'implementer', src: 's1', note: 'the falcon himself' },
      ],
      links: [{ a: 'hub', b: id, mechanism: 'X3', src: 's1' }],
      money: { funders: [{ who: id, src: 's1' }], decision_maker: { actor: id, src: 's1' }, disclosed: 'none' },
      editions: [
        {
          n: 1,
          date: '2019-05',
          held_in: 'KAZ',
          src: 's1',
          outcome: { written: true, breach: { by: 'The Falcon', date: '2020' } },
        },
      ],
      deliverables: [{ kind: 'agreement', text: 'letter of Zhanibek Qupiyasov', src: 's1' }],
      results: [
        {
          id: 'r1',
          text: 'Zhanibek Qupiyasov was heard',
          sign: '+',
          level: 'REG',
          cat: 'RC',
          evidence: [{ src: 's1', claimed_by: 'self' }],
        },
      ],
      contribution: [
        {
          deed: 'Zhanibek Qupiyasov brought them together',
          actor: id,
          beneficiary: 'friends of the Falcon',
          date: '2020',
          result: 'r1',
          share_of_credit: 'lead',
          src: 's1',
        },
      ],
      criticisms: [{ text: 'about Zhanibek Qupiyasov', src: 's1' }],
      response: [{ by: id, date: '2025-02-03', text: 'I, Zhanibek Qupiyasov, differ', src: 's1' }],
      interaction: { depth: 2 },
      coding: { coders: ['a1'] },
    },
  },
  actors: {
    [id]: {
      name,
      aliases: ['The Falcon'],
      note: 'Zhanibek Qupiyasov',
      kind: 'A14',
      private_person: true,
      role: { kk: 'қор төрағасы', ru: 'председатель фонда', en: 'chair of the fund' },
    },
    // The same name twice is a problem of the study, and problems are shown on every page.
    other: { name: { en: 'Zhanibek Qupiyasov' } },
  },
  publishers: { press: { name: 'Blog of Zhanibek Qupiyasov' } },
  sources: {
    s1: {
      title: 'Interview: Zhanibek Qupiyasov',
      quote: 'сказал Купиясов Жанибек, «Жанибек Купиясов»',
      supports: 'Zhanibek Qupiyasov spoke',
      citation: 'Zhanibek Qupiyasov (2024)',
      note: 'from Zhanibek Qupiyasov',
    },
  },
  searchLog: 'id,date,query,where,lang,hits,note\nq1,2024-01-01,Zhanibek Qupiyasov,web,en,3,about Zhanibek Qupiyasov\n',
  files: {
    'responses.yaml': `- {item: K1.1, by: ${id}, date: 2025-03-04, text: "Zhanibek Qupiyasov answers", src: s1}\n`,
    'codings/a2/kz-road.yaml': 'coder: a2\ninteraction: {depth: 3}\nnote: told by Zhanibek Qupiyasov\n',
    'adjudications/a3/kz-road.yaml':
      '- {field: interaction.depth, coders: [a1, a2], values: [2, 3], adopted: 3, note: Zhanibek Qupiyasov said so, by: a3}\n',
  },
};
/** The surname before the given name is not the name as it is written on the card. */
parts.sources = { s1: { ...parts.sources?.['s1'], quote: 'сказал «Жанибек Купиясов»' } };

const namedIn = (text: string): string | null => {
  const found = anyName.exec(text);
  return found === null ? null : text.slice(Math.max(0, found.index - 60), found.index + 30);
};

/** Everything that stands in the study in memory, as text. */
function everythingIn({ study }: Assessment): string {
  const { realIds: _, root: __, ...rest } = study;
  return JSON.stringify(rest, (_name, value: unknown) => (value instanceof Map ? [...value] : value));
}

describe('a private person', () => {
  let assessment: Assessment;
  let problems: readonly Problem[];
  const page = (language: 'kk' | 'ru' | 'en', address: string): string =>
    renderPage({ assessment, problems, language, mode: 'static' }, address.split('/'))?.html ?? '';

  beforeAll(async () => {
    const result = await assessFolder(await buildStudy(parts));
    if (result.assessment === null) throw new Error('the study cannot be read');
    ({ assessment, problems } = { ...result, assessment: result.assessment });
  });

  it('is not known by name to the study in memory, from which all pages and files are made, nor to its problems', () => {
    // The case was read, with all that is said in it.
    expect(assessment.study.cases[0]?.record.contribution).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toContain('actors_same');
    expect(namedIn(everythingIn(assessment))).toBeNull();
    expect(namedIn(JSON.stringify(problems))).toBeNull();
  });

  it('is named on no page that tells of people', () => {
    for (const language of languages)
      for (const address of [
        'cases/kz-road',
        'actors',
        'chains',
        'ledger',
        'sources',
        'sources/s1',
        'quality',
        'agreement',
        'criteria/K1.1',
      ])
        expect([address, page(language, address).length > 5000, namedIn(page(language, address))]).toEqual([
          address,
          true,
          null,
        ]);
  });

  it('is named in no file of `elshi build`, in neither archive nor workbook', async () => {
    const out = mkdtempSync(join(tmpdir(), 'elshi-private-'));
    await writeResults(assessment, out, 'en');
    const files = filesBelow(out);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect([file, namedIn(readFileSync(join(out, file), 'utf8'))]).toEqual([file, null]);
    for (const bytes of [studyArchive(assessment, 'en'), studyWorkbook(assessment, 'kk')])
      for (const [file, one] of Object.entries(unzipSync(Buffer.concat([...bytes]))))
        expect([file, namedIn(strFromU8(one))]).toEqual([file, null]);
  });

  it('appears by role, in the language of the page and beside what is said', () => {
    expect(page('en', 'cases/kz-road')).toContain('I, chair of the fund, differ');
    expect(page('kk', 'cases/kz-road')).toContain('қор төрағасы');
    expect(page('ru', 'cases/kz-road')).toContain('председатель фонда');
    expect(page('en', 'criteria/K1.1')).toContain('chair of the fund answers');
  });

  it('whose card gives no role is called a private person; a name that is the role stays as it is', async () => {
    const { assessment: one } = await assessFolder(
      await buildStudy({
        actors: {
          'b-person': { name: { en: 'Aigul Serik' }, kind: 'A14', private_person: true },
          singer: { name: { en: 'Singer' }, role: { en: 'Singer' }, kind: 'A14', private_person: true },
        },
      }),
    );
    expect([...(one?.study.actors.values() ?? [])].map((actor) => [actor.id, actor.name.en])).toEqual([
      ['person-1', 'private person'],
      ['singer', 'Singer'],
    ]);
    expect(one?.study.realIds.get('person-1')).toBe('b-person');
  });
});
