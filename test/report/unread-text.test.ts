import { describe, expect, it } from 'vitest';
import { type Assessment, assessFolder } from '../../src/assessment/index.js';
import { documentsView, layOut, twoCoders } from '../../src/documents/index.js';
import { documentReliability, machineFindings, parallelTest } from '../../src/report/index.js';
import { hashOfText } from '../../src/text/index.js';
import { buildStudy } from '../study/build-study.js';

/** A text of our own: six paragraphs, eight sentences. */
const text = [
  'We help refugees. We build schools.',
  'Trade grows.',
  'Refugees are welcome.',
  'The council meets.',
  'Refugees return. Trade falls.',
  'The end.',
].join('\n\n');
const sha256 = hashOfText(text);
const at = (quote: string, from = 0) => {
  const start = text.indexOf(quote, from);
  return { start, end: start + quote.length, quote };
};
const line = (code: string, quote: string, unit: string | null, from = 0): string =>
  JSON.stringify({ lang: 'en', code, unit, ...at(quote, from) });
const reads = { coder: 'bek', codes: ['GS', 'HS'], lang: ['en'] };

const assess = async (counted: object[], files: Record<string, string>, withText = true): Promise<Assessment> => {
  const { assessment } = await assessFolder(
    await buildStudy({
      files: {
        'documents/coders.yaml': '- {id: anna}\n- {id: bek}\n- {id: "dictionary:concepts"}\n',
        'documents/plan/card.yaml': JSON.stringify({
          title: { en: 'Plan' },
          owner: 'official',
          country: 'KAZ',
          date: '2020',
          genre: 'programme',
          texts: [
            { lang: 'en', status: 'original', sha256, characters: text.length, words: 20, sentences: 8, paragraphs: 6 },
          ],
          counted,
        }),
        ...(withText ? { 'documents/plan/text.en.txt': text } : {}),
        ...files,
      },
    }),
  );
  if (assessment === null) throw new Error('no assessment');
  return assessment;
};
const anna = `${[line('GS', 'We help refugees.', 's1'), line('HS', 'Refugees are welcome.', 's4')].join('\n')}\n`;
const bek = `${[line('GS', 'help refugees', null), line('HS', 'Refugees return.', 's6')].join('\n')}\n`;
const header = 'place,coder,code,lang,count,sentences,offsets,text\n';

describe('what a coder did not reach', () => {
  it('is unread on the page of all coders and on the page of two, by the same rule', async () => {
    const { study } = await assess([], {
      'documents/plan/codings/anna.jsonl': anna,
      'documents/plan/codings/bek.jsonl': bek,
    });
    const { rows } = documentReliability(study).report;
    // Anna’s last code stands in the third paragraph: of six three are compared, and of eight sentences four.
    expect(rows.find(({ code }) => code === 'HS')).toMatchObject({ paired: 3, units: 5 });
    const document = documentsView(study).byId.get('plan')?.document;
    if (document === undefined) throw new Error('no document');
    const laid = layOut(text, 'en');
    const spans = (own: string) =>
      own
        .trim()
        .split('\n')
        .map((one) => JSON.parse(one) as { code: string; start: number; end: number })
        .map(({ code, start, end }) => ({ code, from: start, to: end }));
    const pair = twoCoders(
      document,
      laid,
      'en',
      { coder: 'anna', spans: spans(anna) },
      { coder: 'bek', spans: spans(bek) },
      { seed: 1, draws: 10 },
    );
    expect(pair.compared).toBe(4);
  });

  it('is seen, and nothing found there, once the card says that the text was gone through', async () => {
    const { study } = await assess([{ ...reads, coder: 'anna' }, reads], {
      'documents/plan/counts.csv': header,
      'documents/plan/codings/anna.jsonl': anna,
      'documents/plan/codings/bek.jsonl': bek,
    });
    const { rows } = documentReliability(study).report;
    expect(rows.find(({ code }) => code === 'HS')).toMatchObject({ paired: 6 });
    expect(rows.find(({ code }) => code === 'GS')?.coefficients.find(({ name }) => name === 'alpha')?.value).toBe(1);
  });

  it('of a code that a coder was not looking for is unread too', async () => {
    const { study } = await assess(
      [
        { ...reads, coder: 'anna' },
        { ...reads, codes: ['GS'] },
      ],
      {
        'documents/plan/counts.csv': header,
        'documents/plan/codings/anna.jsonl': anna,
        'documents/plan/codings/bek.jsonl': `${line('GS', 'We help refugees.', 's1')}\n`,
      },
    );
    const { rows } = documentReliability(study).report;
    expect(rows.find(({ code }) => code === 'HS')).toMatchObject({ paired: 0 });
    expect(rows.find(({ code }) => code === 'GS')).toMatchObject({ paired: 6 });
  });

  it('is nothing found by one who went through everything and gave no code at all', async () => {
    const { study } = await assess([{ ...reads, coder: 'anna' }, reads], {
      'documents/plan/counts.csv': header,
      'documents/plan/codings/anna.jsonl': anna,
    });
    expect(documentReliability(study).report.rows.find(({ code }) => code === 'GS')).toMatchObject({ paired: 6 });
  });
});

describe('sentences and spans that people coded', () => {
  it('stand in their paragraphs by the counts, with the text and without it', async () => {
    const place = (code: string, quote: string, p: number) =>
      `p${p},bek,${code},en,1,1,${at(quote).start}-${at(quote).end},${sha256.slice(0, 12)}\n`;
    const files = {
      'documents/plan/counts.csv': `${header}${place('GS', 'help refugees', 1)}${place('HS', 'Refugees return.', 5)}p1,anna,GS,en,1,1,${at('We help refugees.').start}-${at('We help refugees.').end},${sha256.slice(0, 12)}\np3,anna,HS,en,1,1,${at('Refugees are welcome.').start}-${at('Refugees are welcome.').end},${sha256.slice(0, 12)}\n`,
      'documents/plan/codings/anna.jsonl': anna,
      'documents/plan/codings/bek.jsonl': bek,
    };
    const counted = [{ ...reads, coder: 'anna' }, reads];
    const [within, without] = [await assess(counted, files), await assess(counted, files, false)];
    expect(documentReliability(without.study).report.rows).toEqual(documentReliability(within.study).report.rows);
    expect(documentReliability(without.study).report.units).toBe(6);
  });

  it('measure a machine, whose counts of the same paragraph and code are kept apart from theirs', async () => {
    const row = (place: string, coder: string, n: number) =>
      `${place},${coder},AID,en,${n},${n},,${sha256.slice(0, 12)}\n`;
    const machine = { coder: 'dictionary:concepts', codes: ['AID'], lang: ['en'] };
    const { study, evidence } = await assess(
      [machine, { coder: 'bek', codes: ['AID'], lang: ['en'] }],
      {
        'documents/plan/counts.csv': `${header}${row('whole', 'dictionary:concepts', 2)}${row('p1', 'dictionary:concepts', 1)}${row('p5', 'dictionary:concepts', 1)}${row('whole', 'bek', 2)}${row('p1', 'bek', 1)}${row('p5', 'bek', 1)}`,
        'documents/plan/codings/bek.jsonl': `${[line('AID', 'We help refugees.', 'p1'), line('AID', 'Refugees return.', 'p5')].join('\n')}\n`,
      },
      false,
    );
    expect(machineFindings(study, evidence.standard).find(({ code }) => code === 'AID')).toMatchObject({
      units: 6,
      finding: { precision: 1, recall: 1 },
    });
    expect(parallelTest(study, evidence.standard, 'plan', ['en', 'kk'])).toBeNull();
  });
});
