import { describe, expect, it } from 'vitest';
import { readLenses } from '../../src/judgement/index.js';
import { assessed } from '../pages/assessed.js';

const hash = (n: number): string => n.toString(16).padStart(2, '0').repeat(32);
const years = Array.from({ length: 14 }, (_, at) => 2010 + at);
/** Whether the speeches of a year hold V01: no period, so that leading and following can be told apart. */
const spoken = [0, 1, 1, 0, 1, 0, 0, 0, 1, 1, 1, 0, 1, 0];
const codes = '[V01, V02, V03, V04, V05, V06, V07, V08, V09, V10]';

const debate = (coder: string, doctrine = false): Record<string, string> => ({
  'documents/coders.yaml': `- id: "${coder}"\n`,
  'documents/debate/card.yaml': `title: {en: Speeches}
owner: official
country: null
date: 2023
genre: speech
doctrine: ${doctrine}
texts: [{lang: en, status: original}]
counted: [{coder: "${coder}", codes: ${codes}, lang: [en]}]
`,
  'documents/debate/parts.csv': `part,country,date,lang,sha256,words,sentences\n${years
    .map((year, at) => `K${year},KAZ,${year},en,${hash(at + 1)},900,40`)
    .join('\n')}\n`,
  'documents/debate/counts.csv': `part,place,coder,code,lang,count,sentences,text\n${years
    .flatMap((year, at) =>
      spoken[at] === 1 ? [`K${year},whole,${coder},V01,en,10,10,${hash(at + 1).slice(0, 12)}`] : [],
    )
    .join('\n')}\n`,
});

/** An initiative a year; it carries V01 when the speech so many years before held it. */
const begun = (lag: number) =>
  Object.fromEntries(
    years.map((year, at) => [
      `i${year}`,
      { time: { start: `${year}-02-01` }, values: [(spoken[at - lag] ?? 0) === 1 ? 'V01' : 'V02'] },
    ]),
  );

const leads = async (coder: string, lag: number, doctrine = false) => {
  const { assessment, page } = await assessed({
    settings: { years: [2010, 2024], as_of: '2024-12-31' },
    cases: begun(lag),
    files: debate(coder, doctrine),
  });
  const lens = readLenses(assessment.evidence, assessment.table, 'KAZ').find((one) => one.lens.id === 'constructivism');
  const test = lens?.expectations.flatMap(({ tests }) => tests).find(({ id }) => id.endsWith('.doctrine-leads'));
  if (lens === undefined || test === undefined) throw new Error('no such test');
  return { lens, test, page };
};

describe('value codes of official language before initiatives (constructivism)', () => {
  it('bear the lens out where people counted and initiatives follow a year later', async () => {
    const { lens, test, page } = await leads('reader', 1);
    expect(test.outcome).toBe('supported');
    expect(test.provisional).toBeUndefined();
    expect(lens.counts.supported).toBe(1);
    expect(page('lenses')).toContain('taken in place of doctrine until it is coded');
    expect(page(`explain/lens:${test.id}:KAZ`)).toContain('Speeches');
  });

  it('do not where initiatives came a year before the words', async () => {
    expect((await leads('reader', -1)).test.outcome).not.toBe('supported');
  });

  it('are taken from doctrine itself once its texts are coded in enough years', async () => {
    const { page } = await leads('reader', 1, true);
    expect(page('lenses')).toContain('Source: texts of the editions of doctrine');
  });

  it('counted by a machine alone are shown as provisional and decide nothing', async () => {
    const { lens, test, page } = await leads('dictionary:discourse', 1);
    expect(test.outcome).toBe('supported');
    expect(test.provisional?.key).toBe('indicators.reason.machine_unconfirmed');
    expect(lens).toMatchObject({ outcome: 'no_data', provisional: 1, counts: { supported: 0 } });
    expect(page('lenses', 'kk')).toContain('Алдын ала, шешім шығаруға кірмейді.');
  });
});

const law = (counted = '') => `title: {en: Law}
owner: official
country: KAZ
date: 2020-01-01
genre: law
texts: [{lang: en, status: original, sha256: "${hash(7)}"}]
counted: [${counted}]
`;
/** Places with an NGO in the role; the text need not lie here. */
const marked = (roles: readonly ('AGENT' | 'PATIENT')[]): string =>
  roles
    .flatMap((role, at) =>
      ['A9', role].map((code) =>
        JSON.stringify({ lang: 'en', unit: `s${at}`, code, start: at * 50, end: at * 50 + 40, quote: 'x' }),
      ),
    )
    .map((line) => `${line}\n`)
    .join('');

