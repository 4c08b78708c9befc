/**
 * What carries no date counts at as_of; on an earlier day nobody knows whether it was there already, and what is not known is
 * never counted as no (method §4.1, "Time" and "Known units"). Each example differs from its dated twin in one date only.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { IndicatorTable } from '../../src/indicators/index.js';
import { assessed } from '../judgement/judged.js';

const programme = { kind: 'programme', time: { start: '2015', continuous: true, last_activity: '2024-10-01' } };
const proven = (date: string | null): object => ({
  id: 'r1',
  text: 'x',
  cat: 'RC',
  level: 'STA',
  sign: '+',
  goal: 'G06',
  date,
  evidence: [{ src: 'press', claimed_by: 'independent' }],
});
const goals = [{ id: 'G06', text: 'x' }];
const actors = [{ id: 'ngo', role: 'lead' }];

/** [indicator, the record with its fact undated, the same dated before, value once it is dated] */
const twins: readonly [string, string, (date: string | null) => object, number][] = [
  ['INS-03', 'a change of format', (date) => ({ changes: [{ date, kind: 'format', survived: true }] }), 2 / 3],
  [
    'INS-04',
    'a permanent organ',
    (date) => ({ organs: [{ name: 'Board', permanent: true, since: date }], formats: [] }),
    1 / 4,
  ],
  ['INS-06', 'a law', (date) => ({ mandate: [{ kind: 'law', date, coherent: true }] }), 3 / 4],
  ['GOV-07', 'an evaluation of outcomes', (date) => ({ evaluation: { level: 2, date } }), 1],
  ['GOV-08', 'a result', (date) => ({ goals, actors, instruments: ['I-SCHO'], results: [proven(date)] }), 1],
  ['VEC-04', 'a result', (date) => ({ goals, results: [proven(date)], evaluation: { level: 0 } }), 1],
  [
    'IND-06a',
    'the day the state adopted it',
    (date) => ({ originator: { actor: 'ngo' }, adopted_by_state: { date } }),
    1,
  ],
];

const tableOf = async (record: object): Promise<IndicatorTable> =>
  (await assessed({ settings: { as_of: '2024-12-31' }, cases: { one: { ...programme, ...record } } })).table;

describe.each(twins)('%s: %s', (id, _, record, value) => {
  let undated: IndicatorTable;
  let dated: IndicatorTable;
  beforeAll(async () => {
    [undated, dated] = await Promise.all([tableOf(record(null)), tableOf(record('2018-03-01'))]);
  });
  const at = (table: IndicatorTable, period: string) => table.get(id, 'KAZ', period);

  test('undated it is not known in 2022, whatever comes of it', () => {
    expect(at(undated, '2022')).toMatchObject({ value: null, n: 0, coverage: 0 });
    expect(at(dated, '2022')).toMatchObject({ value, n: 1, coverage: 1 });
  });
  test('undated it counts at as_of', () => {
    expect(at(undated, '2024')).toMatchObject({ value, n: 1, coverage: 1 });
  });
});

describe('where the date would change nothing, the value stands', () => {
  test('INS-04: four dated organs are whole, with or without a fifth', async () => {
    const organs = [...Array.from({ length: 4 }, () => '2016'), null].map((since, at) => ({
      name: `Organ ${at}`,
      permanent: true,
      since,
    }));
    expect((await tableOf({ organs, formats: [] })).get('INS-04', 'KAZ', '2022')).toMatchObject({ value: 1, n: 1 });
  });
  test('INS-05: money from one state alone leaves nothing, whoever governs', async () => {
    const money = { funders: [{ who: 'ministry', share: 0.9 }] };
    const { table } = await assessed({
      actors: { ministry: { kind: 'A3', state_kind: 'state' } },
      cases: {
        one: { ...programme, money, organs: null },
        two: { ...programme, money: { funders: [{ who: 'ngo', share: 0.5 }] }, organs: null },
      },
    });
    // 1 − .9 = .1; of the other 1 − .5 = .5 might be cut to .4: not known.
    const value = table.get('INS-05', 'KAZ', '2022');
    expect(value).toMatchObject({ n: 1, coverage: 1 / 2 });
    expect(value?.value).toBeCloseTo(0.1, 12);
  });
});
