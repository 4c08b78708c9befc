/** What is drawn on the picture of a shared link. */
import { unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Verdict } from '../../src/judgement/index.js';
import { Sheet, sheetHeight, sheetWidth } from '../../src/site/picture/sheet.js';

/** Shades of a grey PNG without filters, in one block of data. */
function shadesOf(png: Uint8Array): (x: number, y: number) => number {
  const view = new DataView(png.buffer, png.byteOffset);
  const at = 8 + 25;
  const raw = unzlibSync(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  return (x, y) => raw[y * (sheetWidth + 1) + 1 + x] as number;
}

const drawn = (verdict: Verdict) => {
  const sheet = new Sheet();
  sheet.verdict(verdict, sheetWidth / 2, sheetHeight / 2, 200);
  return sheet.png();
};
const [middle, beside] = [sheetHeight / 2, 100];
const isDark = (shade: number): boolean => shade < 128;

test.each([
  ['met', true, true],
  ['partly_met', true, false],
  ['not_met', false, false],
] as const)('%s: left half %s, right half %s, as on the pages', (verdict, left, right) => {
  const shade = shadesOf(drawn(verdict));
  expect(isDark(shade(sheetWidth / 2 - beside, middle))).toBe(left);
  expect(isDark(shade(sheetWidth / 2 + beside, middle))).toBe(right);
  expect(isDark(shade(sheetWidth / 2 + 190, middle))).toBe(true);
  expect(isDark(shade(sheetWidth / 2 + 220, middle))).toBe(false);
});

test('insufficient evidence is hatched: dark and light take turns within the circle', () => {
  const shade = shadesOf(drawn('insufficient'));
  const across = Array.from({ length: 320 }, (_, at) => isDark(shade(sheetWidth / 2 - 160 + at, middle)));
  const turns = across.filter((dark, at) => at > 0 && dark !== across[at - 1]).length;
  expect(turns).toBeGreaterThanOrEqual(4);
});

test('four verdicts are four pictures, and the same one has the same bytes', () => {
  const all = (['met', 'partly_met', 'not_met', 'insufficient'] as const).map((verdict) =>
    Buffer.from(drawn(verdict)).toString('base64'),
  );
  expect(new Set(all).size).toBe(4);
  expect(Buffer.from(drawn('met')).toString('base64')).toBe(all[0]);
});