const agency = async (files: Record<string, string>) => {
  const { assessment, page } = await assessed({ files });
  const lens = readLenses(assessment.evidence, assessment.table, 'KAZ').find((one) => one.lens.id === 'critical-peace');
  const test = lens?.expectations.flatMap(({ tests }) => tests).find(({ id }) => id.endsWith('.agency'));
  if (lens === undefined || test === undefined) throw new Error('no such test');
  return { lens, test, page };
};
const patients = Array.from({ length: 12 }, (_, at): 'AGENT' | 'PATIENT' => (at < 2 ? 'AGENT' : 'PATIENT'));
const coders = 'documents/coders.yaml';

describe('who acts in official texts (critical peace studies)', () => {
  it('is read from the roles that two people gave: an NGO acts in 2 of 12 places', async () => {
    const { test, lens } = await agency({
      [coders]: '- id: one\n- id: two\n',
      'documents/law/card.yaml': law(),
      'documents/law/codings/one.jsonl': marked(patients),
      'documents/law/codings/two.jsonl': marked(patients),
    });
    expect(test.why.args).toMatchObject({ n: 12, value: 2 / 12 });
    expect(test.outcome).toBe('supported');
    expect(test.provisional).toBeUndefined();
    expect(lens.counts.supported).toBe(1);
    expect(test.steps).toHaveLength(12);
  });

  it('as one person coded it is provisional', async () => {
    const { test, lens } = await agency({
      [coders]: '- id: one\n',
      'documents/law/card.yaml': law(),
      'documents/law/codings/one.jsonl': marked(patients),
    });
    expect(test.outcome).toBe('supported');
    expect(test.provisional?.key).toBe('indicators.reason.one_reader');
    expect(lens.outcome).toBe('no_data');
  });

  it('is counted by a machine in the text where nobody coded, and says that a machine did', async () => {
    const sentence = (who: string): string => `${who} ensures the safety of travellers on all roads.\n\n`;
    const { test } = await agency({
      'documents/law/card.yaml': law().replace(`, sha256: "${hash(7)}"`, ''),
      'documents/law/text.en.txt': sentence('The Government').repeat(12),
    });
    expect(test.why).toMatchObject({ key: 'lens.why.agency_machine', args: { n: 12, value: 0 } });
    expect(test.outcome).toBe('supported');
    expect(test.provisional?.args?.coders).toEqual({ key: 'lens.machine_agency' });
  });

  it('is no data without codings and texts, and says which command brings a text', async () => {
    const { test, page } = await agency({ [coders]: '[]\n', 'documents/law/card.yaml': law() });
    expect(test.outcome).toBe('no_data');
    expect(page('lenses')).toContain('“elshi documents fetch” or “elshi documents add” brings a text');
  });
});

describe('dates of doctrine (neorealism)', () => {
  it('are those of commitments and of the national concepts in the timeline', async () => {
    const text = '{kk: a, ru: a, en: a}';
    const concept = (id: string, lane: string, kind: string, src = ', src: s1') =>
      [
        `norms/${id}.yaml`,
        `id: ${id}\nlane: ${lane}\nkind: ${kind}\nadopted: {value: ${id.slice(1)}-03-06${src}}\n`,
      ] as const;
    const { assessment } = await assessed({
      sources: { s1: {} },
      settings: { years: [2010, 2024] },
      commitments: [{ id: 'c1', text: { en: 'c' }, document: 'd', date: '2014-01-01' }],
      environment: { triggers: [{ id: 't', date: '2020-01-01', name: { en: 't' } }] },
      // Breaks of a given series stand for the changes of form, which a small study does not have.
      values: {
        'DIR-02': `subject,period,value,low,high,n,coverage,record\n${Array.from({ length: 14 }, (_, at) => `KAZ,${2010 + at},${at < 6 ? 0 : 0.9},${at < 6 ? 0 : 0.9},${at < 6 ? 0 : 0.9},40,1,s1`).join('\n')}\n`,
      },
      files: {
        ...Object.fromEntries([
          concept('c2016', 'national', 'concept'),
          concept('c2018', 'national', 'law'),
          concept('c2019', 'regional', 'concept'),
        ]),
        'lenses/own.yaml': `id: own\nname: ${text}\nsays: ${text}\nexpectations:\n  - id: e\n    text: ${text}\n    sources: [{author: A, year: 2000, title: T, page: "1", page_checked: text}]\n    tests:\n      - {id: t, text: ${text}, rule: {kind: alignment, of: {breaks_of: DIR-02}, with: [{dates_of: triggers}], rather_than: {dates_of: doctrine}}}\n`,
      },
    });
    const own = readLenses(assessment.evidence, assessment.table, 'KAZ').find(({ lens }) => lens.id === 'own');
    const steps = own?.expectations[0]?.tests[0]?.steps ?? [];
    expect(steps.find(({ what }) => what.key === 'lens.step.other')?.value).toBe('2014, 2016');
  });
});
