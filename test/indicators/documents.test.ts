import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assessment, assessFolder, explain } from '../../src/assessment/index.js';
import {
  byYearAndCountry,
  countCodes,
  documentsView,
  perThousandWords,
  shareOf,
  world,
} from '../../src/documents/index.js';
import { corrected } from '../../src/indicators/texts/corrected-share.js';
import { redraws } from '../../src/indicators/texts/redraws.js';
import { extractText, readDictionary } from '../../src/text/index.js';
import { describeWithShared } from '../shared-data.js';
import { buildStudy } from '../study/build-study.js';

const model = new URL('../../docs/tutorial/model-concept/', import.meta.url);
const file = (name: string): string => readFileSync(new URL(name, model), 'utf8');
const modelFiles = (readers: readonly string[], country = 'KAZ'): Record<string, string> => ({
  'documents/coders.yaml': '- {id: reader-a}\n- {id: reader-b}\n- {id: "dictionary:agenda"}\n',
  'documents/model/card.yaml': file('card.yaml').replace('country: null', `country: ${country}`),
  ...Object.fromEntries(
    readers.map((name) => [`documents/model/codings/${name}.jsonl`, file(`codings/${name}.jsonl`)]),
  ),
});
const assess = async (files: Record<string, string>): Promise<Assessment> => {
  const { assessment, problems } = await assessFolder(await buildStudy({ files }));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (assessment === null) throw new Error('no assessment');
  return assessment;
};
const value = (assessment: Assessment, id: string, period: string) => assessment.table.get(id, 'KAZ', period);

describe('the model document', () => {
  it('is parallel, paragraph by paragraph, and its codings quote what stands there', async () => {
    const counts = ['kk', 'ru', 'en'].map((lang) => file(`text.${lang}.txt`).split('\n\n').length);
    expect(counts).toEqual([30, 30, 30]);
    await assess({
      ...modelFiles(['reader-a', 'reader-b']),
      ...Object.fromEntries(
        ['kk', 'ru', 'en'].map((lang) => [`documents/model/text.${lang}.txt`, file(`text.${lang}.txt`)]),
      ),
    });
  });
});

describe('the measurability of goals (GOV-09)', () => {
  it('is the share of goal statements with a metric and a target or a deadline, from the year of the concept on', async () => {
    const one = await assess(modelFiles(['reader-a']));
    expect(value(one, 'GOV-09', '2020')).toMatchObject({ value: null, status: 'no_data' });
    expect(value(one, 'GOV-09', '2022')).toMatchObject({ value: 3 / 7, low: 3 / 7, high: 3 / 7, n: 7 });
  });

  it('read by one person alone is provisional; by two who differ too much as well', async () => {
    expect(value(await assess(modelFiles(['reader-a'])), 'GOV-09', '2022')).toMatchObject({
      status: 'provisional',
      reason: { key: 'indicators.reason.one_reader' },
    });
    expect(value(await assess(modelFiles(['reader-a', 'reader-b'])), 'GOV-09', '2022')).toMatchObject({
      status: 'provisional',
      reason: { key: 'indicators.reason.readers_disagree' },
    });
  });

  it('opens down to document, place and coder', async () => {
    const one = await assess(modelFiles(['reader-a']));
    const text = JSON.stringify(explain(one, 'indicator:GOV-09:KAZ:2022'));
    expect(text).toContain(`"start":${file('text.kk.txt').indexOf('Көршілес өңірлердегі')}`);
    expect(text).toContain('documents/model/codings/reader-a.jsonl');
  });
});

describe('the share of politicised segments (HUM-05)', () => {
  it('counts humanitarian segments by people, and none politicised is 0 of them, not nothing', async () => {
    const one = await assess(modelFiles(['reader-a']));
    expect(value(one, 'HUM-05', '2021')).toMatchObject({ value: 0, n: 5, status: 'few' });
    expect(value(one, 'HUM-05', '2022')).toMatchObject({
      status: 'no_data',
      reason: { key: 'indicators.reason.segments_not_coded' },
    });
  });
});

