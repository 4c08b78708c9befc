/** `elshi text reliability` and `elshi text convert` as people call them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.js';
import type { Terminal } from '../../../src/cli/terminal.js';
import { readProject } from '../../../src/text/exchange/index.js';

const folder = mkdtempSync(join(tmpdir(), 'elshi-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function elshi(
  words: readonly string[],
  input = '',
  language = 'en',
): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    progress: () => undefined,
    colours: false,
    columns: null,
    workingFolder: folder,
    environment: { ELSHI_LANG: language },
    input: async () => new TextEncoder().encode(input),
  };
  const code = await run(['text', ...words], terminal);
  return { code, out, error };
}

/** Krippendorff 2011, B: two observers, twelve units, five categories: alpha .692. */
const observers = ['ab', 'aa', 'bb', 'bb', 'db', 'cc', 'cc', 'cc', 'ee', 'dd', 'dd', 'ad'];
const csv = `unit,coder,code,language\n${observers
  .flatMap((pair, unit) =>
    [...pair].map((code, coder) => `${unit},${coder === 0 ? 'anna' : 'bek'},${code},${unit % 2 === 0 ? 'kk' : 'ru'}\n`),
  )
  .join('')}`;

describe('reliability', () => {
  test('alpha .692 for all codes together, and a row for every code and language', async () => {
    const { code, out, error } = await elshi(['reliability', '--json'], csv);
    expect([code, error]).toEqual([0, '']);
    const report = JSON.parse(out) as {
      rows: { code: string | null; language: string | null; coefficients: { name: string; value: number }[] }[];
    };
    expect(report.rows[0]?.coefficients.find(({ name }) => name === 'alpha')?.value).toBeCloseTo(0.692, 3);
    expect(report.rows.filter(({ language }) => language === null).map((row) => row.code)).toEqual([
      null,
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
    expect(report.rows.filter((row) => row.code === null).map(({ language }) => language)).toEqual([null, 'kk', 'ru']);
  });

  test('as a table: one coefficient a row, with why it is undefined', async () => {
    const { out } = await elshi(['reliability', '--csv'], 'unit;coder;code\n1;anna;a\n1;bek;a\n2;anna;a\n2;bek;a\n');
    const rows = out
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    expect(rows[0]?.slice(6, 9)).toEqual(['coefficient', 'value', 'standard_error']);
    expect(rows.find((row) => row[6] === 'percent')?.[7]).toBe('1');
    const alpha = rows.find((row) => row[6] === 'alpha');
    expect([alpha?.[7], alpha?.[11]]).toEqual(['', 'one_category']);
  });

  test.each([
    ['kk', 'Криппендорф альфасы', '0,692'],
    ['ru', 'альфа Криппендорфа', '0,692'],
    ['en', 'Krippendorff’s alpha', '0.692'],
  ])('in words, %s', async (language, label, value) => {
    const { out } = await elshi(['reliability'], csv, language);
    const line = out.split('\n').find((one) => one.trim().startsWith(label)) ?? '';
    expect(line).toContain(value);
  });

  test('undefined is said in words, never blank, 1 or 0', async () => {
    const { out } = await elshi(['reliability'], 'unit,coder,code\n1,anna,a\n1,bek,a\n');
    expect(out).toMatch(/Cohen’s kappa +not defined: only one category was used/);
  });

  test('scales: numbers with --level', async () => {
    const { out } = await elshi(
      ['reliability', '--level', 'interval', '--json'],
      '[{"unit":1,"coder":"a","code":1},{"unit":1,"coder":"b","code":2},{"unit":2,"coder":"a","code":5},{"unit":2,"coder":"b","code":5}]',
    );
    const [row] = (JSON.parse(out) as { rows: { coefficients: { name: string }[] }[] }).rows;
    expect(row?.coefficients.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['icc', 'kendall', 'ac2_quadratic']),
    );
    expect((await elshi(['reliability', '--level', 'ordinal'], 'unit,coder,code\n1,a,high\n')).error).toContain(
      '-:2:1',
    );
  });

  test('free spans are compared as divisions of the text', async () => {
    const spans =
      'document,coder,code,start,end,length\nd,anna,c,0,10,60\nd,bek,c,2,12,60\nd,anna,k,30,50,60\nd,bek,k,30,50,60\n';
    const { out } = await elshi(['reliability', '--json'], spans);
    const [one] = (
      JSON.parse(out) as { divided: { assumed: boolean; alphaU: { value: number }; family: { cu: number } }[] }
    ).divided;
    expect(one?.assumed).toBe(false);
    expect(one?.alphaU.value).toBeGreaterThan(0.8);
    expect(one?.family.cu).toBeCloseTo(1, 12);
  });

  test('a table without its columns, an empty one: a line with its place, code 1', async () => {
    const { code, error } = await elshi(['reliability'], 'who,what\n');
    expect(code).toBe(1);
    expect(error).toContain('-:1:1 error the table has no column coder');
    expect((await elshi(['reliability'], 'unit,coder,code\n')).code).toBe(1);
    expect((await elshi(['reliability', '--level', 'nope'], csv)).code).toBe(2);
  });
});

describe('convert', () => {
  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  test('codings and their text to a project, and back', async () => {
    write('talk.txt', '😀 Өзара сенім артты.\n');
    write(
      'codings.csv',
      'document,language,coder,code,unit,start,end,quote,before,after,pattern,note\ntalk,kk,anna,TRUST,,8,13,сенім,😀 Өзара ," артты.\n",,\n',
    );
    expect(await elshi(['convert', 'codings.csv', 'talk.txt', 'out.qdpx'])).toMatchObject({ code: 0 });
    const { project } = readProject(new Uint8Array(readFileSync(join(folder, 'out.qdpx'))), 'out.qdpx');
    expect(project?.codings).toMatchObject([{ quote: 'сенім', coder: 'anna', code: 'TRUST', start: 9 }]);
    expect(await elshi(['convert', 'out.qdpx', 'back.csv'])).toMatchObject({ code: 0, error: '' });
    expect(read('back.csv').split('\n')[1]).toContain('talk,kk,anna,TRUST,,8,13,сенім');
    expect(await elshi(['convert', 'out.qdpx', 'book.qdc'])).toMatchObject({ code: 0 });
    expect(read('book.qdc')).toContain('name="TRUST"');
    for (const name of ['out.json', 'out.jsonl', 'out.conllu', 'again.txt'])
      expect((await elshi(['convert', 'out.qdpx', name])).code).toBe(0);
    expect(read('again.txt')).toBe('😀 Өзара сенім артты.\n');
  });

  test('dictionaries: quanteda to LIWC to Yoshikoder to Elshi', async () => {
    write('q.yaml', 'trust:\n  - довер*\n  - надежн* партнер*\n');
    expect(await elshi(['convert', 'q.yaml', 'd.dic'])).toMatchObject({ code: 0 });
    expect(read('d.dic')).toBe('%\n1\ttrust\n%\nдовер*\t1\nнадежн* партнер*\t1\n');
    expect(await elshi(['convert', 'd.dic', 'd.ykd'])).toMatchObject({ code: 0 });
    expect((await elshi(['convert', 'd.ykd', 'e.yaml'])).error).toContain('--lang');
    expect(await elshi(['convert', 'd.ykd', 'e.yaml', '--lang', 'ru'])).toMatchObject({ code: 0 });
    expect(read('e.yaml')).toContain('ru:');
    expect(await elshi(['convert', 'e.yaml', 'f.yaml', '--to', 'quanteda'])).toMatchObject({ code: 0 });
    expect(read('f.yaml')).toContain('довер*');
  });

  test('wrong use and broken files: one clear line, nothing written', async () => {
    expect((await elshi(['convert', 'one.qdpx'])).code).toBe(2);
    expect((await elshi(['convert', 'talk.txt', 'out.xyz'])).error).toContain('out.xyz');
    write('broken.qdpx', 'no archive');
    const { code, error } = await elshi(['convert', 'broken.qdpx', 'never.csv']);
    expect([code, error]).toEqual([1, 'broken.qdpx error the archive is damaged or no ZIP: get the file anew\n']);
    expect(() => read('never.csv')).toThrow();
    expect((await elshi(['convert', 'talk.txt', 'never.qdc'])).error).toContain('nothing to write');
  });
});

test('both are in the help, in three languages', async () => {
  for (const language of ['kk', 'ru', 'en']) {
    const { out } = await elshi(['--help'], '', language);
    expect(out).toContain('reliability');
    expect(out).toContain('convert');
  }
});
