/** What a person reads in a narrow window: no line is longer than it, no word is cut, and pipes get the lines as they are. */
import { describe, expect, test } from 'vitest';
import { aligned, fitted } from '../../src/cli/fit.js';
import { elshiIn } from './listening.js';

const widths = (text: string): number[] => text.split('\n').map((line) => [...line].length);

describe('a window of 80 columns', () => {
  test('a long line is broken between words and goes on under its beginning', () => {
    expect(fitted('  one two three', 10)).toBe('  one two\n    three');
    expect(fitted('short', 10)).toBe('short');
    const words = 'Қосқан үлес жазбаларынан: деңгейі – аймақтық, қауіпсіздікке қатысы бар істердің саны '.repeat(4);
    expect(Math.max(...widths(fitted(`        ${words}`, 80)))).toBeLessThanOrEqual(80);
    expect(fitted(words, 80).split(/\s+/).join(' ').trim()).toBe(words.trim());
  });

  test('a word longer than the window is left whole', () => {
    const address = `https://example.org/${'a'.repeat(90)}`;
    expect(fitted(`see ${address} there`, 40)).toContain(address);
  });

  test('a table that fits is a table, one that does not is a list of blocks', () => {
    const rows = [
      ['K1.1', 'A name', 'met'],
      ['K1.22', 'Another', 'not met'],
    ];
    expect(aligned(rows, 80)).toBe('K1.1   A name   met\nK1.22  Another  not met');
    expect(aligned(rows, 16)).toBe('K1.1   A name\n       met\nK1.22  Another\n       not met');
    expect(aligned(rows, null)).toBe(aligned(rows, 80));
  });

  test.each(['kk', 'ru', 'en'])('the indicators in %s stand within it', async (language) => {
    const shown = await elshiIn(80, 'list', 'studies/kazakhstan', 'indicators', '--lang', language);
    expect(shown.code).toBe(0);
    const table = shown.out.split('\n\n')[0] ?? '';
    expect(Math.max(...widths(table))).toBeLessThanOrEqual(80);
    expect(table.match(/^[A-Z]{3}-\d\d /gm)).toHaveLength(62);
    // The votes end in 2019: what is known of earlier years is not kept from the reader.
    expect(table).toMatch(/VEC-03[\s\S]*?2019/);
  });
});