describe('the share of politicised foreign texts (HUM-05f)', () => {
  it('gives each independent outlet one vote, leaves state media out, and keeps accusations apart', async () => {
    const text = (outlet: string, at: number, codes: readonly string[]): Record<string, string> => ({
      [`documents/${outlet}-${at}/card.yaml`]: JSON.stringify({
        title: { en: `${outlet} ${at}` },
        owner: 'media-foreign',
        country: null,
        about: 'KAZ',
        issuer: outlet,
        date: '2021-05-01',
        genre: 'article',
        texts: [{ lang: 'en', status: 'original' }],
      }),
      [`documents/${outlet}-${at}/codings/reader-a.jsonl`]: codes
        .map((code) => `${JSON.stringify({ lang: 'en', start: 0, end: 4, code, unit: 'p1', quote: 'Help' })}\n`)
        .join(''),
    });
    const root = await buildStudy({
      actors: {
        'paper-a': { country: 'DEU' },
        'paper-b': { country: 'FRA' },
        'state-tv': { country: 'RUS', state_kind: 'state' },
      },
      files: {
        'documents/coders.yaml': '- {id: reader-a}\n',
        ...text('paper-a', 1, ['HS', 'POL1']),
        ...text('paper-a', 2, ['HS', 'POL3']),
        ...text('paper-a', 3, ['HS', 'POL4']),
        ...text('paper-b', 1, ['HS', 'POL2']),
        ...text('state-tv', 1, ['HS', 'POL1']),
        ...text('state-tv', 2, ['HS', 'POL1']),
      },
    });
    const { assessment, problems } = await assessFolder(root);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const found = assessment?.table.get('HUM-05f', 'KAZ', '2021');
    // Segments alike would give 3 ÷ 4, with the state's 5 ÷ 6.
    expect(found).toMatchObject({ value: 1 / 2, n: 4 });
    expect(JSON.stringify(found?.steps())).toContain('indicators.step.accusations');
  });
});

const speeches = (agreement: object[] = []): Record<string, string> => {
  const parts: string[] = [];
  const counts: string[] = [];
  for (let at = 0; at < 40; at += 1) {
    const country = at === 0 ? 'KAZ' : at === 1 ? 'UZB' : 'NOR';
    const sha = at.toString(16).padStart(64, '0');
    parts.push(`S${at},${country},2020,en,${sha.split('').reverse().join('')},2000,100`);
    const short = sha.split('').reverse().join('').slice(0, 12);
    if (at !== 1) counts.push(`S${at},whole,dictionary:agenda,AGENDA,en,30,${at === 0 ? 24 : 20},${short}`);
    if (at === 0)
      counts.push(
        `S0,whole,dictionary:agenda,SC-human,en,6,6,${short}`,
        `S0,whole,dictionary:agenda,SC-mil,en,8,6,${short}`,
      );
  }
  return {
    'documents/coders.yaml': JSON.stringify([{ id: 'dictionary:agenda', agreement }]),
    'documents/un-general-debate/card.yaml': JSON.stringify({
      title: { en: 'General Debate' },
      owner: 'official',
      country: null,
      date: '2020',
      genre: 'speech',
      texts: [],
      counted: [{ coder: 'dictionary:agenda', codes: ['AGENDA', 'SC-human', 'SC-mil'], lang: ['en'] }],
    }),
    'documents/un-general-debate/parts.csv': `part,country,date,lang,sha256,words,sentences\n${parts.join('\n')}\n`,
    'documents/un-general-debate/counts.csv': `part,place,coder,code,lang,count,sentences,text\n${counts.join('\n')}\n`,
  };
};

describe('the humanization agenda (CTX-03)', () => {
  it('is the share of sentences, beside all states, and provisional while nobody compared the machine with people', async () => {
    const one = await assess(speeches());
    expect(value(one, 'CTX-03', '2020')).toMatchObject({
      value: 0.24,
      n: 100,
      interval: 'wilson',
      status: 'provisional',
      reason: { key: 'indicators.reason.machine_unconfirmed' },
    });
    expect(value(one, 'CTX-03s', '2020')).toMatchObject({ value: 0.5, n: 12 });
    expect(value(one, 'CTX-03w', '2020')?.value).toBeCloseTo((24 + 38 * 20) / 4000, 10);
    const { texts } = documentsView(one.study);
    const own = texts.find(({ country }) => country === 'KAZ');
    expect(
      own === undefined ? null : [shareOf(own, 'AGENDA'), perThousandWords(own, 'AGENDA'), shareOf(own, 'DR1')],
    ).toEqual([0.24, 15, null]);
    expect(byYearAndCountry(texts, 'AGENDA').find(({ country }) => country === world)).toMatchObject({
      texts: 40,
      of: 4000,
    });
    expect(value(one, 'CTX-03', '2019')).toMatchObject({ value: null, status: 'no_data' });
  });

  it('of a speech in which the code was looked for and not met is 0', async () => {
    const one = await assess(speeches());
    expect(one.table.get('CTX-03', 'UZB', '2020')).toMatchObject({ value: 0, n: 100 });
    expect(
      byYearAndCountry(documentsView(one.study).texts, 'AGENDA').find(({ country }) => country === 'UZB'),
    ).toMatchObject({ sentences: 0, of: 100, share: 0 });
  });

  it('is corrected and usable once agreement, precision and recall are stated', async () => {
    const stated = (low: number) => [
      { with: 'aigul', code: 'AGENDA', lang: 'en', n: 200, alpha: 0.8, low, precision: 0.9, recall: 0.75 },
    ];
    expect(value(await assess(speeches(stated(0.7))), 'CTX-03', '2020')).toMatchObject({
      status: 'ok',
      value: corrected(0.24, { precision: 0.9, recall: 0.75 }),
    });
    expect(value(await assess(speeches(stated(0.6))), 'CTX-03', '2020')?.status).toBe('provisional');
    expect(corrected(0.2, { precision: 0.9, recall: 0.75 })).toBeCloseTo(0.24, 10);
  });
});

