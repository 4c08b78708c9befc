import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSpreadsheetText, spreadsheetText } from '../../src/language/index.js';
import { csvText } from '../../src/report/index.js';
import { readCodingsCsv, writeCodingsCsv } from '../../src/text/index.js';

describe('a CSV file opened in a spreadsheet', () => {
  it.each([
    ['=HYPERLINK("http://evil.example","x")', `"'=HYPERLINK(""http://evil.example"",""x"")"`],
    ['+1+1', "'+1+1"],
    ['-2+3|cmd', "'-2+3|cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ["'=1", "''=1"],
  ])('has no formula in it: %s', (text, cell) => {
    expect(csvText(['x'], [[text]])).toBe(`x\n${cell}\n`);
  });

  it.each([
    [-0.5, '-0.5'],
    [-0, '0'],
    [-1e-7, '-1e-7'],
    ['-0.5', '-0.5'],
    ['+3', '+3'],
    ['-', '-'],
    ['+', '+'],
    ["ғ'=1", "ғ'=1"],
    ['− 3', '− 3'],
  ])('keeps a number and a bare sign as they are: %s', (value, cell) => {
    expect(csvText(['x'], [[value]])).toBe(`x\n${cell}\n`);
  });

  it('gives every text back to one who takes one apostrophe away', () => {
    const risky = fc.array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '1', '.', 'e', 'қ'), { maxLength: 6 });
    fc.assert(
      fc.property(risky, (signs) => {
        const text = signs.join('');
        expect(fromSpreadsheetText(spreadsheetText(text))).toBe(text);
        const [, [cell] = []] = parse(csvText(['x'], [[`${text}!`]])) as string[][];
        expect(/^[=+\-@\t\r]/.test(cell ?? '')).toBe(false);
      }),
    );
  });

  it('of codings begins no quote as a formula, and is read back as it was', () => {
    const coding = {
      document: 'd',
      language: 'en' as const,
      coder: 'anna',
      code: 'C',
      unit: null,
      start: 0,
      end: 5,
      quote: '=1+1!',
      before: '-1',
      after: '@x',
    };
    const text = writeCodingsCsv([coding], []);
    expect(text).toContain(",'=1+1!,-1,'@x,");
    expect(readCodingsCsv(text, 'codings.csv', []).codings).toEqual([coding]);
  });
});
