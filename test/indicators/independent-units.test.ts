/**
 * What makes an interval too narrow, or a number too fair: one unit counted several times, units that stand together taken for
 * independent witnesses, what nobody has recorded left out of the count, the word of those concerned taken for proof
 * (method §4.1 "Known units", "Intervals"; §4.2 SEC-06, SEC-09, DIR-05r, HUM-04b, INS-08, NAR-05c).
 */
import { describe, expect, test } from 'vitest';
import type { IndicatorTable } from '../../src/indicators/index.js';
import { assessed } from '../judgement/judged.js';
import { computed, definitionFor } from './study-with.js';

const tableOf = async (parts: Parameters<typeof assessed>[0]): Promise<IndicatorTable> => (await assessed(parts)).table;
const columns = 'unit,partner,period,value,status,low,high,record';
const rows = (...lines: string[]): string => `${[columns, ...lines].join('\n')}\n`;

describe('DIR-05r, DIR-05: ties', () => {
  const centre = (record: object) => ({
    kind: 'institution',
    instruments: ['I-CENT'],
    partners: [{ country: 'UZB' }],
    ...record,
  });
  test('a tie whose check fell due twice in the time is one tie, and lapsed if it failed once', async () => {
    const table = await tableOf({
      cases: {
        standing: centre({ time: { start: '2014-03-01', continuous: true, last_activity: '2024-06-01' } }),
        // Checks of 2020 (passed by the edition of 2019) and of 2023 (nothing since, and the list is whole).
        ended: centre({ time: { start: '2017-05-01' }, editions: [{ date: '2019-05-01' }], editions_complete: true }),
      },
    });
    expect(table.get('DIR-05r', 'KAZ', '2020-2024')).toMatchObject({ value: 1 / 2, n: 2, coverage: 1 });
    expect(table.get('DIR-05r', 'KAZ', 'whole')).toMatchObject({ value: 1 / 2, n: 2 });
  });
  test('DIR-05: the ties are drawn again, so one of thirty partners among single ones makes the interval wide', async () => {
    const countries = ['UZB', 'KGZ', 'TJK', 'TKM', 'RUS', 'CHN', 'DEU', 'FRA', 'USA', 'TUR', 'JPN', 'KOR'];
    const time = { start: '2016', continuous: true, last_activity: '2024-06-01' };
    const table = await tableOf({
      cases: Object.fromEntries([
        ['wide', centre({ time, partners: countries.map((country) => ({ country })) })],
        ...countries.map((country, at) => [`single-${at}`, centre({ time, partners: [{ country }] })]),
      ]),
    });
    const value = table.get('DIR-05', 'KAZ', '2020-2024');
    // 24 links over 12 partners, each with the same two: partners drawn again would give an interval of no width.
    expect(value).toMatchObject({ value: 2, n: 13 });
    expect(value?.low).toBeLessThan(1.5);
    expect(value?.high).toBeGreaterThan(2.5);
  });
});

describe('SEC-06: an outcome is verified by an independent source only', () => {
  const round = (src: string) => ({
    kind: 'series',
    instruments: ['I-MEDI'],
    conflict: { name: 'abroad', parties: ['RUS', 'TUR'] },
    time: { start: '2017-01-01' },
    partners: [{ country: 'RUS' }],
    editions: [
      {
        date: '2017-01-01',
        held_in: 'KAZ',
        role: 'mediator',
        outcome: { written: true, implemented: { date: '2017-09-01', src }, in_force_24m: true, breach: 'none' },
      },
    ],
  });
  const publishers = { mfa: { owner: 'state', country: 'KAZ' }, moscow: { owner: 'state', country: 'RUS' } };
  const sources = { own: { publisher: 'mfa' }, partys: { publisher: 'moscow' }, paper: {} };
  test.each([
    ['paper', 1],
    ['own', 0],
    ['partys', 0],
  ])('carried out according to “%s”: %d', async (src, value) => {
    const table = await tableOf({ publishers, sources, cases: { talks: round(src) } });
    expect(table.get('SEC-06', 'KAZ', '2024')).toMatchObject({ value, n: 1 });
  });
});

test('SEC-08: the acts are a whole list, so its interval comes from those not known alone', async () => {
  const act = (carried: unknown) => ({
    kind: 'un_initiative',
    time: { start: '2016-05-01' },
    actors: [{ id: 'mission', role: 'lead' }],
    un_act: { adopted: '2016-05-01', carried_out: carried },
  });
  const done = [{ by: 'DEU', date: '2018-01-01', src: 'paper' }];
  const table = await tableOf({ cases: { a: act(done), b: act('none'), c: act('none'), d: act(null) } });
  expect(table.get('SEC-08', 'KAZ', '2024')).toMatchObject({ value: 1 / 3, low: 1 / 4, high: 2 / 4, coverage: 3 / 4 });
});

describe('SEC-09: a ledger nobody has written is not an empty one', () => {
  const relevant = { kind: 'programme', time: { start: '2021', continuous: true, last_activity: '2024-06-01' } };
  const region = { code: 'human', level: 'REG' };
  const deed = {
    results: [
      {
        id: 'r1',
        text: 'x',
        cat: 'RC',
        level: 'REG',
        sign: '+',
        date: '2022',
        evidence: [{ src: 'paper', claimed_by: 'independent' }],
      },
    ],
    contribution: [{ deed: 'x', date: '2022', result: 'r1', share_of_credit: 'lead' }],
  };
  test('it counts against completeness and stands in the upper bound', async () => {
    const table = await tableOf({
      cases: {
        written: { ...relevant, security_relevance: region, ...deed },
        unwritten: { ...relevant, security_relevance: region, contribution: null },
        'nothing-done': { ...relevant, security_relevance: region, contribution: [] },
        'other-level': { ...relevant, security_relevance: { code: 'human', level: 'INT' }, contribution: null },
        'no-security': { ...relevant, security_relevance: { code: 'none', level: 'REG' }, contribution: null },
      },
    });
    expect(table.get('SEC-09', 'KAZ', '2020-2024')).toMatchObject({ value: 1, low: 1, high: 2, n: 1, coverage: 1 / 2 });
    expect(table.get('SEC-09s', 'KAZ', '2020-2024')).toMatchObject({ value: 1, boundLow: 1 / 2, coverage: 1 / 2 });
  });
});

