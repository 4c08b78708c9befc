import { describe, expect, it } from 'vitest';
import { findStandard } from '../../src/standard/index.js';
import { readStudy } from '../../src/study/index.js';
import { writeEdition } from '../standard/small-edition.js';
import { buildStudy } from './build-study.js';
import { errors, errorsOf, notesOf, reading } from './reading.js';

const short = (found: string[]): string[] => found.map((text) => text.replace(/:\d+:\d+/, ''));

describe('the register of actors', () => {
  it('holds each actor once, under whatever spelling', async () => {
    const names = {
      a: { name: { en: 'Assembly of People' } },
      b: { name: { en: '«Assembly  of people»' } },
      c: { name: { ru: 'Иное' }, aliases: ['ASSEMBLY-OF PEOPLE'] },
    };
    const { problems } = await reading({ actors: names });
    expect(problems.map(({ code, args }) => `${code} ${args.a} ${args.b}`)).toEqual([
      'actors_same a b',
      'actors_same a c',
    ]);
  });

  it('lets two countries have a ministry of one name', async () => {
    const name = { en: 'Ministry of Foreign Affairs' };
    expect(await errorsOf({ actors: { a: { name, country: 'KAZ' }, b: { name, country: 'UZB' } } })).toEqual([]);
  });

  it('does not use one id twice', async () => {
    const entry =
      '- {id: a, name: {en: One}, kind: A9, state_kind: nonstate}\n- {id: a, name: {en: Two}, kind: A9, state_kind: nonstate}\n';
    expect(short(await errorsOf({ files: { 'actors.yaml': entry } }))).toEqual(['actors.yaml id_twice 1.id']);
  });

  it('keeps the sound entries when one is wrong', async () => {
    const { study, problems } = await reading({ actors: { a: {}, b: { kind: 'A99' }, c: {} } });
    expect([...(study?.actors.keys() ?? [])]).toEqual(['a', 'c']);
    expect(problems).toMatchObject([{ code: 'not_in_list', path: '1.kind', line: 10, column: 3 }]);
  });

  it('notes a private person', async () => {
    expect(short(await notesOf({ actors: { a: { private_person: true, kind: 'A14' } } }))).toEqual([
      'actors.yaml private_person 0.private_person',
    ]);
  });
});

describe('sources', () => {
  it('have a publisher that is known, with its owner', async () => {
    const { problems } = await reading({ sources: { s1: { publisher: 'pres' } } });
    expect(problems).toMatchObject([
      { code: 'unknown_publisher', file: 'sources/s1.yaml', line: 2, args: { nearest: 'press' } },
    ]);
  });

  it('and what must be said is not left empty: the remedy does not speak of shares', async () => {
    const files = { 'responses.yaml': '- {item: K1.1, by: "", date: 2025-03-04, text: "", src: []}\n' };
    expect(short(await errorsOf({ files }))).toEqual([
      'responses.yaml left_empty 0.by',
      'responses.yaml left_empty 0.text',
      'responses.yaml left_empty 0.src',
    ]);
  });

  it('do not supersede each other in a circle', async () => {
    const sources = {
      a: { superseded_by: 'b' },
      b: { superseded_by: 'c' },
      c: { superseded_by: 'a' },
      d: { superseded_by: 'a' },
    };
    const { problems } = await reading({ sources });
    expect(problems.map(({ code, args }) => `${code} ${args.chain}`)).toEqual(['circular_supersession a → b → c → a']);
    expect(await errorsOf({ sources: { a: { superseded_by: 'b' }, b: {} } })).toEqual([]);
    expect(await errorsOf({ sources: { a: { superseded_by: 'a' } } })).toHaveLength(1);
  });

  it('nor do norms', async () => {
    const norms = { 'norms/a.yaml': 'id: a\nsupersedes: b\n', 'norms/b.yaml': 'id: b\nsupersedes: a\n' };
    expect(short(await errorsOf({ files: norms }))).toEqual(['norms/a.yaml circular_supersession supersedes']);
  });

  it('never carry a grade typed by hand', async () => {
    expect(short(await errorsOf({ sources: { s1: { grade: 'E2' } } }))).toEqual(['sources/s1.yaml grade_typed grade']);
  });
});