describe('the word–deed gap (NAR-05)', () => {
  it('of two samples of one mix is nothing beyond chance, however small they are', () => {
    const even = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const chance = redraws(even, even, even, 7, 500);
    expect(chance.mean).toBeGreaterThan(0.4);
    expect(
      redraws(
        even.map(() => 500),
        even.map(() => 500),
        new Array(5000).fill(1),
        7,
        50,
      ).mean,
    ).toBeLessThan(0.05);
  });
});

describe('the civic precedence of concepts (IND-03)', () => {
  it('counts concepts that civic texts used first, beside dates dealt out at random', async () => {
    const documents: Record<string, string> = { 'documents/coders.yaml': '- {id: aigul}\n' };
    const put = (id: string, owner: string, date: string, codes: string[]): void => {
      const sha256 = id.repeat(64).slice(0, 64);
      documents[`documents/${id}/card.yaml`] = JSON.stringify({
        title: { en: id },
        owner,
        country: 'KAZ',
        date,
        genre: 'proposal',
        texts: [{ lang: 'kk', status: 'original', sha256, sentences: 10 }],
        counted: [{ coder: 'aigul', codes: ['H', 'P', 'C'], lang: ['kk'] }],
      });
      documents[`documents/${id}/counts.csv`] =
        `place,coder,code,lang,count,sentences,text\n${codes.map((code) => `whole,aigul,${code},kk,1,1,${sha256.slice(0, 12)}`).join('\n')}\n`;
    };
    put('a', 'civic', '2016-05-01', ['C', 'H']);
    put('b', 'official', '2018-01-01', ['C', 'P']);
    put('c', 'official', '2015-01-01', ['H']);
    put('d', 'civic', '2019-01-01', ['P']);
    const one = await assess(documents);
    expect(value(one, 'IND-03', '2017')).toMatchObject({ value: 0, n: 1 });
    expect(value(one, 'IND-03', '2020')).toMatchObject({ value: 1 / 3, n: 3 });
    expect(value(one, 'IND-03', '2020')?.placebo?.p95).toBeGreaterThan(
      value(one, 'IND-03', '2020')?.placebo?.median ?? 1,
    );
  });
});

describeWithShared('data/texts/ungdc/focus', 'the counts of the study', (folder) => {
  let counted: Map<string, string[]>;
  beforeAll(() => {
    counted = new Map();
    for (const line of readFileSync(
      new URL('../../studies/kazakhstan/documents/un-general-debate/counts.csv', import.meta.url),
      'utf8',
    ).split('\n')) {
      const [part = '', , coder = '', code = '', , hits = '', sentences = '', hash = ''] = line.split(',');
      if (part.startsWith('KAZ_') && coder === 'dictionary:agenda')
        counted.set(part, [...(counted.get(part) ?? []), `${code} ${hits} ${sentences} ${hash}`]);
    }
  });

  it('come again from the speeches with the dictionary that ships', async () => {
    const { dictionary } = readDictionary(
      readFileSync(new URL('../../standard/2026.1/dictionaries/agenda.yaml', import.meta.url), 'utf8'),
      'agenda',
    );
    const names = readdirSync(folder)
      .filter((name) => name.startsWith('KAZ_'))
      .filter((_, at) => at % 4 === 0);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const { frozen } = await extractText(readFileSync(`${folder}/${name}`), name);
      const { codes, sha256 } = countCodes(frozen?.text ?? '', 'en', dictionary);
      expect(codes.map(({ code, count, sentences }) => `${code} ${count} ${sentences} ${sha256.slice(0, 12)}`)).toEqual(
        counted.get(name.slice(0, -4)),
      );
    }
  });
});
