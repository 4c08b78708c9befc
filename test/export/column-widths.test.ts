/** Columns of the tables in a Word document. */
import { describe, expect, test } from 'vitest';
import { columnWidths, widthOfLongestWord } from '../../src/export/write/docx/column-widths.js';

describe('columns of a table', () => {
  test('keep the parts that were asked for where every word has room', () => {
    expect(columnWidths([1, 3], [900, 900], 4000)).toEqual([1000, 3000]);
  });
  test('are widened to their longest word by those that have room, each by the room it has', () => {
    expect(columnWidths([1, 3], [1500, 900], 4000)).toEqual([1500, 2500]);
    expect(columnWidths([1, 1, 2], [1400, 800, 800], 4000)).toEqual([1400, 942, 1657]);
  });
  test('never take more than the page has', () => {
    const widths = columnWidths([1, 1, 1], [5000, 2000, 1000], 4000);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(4000);
    expect(Math.min(...widths)).toBeGreaterThan(0);
  });
  test('an interval is one word, as no line ends within it; a year range and a compound word are two', () => {
    expect(widthOfLongestWord('0,34\u00a0[0,22; 0,48]', 20)).toBeGreaterThan(
      widthOfLongestWord('0,34 [0,22; 0,48]', 20),
    );
    expect(widthOfLongestWord('2021\u20132025', 20)).toBe(widthOfLongestWord('2021', 20));
  });
});
