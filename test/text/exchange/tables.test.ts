/** Codings as CSV, JSON lines and whole projects as JSON: what goes out comes back; what is wrong is told with its line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readCodingsCsv,
  readCodingsJsonLines,
  readProjectJson,
  writeCodingsCsv,
  writeCodingsJsonLines,
  writeProjectJson,
} from '../../../src/text/exchange/index.js';
import { randomProject } from './random-project.js';

describe.each([
  ['CSV', writeCodingsCsv, readCodingsCsv],
  ['JSON lines', writeCodingsJsonLines, readCodingsJsonLines],
] as const)('%s', (_, write, read) => {
  test('codings come back, with the texts at hand and without', () => {
    fc.assert(
      fc.property(randomProject, fc.boolean(), ({ codings, texts }, atHand) => {
        const known = atHand ? texts : [];
        const back = read(write(codings, known), 'c', known);
        expect(back.problems.filter(({ code }) => code !== 'table_empty')).toEqual([]);
        expect(back.codings).toEqual(codings);
      }),
      { numRuns: 60 },
    );
  });
});

test('offsets go out in code points', () => {
  const coding = {
    document: 't',
    language: 'kk',
    coder: 'anna',
    code: 'C',
    unit: null,
    start: 3,
    end: 8,
    quote: 'сенім',
    before: '😀 ',
    after: '',
  } as const;
  const text = { id: 't', name: 't', language: 'kk', text: '😀 сенім' } as const;
  expect(writeCodingsCsv([coding], [text]).split('\n')[1]).toBe('t,kk,anna,C,,2,7,сенім,"😀 ",,,,code_points');
});

test('a mark, semicolons and CRLF, as spreadsheets write', () => {
  const csv = '\ufeffdocument;language;coder;code;start;end;offsets\r\nt;kk;anna;C;0;5;utf16\r\n';
  expect(readCodingsCsv(csv, 'c.csv', []).codings).toMatchObject([{ coder: 'anna', start: 0, end: 5, unit: null }]);
});

test('missing columns, wrong values, unknown texts, broken quotes: each with its line, the rest is read', () => {
  const problems = (csv: string) =>
    readCodingsCsv(csv, 'c.csv', []).problems.map(({ code, line, args }) => [code, line, args['name']]);
  expect(problems('document,coder\n')).toEqual([
    ['table_column_missing', 1, 'language'],
    ['table_column_missing', 1, 'code'],
    ['table_column_missing', 1, 'start'],
    ['table_column_missing', 1, 'end'],
  ]);
  const head = 'document,language,coder,code,start,end,offsets\n';
  const mixed = readCodingsCsv(
    `${head}t,kk,anna,C,0,5,utf16\nt,de,anna,C,0,5,utf16\nt,kk,anna,C,-1,5,utf16\nt,kk,anna,C,0,5,\n`,
    'c.csv',
    [],
  );
  expect(mixed.codings).toHaveLength(1);
  expect(mixed.problems.map(({ code, line }) => [code, line])).toEqual([
    ['json_value', 3],
    ['json_value', 4],
    ['source_missing', 5],
  ]);
  expect(problems(head)).toEqual([['table_empty', 1, undefined]]);
  expect(problems(`${head}"t,kk\n`)[0]?.[0]).toBe('table_row');
  expect(
    readCodingsJsonLines('{"document":1}\n{broken\n[]\n', 'c.jsonl', []).problems.map(({ code, line }) => [code, line]),
  ).toEqual([
    ['json_value', 1],
    ['json_line', 2],
    ['json_line', 3],
  ]);
});

test('a whole project as JSON comes back; another JSON is refused with the field', () => {
  fc.assert(
    fc.property(randomProject, (project) => {
      expect(readProjectJson(writeProjectJson(project), 'p.json')).toEqual({ project, problems: [] });
    }),
    { numRuns: 60 },
  );
  expect(
    readProjectJson('{"elshi":"coded-project","name":1}', 'p.json').problems.map(({ args }) => args['name']),
  ).toContain('name');
  expect(readProjectJson('{', 'p.json').problems[0]?.code).toBe('json_line');
});