describe('tables', () => {
  const header = 'unit,period,value,status,low,high,record';

  it('need their columns, numbers and records, each mistake with its line', async () => {
    expect(await errorsOf({ statistics: { a: 'unit,period,value\nKAZ,2020,1\n' } })).toEqual(
      ['high', 'low', 'record', 'status'].map(() => 'statistics/a.csv:1:0 csv_missing_column'),
    );
    expect(
      await errorsOf({ statistics: { a: `${header}\nKAZ,2020,1.5.1,ok,,,s1\nKAZ,2021,2,ok,,,\nKAZ,2022,1\n` } }),
    ).toEqual([
      'statistics/a.csv:2:3 csv_number value',
      'statistics/a.csv:3:7 csv_cell_empty record',
      'statistics/a.csv:4:0 csv_row_length',
    ]);
    expect(await errorsOf({ fill: false, statistics: { a: `${header}\nKAZ,2020,1,ok,,,nowhere\n` } })).toEqual([
      'statistics/a.csv:2:7 unknown_source record',
    ]);
  });

  it('read the same with and without quotation marks', async () => {
    const plain = (await reading({ statistics: { a: `${header}\nKAZ,2020,1,ok,,,s1\n` } })).study?.statistics.get(
      'a',
    )?.rows;
    const quoted = (
      await reading({ statistics: { a: `${header}\n"KAZ","2020","1","ok",,,"s1"\n` } })
    ).study?.statistics.get('a')?.rows;
    expect(quoted).toEqual(plain);
    expect(plain).toHaveLength(1);
  });

  it('keep an empty value empty: missing is never zero', async () => {
    const rows = (await reading({ statistics: { a: `${header}\nKAZ,2020,,not_found,,,s1\n` } })).study?.statistics.get(
      'a',
    )?.rows;
    expect(rows).toMatchObject([{ value: null, status: 'not_found' }]);
  });

  it('of given values bear the id of an indicator', async () => {
    const text = 'subject,period,value,low,high,n,coverage,record\nKAZ,2020,0.5,0.4,0.6,30,0.9,s1\n';
    const { study, problems } = await reading({ values: { 'SEC-01': text } });
    expect(problems).toEqual([]);
    expect(study?.given).toMatchObject([
      { indicator: 'SEC-01', subject: 'KAZ', value: 0.5, n: 30, coverage: 0.9, placebo95: null, line: 2 },
    ]);
    expect(await errorsOf({ values: { 'SEC-1': text } })).toEqual(['values/SEC-1.csv:0:0 unknown_indicator']);
  });

  it('of vectors give each country one primary vector', async () => {
    expect(await errorsOf({ vectors: 'country,primary,tags\nKAZ,CA,TR IS\nKAZ,IS,\nXXX,OT,\nRUS,EAST,\n' })).toEqual([
      'vectors.csv:3:1 listed_twice country',
      'vectors.csv:4:1 unknown_country country',
      'vectors.csv:5:2 not_in_list primary',
    ]);
  });

  it('of the world count 249 countries, 27 of the Union, 5 of Central Asia', async () => {
    const vectors = [...((await reading({})).study?.vectors ?? [])];
    const of = (primary: string): number => vectors.filter(([, entry]) => entry.primary === primary).length;
    expect([vectors.length, of('EU'), of('CA'), of('TR'), of('IS'), of('RU'), of('CN'), of('US')]).toEqual([
      249, 27, 5, 2, 50, 1, 1, 1,
    ]);
    expect(vectors.find(([country]) => country === 'UZB')?.[1]).toEqual({ primary: 'CA', tags: ['TR', 'IS'] });
  });

  it('without a partner’s country say so', async () => {
    expect(
      await notesOf({
        vectors: 'country,primary,tags\nKAZ,CA,\n',
        cases: { 'a-case': { partners: [{ country: 'VAT' }], coding: { status: 'dual' } } },
      }),
    ).toEqual([expect.stringContaining('country_without_vector partners.0.country')]);
  });
});

describe('settings', () => {
  it('make sense as a whole', async () => {
    expect(short(await errorsOf({ settings: { peers: ['UZB', 'KAZ'] } }))).toEqual([
      'study.yaml focal_among_peers peers.1',
    ]);
    expect(short(await errorsOf({ settings: { years: [2024, 2015] } }))).toEqual(['study.yaml period_reversed years']);
    expect(short(await errorsOf({ settings: { as_of: '2014-12-31' } }))).toEqual([
      'study.yaml as_of_before_years as_of',
    ]);
    expect(short(await errorsOf({ settings: { as_of: '2024-02-30' } }))).toEqual(['study.yaml impossible_date as_of']);
    expect(short(await errorsOf({ settings: { focal: 'Mongolia' } }))).toEqual(['study.yaml wrong_form focal']);
  });

  it('that cannot be used leave no study, with all other problems told', async () => {
    const { study, problems } = await reading({ settings: { years: 'all' }, cases: { 'a-case': { kind: 'party' } } });
    expect(study).toBeNull();
    expect(problems.map(({ code }) => code)).toContain('not_in_list');
  });
});

describe('overrides of the standard', () => {
  it('say who and why, and change something that exists', async () => {
    const override = { item: 'SEC-01', set: { unit: 'x' }, author: 'a', reason: 'b' };
    expect(await errorsOf({ overrides: [override] })).toEqual([]);
    expect(short(await errorsOf({ overrides: [{ ...override, reason: undefined }] }))).toEqual([
      'override.yaml missing_field 0.reason',
    ]);
    expect(short(await errorsOf({ overrides: [{ ...override, item: 'SEC-99' }] }))).toEqual([
      'override.yaml unknown_item 0.item',
    ]);
  });

  it('keep the fields they set as written', async () => {
    const set = { goalpost: { value: null, reason: 'not_found' } };
    const { study } = await reading({ overrides: [{ item: 'SEC-01', set, author: 'a', reason: 'b' }] });
    expect(study?.overrides[0]?.set).toEqual(set);
  });

  it('are in force where the study is checked: an added code may be used, a change that breaks the standard may not', async () => {
    const standard = findStandard('2026.1', [], writeEdition());
    const check = async (item: string, set: object, directions: string[]): Promise<string[]> => {
      const root = await buildStudy({
        overrides: [{ item, set, author: 'a', reason: 'b' }],
        cases: { 'a-case': { directions } },
      });
      const { problems } = await readStudy(root, () => standard);
      return errors(problems).map(({ code, path }) => `${code} ${path}`);
    };
    const name = { kk: 'a', ru: 'a', en: 'a' };
    expect(await check('directions/DR99', { name }, ['DR99'])).toEqual([]);
    expect(await check('directions/DR98', { name }, ['DR99'])).toEqual(['unknown_code directions.0']);
    expect(await check('GOV-05', { direction: 'sideways' }, [])).toEqual(['wrong_override 0.set']);
  });
});
