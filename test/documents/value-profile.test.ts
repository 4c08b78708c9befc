import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentsView,
  leastProfileLikeness,
  likenessOfProfiles,
  type ValueProfile,
  valueCodes,
  valueProfileOfText,
  valueProfiles,
} from '../../src/documents/index.js';
import { estimate } from '../../src/documents/view/value-profile.js';
import type { Language } from '../../src/language/index.js';
import { findStandard } from '../../src/standard/index.js';
import { readStudy } from '../../src/study/index.js';
import { readDictionary } from '../../src/text/index.js';
import { reading } from '../study/reading.js';

const { dictionary } = readDictionary(readFileSync('standard/2026.1/dictionaries/discourse.yaml', 'utf8'), 'discourse');
const coder = 'dictionary:discourse';
const profile = (id: string, text: string, language: Language): ValueProfile =>
  valueProfileOfText(id, text, language, dictionary, coder);
const model = (language: Language): ValueProfile =>
  profile(language, readFileSync(`docs/tutorial/model-concept/text.${language}.txt`, 'utf8'), language);
const shares = ({ values }: ValueProfile) => Object.fromEntries(values.map(({ code, share }) => [code, share]));

describe('parallel versions of one document', () => {
  it.each([
    ['kk', 'ru'],
    ['kk', 'en'],
    ['ru', 'en'],
  ] as const)('give the same value profile: %s and %s, rank correlation .8 or more', (one, other) => {
    expect(likenessOfProfiles(model(one), model(other))).toBeGreaterThanOrEqual(leastProfileLikeness);
  });

  it('of the aid law, counted in Kazakh and in Russian, agree as well', async () => {
    const { study } = await readStudy('studies/kazakhstan', findStandard);
    const law = study === null ? [] : (documentsView(study).byId.get('oda-law-2014')?.texts ?? []);
    const [kk, ru] = valueProfiles(law, 'language');
    if (kk === undefined || ru === undefined) throw new Error('the law is not counted in two languages');
    expect([kk.group, ru.group]).toEqual(['oda-law-2014@kk', 'oda-law-2014@ru']);
    expect(likenessOfProfiles(kk, ru)).toBeGreaterThanOrEqual(leastProfileLikeness);
  });

  it('hold values at all, or their likeness would mean nothing', () => {
    for (const language of ['kk', 'ru', 'en'] as const)
      expect(model(language).values.filter(({ sentences }) => sentences > 0).length).toBeGreaterThanOrEqual(4);
  });

  it('are told from another document, whose values stand in another order', () => {
    const other = profile(
      'other',
      'Тәуелсіздік – басты құндылық. Егемендік қорғалады. Аумақтық тұтастық сақталады. Көпжақты келіссөз жүреді.',
      'kk',
    );
    expect(likenessOfProfiles(model('kk'), other)).toBeLessThan(leastProfileLikeness);
  });
});

describe('a value profile', () => {
  it('has the share of sentences with its interval: 7 of 40 is .175 (.098–.293)', () => {
    const found = estimate([{ holding: 7, of: 40 }]);
    expect(found.share).toBe(0.175);
    expect(found.interval?.map((end) => end.toFixed(3))).toEqual(['0.098', '0.293']);
    expect(found.rule).toBe('wilson');
  });

  it('over ten texts takes the text as the unit: texts that differ give a wider interval than their sentences would', () => {
    const clustered = Array.from({ length: 10 }, (_, at) => ({ holding: at < 5 ? 20 : 0, of: 20 }));
    const { interval, rule } = estimate(clustered);
    expect(rule).toBe('texts');
    const sentences = estimate([{ holding: 100, of: 200 }]).interval ?? [0, 0];
    expect((interval?.[1] ?? 0) - (interval?.[0] ?? 0)).toBeGreaterThan(2 * (sentences[1] - sentences[0]));
  });

  it('always holds its share inside an interval between 0 and 1', () => {
    const count = fc
      .integer({ min: 1, max: 300 })
      .chain((of) => fc.record({ of: fc.constant(of), holding: fc.nat(of) }));
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 30 }), (counts) => {
        const { share, interval } = estimate(counts);
        const [low, high] = interval ?? [1, 0];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(share).toBeGreaterThanOrEqual(low - 1e-12);
        expect(share).toBeLessThanOrEqual(high + 1e-12);
      }),
    );
  });

  it('of counted texts stands by year, country and document; a value nobody looked for has no share, one not met has 0', async () => {
    const hash = (n: number): string => String(n).repeat(64);
    const { study } = await reading({
      files: {
        'documents/coders.yaml': '- id: reader\n',
        'documents/debate/card.yaml':
          'title: {en: D}\nowner: official\ndate: 2020\ngenre: speech\ntexts: [{lang: en, status: original}]\ncounted: [{coder: reader, codes: [V01, V02], lang: [en]}]\n',
        'documents/debate/parts.csv': `part,country,date,lang,sha256,words,sentences\nA,KAZ,2019,en,${hash(1)},100,40\nB,KAZ,2020,en,${hash(2)},100,20\nC,UZB,2020,en,${hash(3)},100,10\n`,
        'documents/debate/counts.csv': `part,place,coder,code,lang,count,sentences,text\nA,whole,reader,V01,en,9,7,111111111111\nC,whole,reader,V01,en,5,5,333333333333\n`,
      },
    });
    if (study === null) throw new Error('the study cannot be read');
    const { texts } = documentsView(study);
    expect(
      valueProfiles(texts, 'country').map(({ group, values }) => [group, values[0]?.sentences, values[0]?.of]),
    ).toEqual([
      ['KAZ', 7, 60],
      ['UZB', 5, 10],
    ]);
    expect(valueProfiles(texts, 'year').map(({ group }) => group)).toEqual(['2019', '2020']);
    expect(valueProfiles(texts, 'country_year').map(({ group }) => group)).toEqual([
      'KAZ 2019',
      'KAZ 2020',
      'UZB 2020',
    ]);
    const [first] = valueProfiles(texts, 'document');
    expect(first === undefined ? {} : shares(first)).toMatchObject({ V01: 0.175, V02: 0, V03: null });
    expect(first?.values[0]).toMatchObject({ standing: 'person', coders: ['reader'] });
    expect(first?.values[2]).toMatchObject({ standing: null, interval: null, rule: null });
    expect(first?.values.map(({ code }) => code)).toEqual([...valueCodes]);
  });
});
