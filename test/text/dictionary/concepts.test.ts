/**
 * The standard's dictionary on the abstract (method §5.5 «Check on the abstract’s text», §13 G11) and on the aid law in parallel.
 * How our counting differs from the printed one and why no count does: docs/dictionary-counts.md.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/language/index.js';
import { editions, loadStandard } from '../../../src/standard/index.js';
import { compileDictionary, countsByCode, hitsOf, joinedLabels, Reading } from '../../../src/text/index.js';
import { describeWithShared } from '../../shared-data.js';

const definition = loadStandard('2026.1').dictionaries.get('concepts');
if (definition === undefined) throw new Error('the standard has no dictionary of concepts');
const { dictionary, problems } = compileDictionary(definition);
const read = (text: string, language: Language) => {
  const reading = new Reading(text, language);
  const { hits } = hitsOf(dictionary, reading);
  return {
    counts: new Map(countsByCode(dictionary, hits).map(({ code, own }) => [code, own])),
    quotes: (code: string) =>
      hits.filter((hit) => dictionary.codes[hit.code]?.id === code).map(({ start, end }) => text.slice(start, end)),
    joined: joinedLabels(dictionary, reading).map(({ kind, codes, start, end }) => [
      kind,
      codes.join(' '),
      text.slice(start, end),
    ]),
  };
};

test('the dictionary has the 42 concepts of the method, and every pattern can be read', () => {
  expect(problems).toEqual([]);
  expect(dictionary.codes).toHaveLength(42);
  const sizes = (['kk', 'ru', 'en'] as const).map((language) =>
    dictionary.codes.reduce((sum, { patterns }) => sum + patterns[language].length, 0),
  );
  expect(sizes).toEqual([133, 122, 118]);
  for (const edition of editions()) expect(loadStandard(edition).dictionaries.size).toBeGreaterThan(0);
});

const printed: Readonly<Record<string, number>> = {
  C: 15,
  P: 8,
  H: 4,
  HUMANIZATION: 16,
  HUM_DIM: 13,
  SECURITY: 13,
  ENSURE: 11,
  STRATEGY: 9,
  CONFLICT: 8,
  CULTURE: 8,
  EVAL: 8,
  CIVSOC: 7,
  DURABLE: 7,
  IMPLEMENT: 6,
  IMAGE: 5,
  COORD_NEG: 4,
  COORD: 1,
  TRUST: 4,
  INSTITUTION: 4,
  EDU: 3,
  DIALOGUE: 3,
  SOFTPOWER: 3,
  EQUITY: 3,
  COMMIT_SOFT: 3,
  FEEDBACK: 2,
  RIGHTS: 2,
  RELIGION: 2,
  DIGITAL: 2,
  PEACE: 1,
  MEDIATION: 1,
  PARL: 1,
  INFORM: 1,
  MULTIVECTOR: 1,
  ECON: 1,
  NARRATIVE: 1,
  POLITICIZE: 1,
  NEUTRAL: 1,
  FORECAST: 1,
  PREVENT: 1,
  AMB: 0,
  AID: 0,
  COMMIT_HARD: 0,
}; // prettier-ignore

describeWithShared('design/abstract.kk.txt', 'the abstract', (path) => {
  const whole = readFileSync(path, 'utf8');
  const text = whole.replace(/\[bookmark: [^\]]*\]/g, '');
  const found = read(text, 'kk');

  test.each(Object.entries(printed))('%s is counted %i times, as printed', (code, count) => {
    expect(found.counts.get(code)).toBe(count);
  });
  test('the printed list is whole: no other concept is counted', () => {
    expect([...found.counts.keys()].sort()).toEqual(Object.keys(printed).sort());
  });
  test('one of the four H comes by coordination', () => {
    expect(found.quotes('H').filter((quote) => quote.includes('және'))).toEqual([
      'гуманитарлық және халықтық дипломатияны',
    ]);
  });
  test('without collapsing, the patterns of C would count nineteen', () => {
    const patterns = dictionary.codes.find(({ id }) => id === 'C')?.patterns.kk ?? [];
    const counts = patterns.map((pattern) => {
      const one = compileDictionary({ id: 'one', coordination: true, codes: { C: { kk: [pattern] } } });
      return hitsOf(one.dictionary, new Reading(text, 'kk')).hits.length;
    });
    expect(counts.reduce((sum, count) => sum + count)).toBe(19);
  });
  test('exactly one conflation and two synonym brackets, each in its place', () => {
    expect(found.joined).toEqual([
      ['synonym', 'C C', 'халықтық (азаматтық) дипломатия'],
      ['synonym', 'C C', 'халықтық (азаматтық) дипломатия'],
      ['conflation', 'C P', 'халықтық (жариялы) дипломатия'],
    ]);
  });
  test('the marks of the word processor change no count', () => {
    expect(read(whole, 'kk').counts).toEqual(found.counts);
  });
});

describeWithShared('data/texts/kz-law-official-development-aid', 'the aid law in Kazakh and Russian', (folder) => {
  const kk = read(readFileSync(`${folder}/kaz.md`, 'utf8'), 'kk');
  const ru = read(readFileSync(`${folder}/rus.md`, 'utf8'), 'ru');
  test.each([
    ['AID', 82],
    ['IMPLEMENT', 44],
    ['ENSURE', 5],
  ])('%s is counted %i times in both', (code, count) => {
    expect([kk.counts.get(code), ru.counts.get(code)]).toEqual([count, count]);
  });
});

describe('conflation in the three languages', () => {
  test.each<[string, Language, [string, string][]]>([
    ['Бұл халықтық, яғни жариялы дипломатия.', 'kk', [['conflation', 'C P']]],
    ['Халықтық дипломатия, яғни жариялы дипломатия.', 'kk', [['conflation', 'C P']]],
    ['Халықтық дипломатия (жариялы) дамиды.', 'kk', [['conflation', 'C P']]],
    ['Жариялы немесе гуманитарлық дипломатия.', 'kk', [['conflation', 'P H']]],
    ['Гуманитарлық және халықтық дипломатия бөлек.', 'kk', []],
    ['Халықтық дипломатия бар. Жариялы дипломатия бөлек.', 'kk', []],
    ['Публичная (народная) дипломатия.', 'ru', [['conflation', 'P C']]],
    ['Народная, т. е. публичная дипломатия.', 'ru', [['conflation', 'C P']]],
    ['Народная, то есть гражданская дипломатия.', 'ru', [['synonym', 'C C']]],
    ['Народная и публичная дипломатия.', 'ru', []],
    ["People's diplomacy, i.e. public diplomacy.", 'en', [['conflation', 'C P']]],
    ['Public or humanitarian diplomacy.', 'en', [['conflation', 'P H']]],
    ['Public diplomacy (citizen diplomacy) grew.', 'en', [['conflation', 'P C']]],
    ['Public and citizen diplomacy grew.', 'en', []],
  ])('%s', (text, language, expected) => {
    expect(read(text, language).joined.map(([kind, codes]) => [kind, codes])).toEqual(expected);
  });
});
