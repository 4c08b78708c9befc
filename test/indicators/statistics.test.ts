/** What a reader must be told of statistics that are not quite what the indicator is named after (method §4.2, "Where a formula leaves room"). */
import { describe, expect, test } from 'vitest';
import { computed, definitionFor } from './study-with.js';

const columns = 'unit,partner,period,value,status,low,high,record';
const table = (...rows: string[]): string => `${[columns, ...rows].join('\n')}\n`;
const settings = {
  region: { name: { en: 'Two' }, members: ['KAZ', 'UZB'] },
  years: [2019, 2024],
  as_of: '2024-06-30',
};

describe('SEC-03 with state-based deaths alone', () => {
  const years = ['2020', '2021', '2022'];
  const statistics = {
    'state-based-deaths': table(
      ...years.flatMap((year) => [`KAZ,,${year},0,state_based_only,0,0,d`, `UZB,,${year},6,state_based_only,3,12,d`]),
    ),
    population: table(
      ...years.flatMap((year) => [`KAZ,,${year},1000000,published,,,p`, `UZB,,${year},2000000,published,,,p`]),
    ),
  };
  const definition = definitionFor('SEC-03', 'violence_deaths', {
    unit: 'deaths per million',
    interval: 'publisher_bounds',
    minimum: {},
    judged_over: 'year',
    range: [0, null],
  });

  test('unit and reason say so; the bounds are the publisher’s, not units counted in', async () => {
    const { table: values } = await computed({ settings, statistics }, [definition]);
    const value = values.get('SEC-03', 'KAZ', '2022');
    expect(value).toMatchObject({ value: 2, low: 1, high: 4, status: 'ok', boundLow: null, boundHigh: null });
    expect(value?.unit).toBe('state-based deaths per million');
    expect(value?.reason?.key).toBe('indicators.reason.state_based_only');
    expect(value?.records).toEqual(['d', 'p']);
  });

  test('a year without three years of every member has no value', async () => {
    const { table: values } = await computed({ settings, statistics }, [definition]);
    expect(values.get('SEC-03', 'KAZ', '2021')?.value).toBeNull();
  });
});

test('HUM-04: the whole span takes its latest full year, not the one that is still running', async () => {
  const statistics = {
    'humanitarian-requirements': table(
      'AFG,,2023,100,derived,,,f',
      'SDN,,2023,100,derived,,,f',
      'AFG,,2024,100,snapshot,,,f',
      'SDN,,2024,100,snapshot,,,f',
    ),
    'humanitarian-funding': table(
      'AFG,,2023,50,derived,,,f',
      'SDN,,2023,50,derived,,,f',
      'AFG,,2024,30,snapshot,,,f',
      'SDN,,2024,0,snapshot,,,f',
    ),
  };
  const definition = definitionFor('HUM-04', 'inequality_of_access', {
    unit: 'index',
    interval: 'census',
    minimum: {},
    judged_over: 'year',
  });
  const { table: values } = await computed({ settings, statistics }, [definition]);
  expect(values.get('HUM-04', 'KAZ', '2024')?.value).toBeCloseTo(0.5, 12);
  expect(values.get('HUM-04', 'KAZ', 'whole')?.value).toBe(0);
});