describe('HUM-04b: money of which the crisis is not known', () => {
  const statistics = (status: string) => ({
    'humanitarian-requirements': rows('AFG,,2023,100,derived,,,f', 'SDN,,2023,100,derived,,,f'),
    'humanitarian-funding': rows('AFG,,2023,80,derived,,,f', 'SDN,,2023,20,derived,,,f'),
    'humanitarian-flows': rows(
      `KAZ,,2023,10,${status},,,f`,
      `KAZ,SDN,2023,3,${status},,,f`,
      `KAZ,AFG,2023,1,${status},,,f`,
    ),
  });
  const definition = definitionFor(
    'HUM-04',
    'inequality_of_access',
    { unit: 'index', interval: 'census', judged_over: 'year' },
    'b',
  );
  const settings = { years: [2022, 2024], as_of: '2024-06-30' };
  test('is counted both ways, and against completeness', async () => {
    const { table } = await computed({ settings, statistics: statistics('derived') }, [definition]);
    const value = table.get('HUM-04b', 'KAZ', '2023');
    expect(value).toMatchObject({ value: 3 / 4, coverage: 4 / 10, status: 'low_coverage' });
    expect(value?.low).toBeCloseTo(3 / 10, 12);
    expect(value?.high).toBeCloseTo(9 / 10, 12);
  });
  test('of a year not closed, no value is held against whole years', async () => {
    const { table } = await computed({ settings, statistics: statistics('snapshot') }, [
      { ...definition, minimum: {}, companions: definition.companions.map((one) => ({ ...one, minimum: {} })) },
    ]);
    expect(table.get('HUM-04b', 'KAZ', '2023')).toMatchObject({ status: 'provisional' });
    expect(table.get('HUM-04', 'KAZ', '2023')).toMatchObject({ status: 'ok' });
  });
});

test('INS-08: partners who do the same in the same months are no further witnesses', async () => {
  const months = Array.from(
    { length: 48 },
    (_, at) => `${2021 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );
  const strained = (at: number): boolean => at % 3 === 0;
  const met = (at: number): boolean => at % 4 === 0 || at % 5 === 1;
  const intervalWith = async (partners: readonly string[]) => {
    const table = await tableOf({
      statistics: {
        'dyad-balance': rows(
          ...partners.flatMap((partner) =>
            months.map((month, at) => `KAZ,${partner},${month},${strained(at) ? -0.2 : 0.3},derived,,,d`),
          ),
        ),
      },
      cases: {
        meetings: {
          kind: 'series',
          form: { primary: 'F04', carrier: 'nonstate' },
          time: { start: '2021-01-01' },
          partners: partners.map((country) => ({ country })),
          editions: months.flatMap((date, at) => (met(at) ? [{ date, participants: partners }] : [])),
        },
      },
    });
    const value = table.get('INS-08', 'KAZ', '2020-2024');
    return [value?.value, value?.low, value?.high];
  };
  const one = await intervalWith(['UZB']);
  expect(one[1]).toBeLessThan(one[0] as number);
  expect(await intervalWith(['UZB', 'KGZ', 'TJK'])).toEqual(one);
});

describe('NAR-05c: commitments', () => {
  const commitments = [
    { id: 'DC-01', text: { en: 'Rights' }, document: 'Concept', place: '1', date: '2018-01-01', src: 'paper' },
  ];
  const serving = (date: string | null, status: string) => ({
    kind: 'programme',
    time: { start: '2018', continuous: true, last_activity: '2024-06-01' },
    goals: [{ id: 'G06', text: 'x', commitment: 'DC-01' }],
    results: [
      {
        id: 'r1',
        text: 'x',
        cat: 'RC',
        level: 'STA',
        sign: '+',
        goal: 'G06',
        date,
        evidence: [{ src: 'paper', claimed_by: 'independent' }],
      },
    ],
    coding: { status },
  });
  test('a deed without a date is not the absence of a deed before as_of', async () => {
    const table = await tableOf({ commitments, cases: { one: serving(null, 'draft') } });
    expect(table.get('NAR-05c', 'KAZ', '2022')).toMatchObject({ value: null, coverage: 0 });
    expect(table.get('NAR-05c', 'KAZ', '2024')).toMatchObject({ value: 0, n: 1 });
  });
  test('it says who coded the cases it rests on', async () => {
    const of = async (status: string) =>
      (await tableOf({ commitments, cases: { one: serving('2019', status) } })).get('NAR-05c', 'KAZ', '2024')?.coders;
    expect(await of('draft')).toEqual({ draft: 1, dual: 0, adjudicated: 0 });
    expect(await of('adjudicated')).toEqual({ draft: 0, dual: 0, adjudicated: 1 });
  });
  test('an empty registry is silent about them', async () => {
    expect((await tableOf({ commitments })).get('NAR-05c', 'KAZ', '2024')?.value ?? null).toBeNull();
  });
});
