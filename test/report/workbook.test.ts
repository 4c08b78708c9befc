import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Assessment, assessFolder } from '../../src/assessment/index.js';
import { archive } from '../../src/report/archive.js';
import { studyArchive, studyWorkbook } from '../../src/report/index.js';
import { columnLetters, sheetNames, workbook } from '../../src/report/workbook.js';
import { buildStudy } from '../study/build-study.js';

const joined = (pieces: Iterable<Uint8Array>): Uint8Array => Buffer.concat([...pieces]);
const opened = (pieces: Iterable<Uint8Array>): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(joined(pieces))).map(([name, bytes]) => [name, strFromU8(bytes)]));

describe('a workbook', () => {
  const sheet = (cell: string | number | boolean | null) =>
    opened(workbook([{ name: 'A', columns: ['x'], rows: [[cell]] }]))['xl/worksheets/sheet1.xml'] ?? '';

  test('has numbers as numbers, truth as truth, and nothing where nothing is known', () => {
    expect(sheet(0.1 + 0.2)).toContain('<c r="A2"><v>0.30000000000000004</v></c>');
    expect(sheet(true)).toContain('<c r="A2" t="b"><v>1</v></c>');
    expect(sheet(null)).toContain('<row r="2"></row>');
    expect(sheet(Number.NaN)).toContain('<row r="2"></row>');
  });

  test.each(['=HYPERLINK("http://evil.example","x")', '+1+1', '-1', '@SUM(A1)', '\t=1', "=cmd|'/c calc'!A1"])(
    'keeps %s as text for good',
    (text) => {
      const xml = sheet(text);
      expect(xml).not.toContain('<f>');
      expect(xml).toMatch(/<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">/);
      const files = opened(workbook([{ name: 'A', columns: ['x'], rows: [[text]] }]));
      expect(files['xl/styles.xml']?.match(/<cellXfs[\s\S]*?<\/cellXfs>/)?.[0].match(/<xf [^>]*>/g)?.[2]).toContain(
        'quotePrefix="1"',
      );
    },
  );

  test('never holds what XML cannot, and shows what looks like an escape as it is', () => {
    expect(sheet('a\u0000b\u000bc\ud800d<&>"')).toContain('>abcd&lt;&amp;&gt;&quot;<');
    expect(sheet('_x0041_')).toContain('>_x005F_x0041_<');
    expect(sheet('қ😀')).toContain('>қ😀<');
    expect(sheet('ж'.repeat(40_000)).length).toBeLessThan(34_000);
  });

  test('names sheets as a spreadsheet allows, no two alike', () => {
    const names = sheetNames([
      { name: 'a/b:c' },
      { name: 'A B C' },
      { name: 'ұ'.repeat(40) },
      { name: 'ұ'.repeat(40) },
      { name: '' },
    ]);
    expect(names).toEqual(['a b c', 'A B C 2', 'ұ'.repeat(31), `${'ұ'.repeat(29)} 2`, 'sheet']);
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('an archive', () => {
  test('has the same bytes whenever and wherever it is made, and knows no day after 1980', () => {
    const make = () => joined(archive([['қ.txt', ['сәлем', ' ', 'әлем']]]));
    const here = process.env['TZ'];
    const first = make();
    process.env['TZ'] = 'Asia/Almaty';
    const second = make();
    if (here === undefined) delete process.env['TZ'];
    else process.env['TZ'] = here;
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
    expect(strFromU8(unzipSync(first)['қ.txt'] ?? new Uint8Array())).toBe('сәлем әлем');
    // Day of the local header: 1 January 1980.
    expect([first[12], first[13]]).toEqual([0x21, 0x00]);
  });
});

describe('all data of a study', () => {
  let assessment: Assessment;
  beforeAll(async () => {
    const root = await buildStudy({
      settings: { authors: ['А. Автор'], licence: 'CC BY 4.0' },
      cases: { 'kz-evil': { name: { kk: '=1+1', ru: '=1+1', en: '=1+1' }, time: { start: '2020' } } },
    });
    assessment = (await assessFolder(root)).assessment as Assessment;
  });

  test('are one archive with every table, its metadata, the derivations and how to cite them', () => {
    const files = opened(studyArchive(assessment, 'kk'));
    const about = JSON.parse(files['datapackage.json'] ?? '{}');
    expect(about.resources.length).toBeGreaterThan(10);
    for (const { path, schema } of about.resources) {
      const header = (files[path] ?? '').split('\n')[0];
      expect(header).toBe(schema.fields.map((field: { name: string }) => field.name).join(','));
      expect(Object.keys(files)).toContain(path.replace('.csv', '.metadata.json'));
    }
    expect(files['derivations.jsonl']).toContain('"id":"case:kz-evil"');
    expect(files['README.txt']).toContain('А. Автор');
    expect(files['README.txt']).toContain(about.inputs);
  });

  test('are one workbook with values, intervals, formulas in words and sources, in the language asked for', () => {
    const files = opened(studyWorkbook(assessment, 'ru'));
    const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1]);
    expect(names).toEqual(
      expect.arrayContaining(['Об исследовании', 'Значения индикаторов', 'Формулы', 'Источники', 'Столбцы']),
    );
    const sheet = (name: string) => files[`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`] ?? '';
    expect(sheet('Значения индикаторов')).toMatch(/<c r="D\d+"><v>[\d.]+<\/v><\/c>/);
    expect(sheet('Формулы')).toMatch(/[а-я]{4,} [а-я]+/);
    expect(sheet('Реестр')).toContain('>=1+1</t>');
    for (const xml of Object.values(files)) expect(xml.includes('<f>')).toBe(false);
  });
});
