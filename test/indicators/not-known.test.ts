/**
 * What a record does not say is never a no (method §4.1, "Known units"), and what stands beside a value stands beside it:
 * VEC-06, SEC-05, SEC-07, GOV-05s, IND-06.
 */
import { describe, expect, test } from 'vitest';
import { computed, definitionFor } from './study-with.js';

const columns = 'unit,partner,period,value,status,low,high,record';

describe('VEC-06: who met whom', () => {
  const bridging = [definitionFor('VEC-06', 'cross_vector_bridging')];
  const statistics = { 'dyad-balance': `${columns}\nRUS,TUR,2020-03,-0.5,ok,,,s1\n` };
  const meeting = (record: object) => ({
    kind: 'series',
    partners: [{ country: 'RUS' }, { country: 'TUR' }],
    interaction: { depth: 2 },
    time: { start: '2018', last_activity: '2020-06-01' },
    ...record,
  });
  test('a whole list of editions without the two is a no; a list that is not whole leaves it open', async () => {
    const one = async (record: object) =>
      (await computed({ statistics, sources: { s1: {} }, cases: { forum: meeting(record) } }, bridging)).table.get(
        'VEC-06',
        'KAZ',
        '2020',
      );
    const editions = [{ date: '2020-06-01', participants: ['RUS'] }];
    expect(await one({ editions, editions_complete: true })).toMatchObject({ value: 0, n: 1 });
    expect(await one({ editions, editions_complete: null })).toMatchObject({ value: null, n: 0, coverage: 0 });
  });
});

describe('SEC-05: rounds of a case whose instruments nobody coded', () => {
  test('may have been a mediation: they are unknown, not left out', async () => {
    const { table } = await computed(
      {
        cases: {
          talks: {
            kind: 'series',
            instruments: { value: null, reason: 'not_yet_coded' },
            time: { start: '2020' },
            editions: [{ date: '2020-05-01', held_in: 'KAZ' }],
          },
        },
      },
      [definitionFor('SEC-05', 'third_party_rounds', { minimum: {} })],
    );
    expect(table.get('SEC-05', 'KAZ', '2020')).toMatchObject({ n: 0, coverage: 0, missing: { not_yet_coded: 1 } });
  });
});

describe('SEC-07: a year that its publisher has not closed', () => {
  test('is provisional, as in HUM-03', async () => {
    const row = (year: number, status: string) => `KAZ,,${year},1000,${status},,,s1`;
    const income = ['2022', '2023', '2024'].map((year) => `KAZ,,${year},1000000,ok,,,s1`);
    const { table } = await computed(
      {
        sources: { s1: {} },
        statistics: {
          'humanitarian-flows': `${[columns, row(2022, 'ok'), row(2023, 'ok'), row(2024, 'snapshot')].join('\n')}\n`,
          gni: `${[columns, ...income].join('\n')}\n`,
        },
      },
      [definitionFor('SEC-07', 'aid_given', { minimum: {}, interval: 'census' }, 'h')],
    );
    expect(table.get('SEC-07h', 'KAZ', '2023')).toMatchObject({ value: 1000, status: 'ok' });
    expect(table.get('SEC-07h', 'KAZ', '2024')).toMatchObject({ value: 1000, status: 'provisional' });
  });
});

describe('GOV-05s: money of which nothing is known', () => {
  test('keeps the reason that the record gives, and says who coded what is known', async () => {
    const seen = { kind: 'series', time: { start: '2015', last_activity: '2020-06-01' } };
    const { table } = await computed({ cases: { closed: { ...seen, money: { value: null, reason: 'not_public' } } } }, [
      definitionFor('GOV-05', 'scattered_image_share', {}, 's'),
    ]);
    const { missing } = table.get('GOV-05s', 'KAZ', '2020') ?? {};
    expect(Object.values(missing ?? {}).reduce((sum, n) => sum + n, 0)).toBe(1);
  });
});

describe('IND-06: an initiative that a quasi-state body raised', () => {
  test('is not of civic origin, and is counted beside', async () => {
    const active = { time: { start: '2020', last_activity: '2020-06-01' } };
    const { table } = await computed(
      {
        actors: { fund: { state_kind: 'quasi', kind: 'A6' }, league: {} },
        cases: { a: { ...active, originator: { actor: 'fund' } }, b: { ...active, originator: { actor: 'league' } } },
      },
      [definitionFor('IND-06', 'civic_origin', {}, 'a')],
    );
    const value = table.get('IND-06', 'KAZ', '2020');
    expect(value).toMatchObject({ value: 1 / 2, n: 2 });
    expect(value?.steps().find(({ what }) => what.key === 'indicators.step.quasi_origin')?.value).toBe(1);
  });
});
