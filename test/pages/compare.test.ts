/** Countries and periods side by side (Z5): no rank, each field its year, what is missing said in words. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/index.js';
import { periodPairs, triplesOf } from '../../src/pages/compare/choice.js';
import { comparedCountries, comparedPeriods, defaultPeers } from '../../src/report/index.js';
import { assessed, many } from '../judgement/judged.js';
import { pageHtml, partOf, wordsOf } from './page-text.js';

const header = 'subject,period,value,low,high,n,record';
let study: Assessment;
beforeAll(async () => {
  study = await assessed({
    settings: {
      peers: ['MNG', 'UZB', 'TKM'],
      region: { name: { en: 'Here' }, members: ['KAZ', 'MNG', 'UZB', 'TKM'] },
    },
    cases: many(2, () => ({ kind: 'series', editions: [{ date: '2023-05-01' }] })),
    values: {
      'HUM-03': [
        header,
        'KAZ,2023,0.5,0.4,0.6,30,paper',
        'UZB,2023,0.9,0.8,0.95,30,paper',
        'UZB,2024,0.1,0.05,0.15,30,paper',
        'MNG,2023,0.55,0.45,0.65,30,paper',
      ].join('\n'),
      'DIR-07': [header, 'KAZ,2023,0.5,,,30,paper', 'UZB,2023,0.2,,,30,paper', 'MNG,2022,0.2,0.1,0.3,30,paper'].join(
        '\n',
      ),
      'INS-07': [header, 'KAZ,2020-2024,0.5,0.4,0.6,30,paper'].join('\n'),
      'HUM-04': [header, 'KAZ,2018,0.2,0.1,0.3,30,paper', 'KAZ,2023,0.6,0.5,0.7,30,paper'].join('\n'),
    },
  });
});
const row = (countries: readonly string[], id: string) =>
  comparedCountries(study, countries).find(({ definition }) => definition.id === id);

describe('comparing countries', () => {
  test('takes the newest year common to all, and says higher only where the intervals do not meet', () => {
    const shown = row(['KAZ', 'UZB', 'MNG'], 'HUM-03');
    expect(shown?.values.map(({ value }) => value?.period.id)).toEqual(['2023', '2023', '2023']);
    expect(shown?.relations).toEqual(['higher', 'indistinguishable']);
  });

  test('a value without an interval, or of another year, is not compared', () => {
    expect(row(['KAZ', 'UZB'], 'DIR-07')?.relations).toEqual(['no_interval']);
    expect(row(['KAZ', 'MNG'], 'DIR-07')?.relations).toEqual(['other_year']);
  });

  test('what is counted over the registry is never compared between countries', () => {
    expect(row(['KAZ', 'UZB'], 'INS-07')).toMatchObject({ comparable: false, relations: [null] });
    const html = pageHtml(study, 'compare?with=UZB');
    expect(wordsOf(partOf(html, 'D4'))).toContain('not comparable: no registry (cases here: Uzbekistan: none');
  });

  test('what is missing is hatched and said, and nobody is ranked', () => {
    const html = pageHtml(study, 'compare?with=UZB,MNG');
    expect(html).toMatch(/<td class="hatch"[^>]*><span>no data/);
    expect(html).not.toMatch(/<td[^>]*>(\s*|–|0)<\/td>/);
    expect(wordsOf(html)).not.toMatch(/\b(1st|2nd|rank [0-9]|place [0-9])/);
  });

  test('says by name where intervals lie apart, before any table', () => {
    const html = wordsOf(pageHtml(study, 'compare?with=UZB,MNG'));
    expect(html).toMatch(/HUM-03 [^:]+: higher: Uzbekistan, lower: Kazakhstan/);
    expect(html).not.toMatch(/HUM-03 [^:]+: (higher|lower): Mongolia/);
  });

  test('fields without data in any column stand together, named, and fill no empty rows', () => {
    const html = pageHtml(study, 'compare?with=UZB,MNG');
    const part = partOf(html, 'D1');
    expect(wordsOf(part)).toContain('Indicators without data in any of these columns');
    const rows = html.match(/<tr>[\s\S]*?<\/tr>/g)?.filter((row) => row.includes('<td')) ?? [];
    expect(rows).not.toEqual([]);
    for (const row of rows) expect(row).toMatch(/class="opens"|<a[^>]*explain/);
  });

  test('the default peers are those with most comparable values', () => {
    expect(defaultPeers(study).slice(0, 2)).toEqual(['MNG', 'UZB']);
    expect(wordsOf(pageHtml(study, 'compare'))).toContain('By default: the peers');
  });

  test('a country that the study does not know, or a fifth one, is said and left out', () => {
    expect(wordsOf(pageHtml(study, 'compare?with=UZB,XXX'))).toContain('The study has no such country: XXX.');
  });
});

describe('comparing two periods', () => {
  test('each field has the last year of its period, and says whether the intervals meet', () => {
    const shown = comparedPeriods(study, ['2015-2019', '2020-2024']).find(
      ({ definition }) => definition.id === 'HUM-04',
    );
    expect(shown?.values.map(({ value }) => value?.period.id)).toEqual(['2018', '2023']);
    expect(shown?.relations).toEqual(['higher']);
    expect(wordsOf(pageHtml(study, 'compare?periods=2015-2019,2020-2024'))).toContain(
      'what changed between two periods',
    );
  });

  test('an unreadable period is said, and the countries are shown', () => {
    expect(wordsOf(pageHtml(study, 'compare?periods=1066-1070,abc'))).toContain('Two five-year periods are needed');
  });
});

describe('on a frozen site, where nobody answers a form', () => {
  const linksIn = (html: string, name: string): string[] =>
    [...html.matchAll(new RegExp(`href="/en/compare/\\?${name}=([^"]+)"`, 'g'))].map(([, value = '']) => value);

  test('two periods are compared by links: the newest five years beside each earlier window that shares no year', () => {
    const html = pageHtml(study, 'compare', 'en', 'static');
    const pairs = linksIn(html, 'periods');
    expect(pairs.length).toBeGreaterThan(0);
    for (const pair of pairs) {
      const [earlier = '', later = ''] = pair.split(',');
      expect(Number(earlier.slice(5))).toBeLessThan(Number(later.slice(0, 4)));
      expect(pageHtml(study, `compare?periods=${pair}`, 'en', 'static')).toContain('what changed between two periods');
    }
    expect(html).not.toContain('name="period"');
    expect(linksIn(pageHtml(study, 'compare'), 'periods')).toEqual([]);
  });

  test('four countries stand side by side by a link: the focal one and three neighbours', () => {
    const triples = linksIn(pageHtml(study, 'compare', 'en', 'static'), 'with');
    expect(triples.length).toBeGreaterThan(0);
    const html = pageHtml(study, `compare?with=${triples[0]}`, 'en', 'static');
    const heads = /<thead>([\s\S]*?)<\/thead>/.exec(html.slice(html.indexOf('class="stacked compare')))?.[1] ?? '';
    expect(heads.match(/<th /g)?.length).toBe(1 + 4);
  });
});

test('the same period chosen twice is answered in words, not by a comparison of countries without a word', () => {
  expect(wordsOf(pageHtml(study, 'compare?period=2019-2023&period=2019-2023'))).toContain(
    'Two five-year periods are needed',
  );
});

test('three of four countries: every way to take three, each once', () => {
  expect(triplesOf(['a', 'b', 'c', 'd']).map((three) => three.join(''))).toEqual(['abc', 'abd', 'acd', 'bcd']);
  const windows = Array.from({ length: 12 }, (_, at) => `${2010 + at}-${2014 + at}`);
  expect(periodPairs(windows)).toEqual(['2016-2020,2021-2025', '2011-2015,2021-2025']);
});
