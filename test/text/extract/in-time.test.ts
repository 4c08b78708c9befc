import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languages, speak } from '../../../src/language/index.js';
import { type Extraction, extractInTime, extractText, usualLimits } from '../../../src/text/index.js';
import { pdfOf } from './pdf-of.js';

const pdf = pdfOf([[{ text: 'Бірінші бап туралы.', y: 740 }]]);
const thread = (name: string): URL => new URL(`./threads/${name}.mjs`, import.meta.url);
const compiled = new URL('../../../dist/text/extract/worker.js', import.meta.url);
const isBuilt = existsSync(fileURLToPath(compiled)) || process.env['CI'] !== undefined;
const short = { ...usualLimits, milliseconds: 400 };

describe('an extraction that would never come back', () => {
  it('is ended when its time is over, and says how long it had, in three languages', async () => {
    const began = performance.now();
    const { frozen, format, problems } = await extractInTime(pdf, 'a.pdf', short, thread('never'));
    expect(performance.now() - began).toBeLessThan(20_000);
    expect([frozen, format, problems]).toEqual([null, 'pdf', [{ code: 'too_slow', args: { seconds: 1 } }]]);
    for (const language of languages)
      expect(speak({ key: 'extract.problem.too_slow', args: { seconds: 60 } }, language)).toContain('60');
  });

  it('or that takes all memory is ended at its limit', async () => {
    const small = { ...usualLimits, heapMegabytes: 24 };
    const { problems } = await extractInTime(pdf, 'a.pdf', small, thread('greedy'));
    expect(problems).toEqual([{ code: 'too_much_memory', args: { megabytes: 24 } }]);
  });
});

describe('the thread of an extraction', () => {
  it('has a little less time than it is given, so that it can hand over what it has', async () => {
    const answer = (await extractInTime(pdf, 'a.pdf', usualLimits, thread('answers'))) as Extraction & {
      name: string;
      bytes: number;
      milliseconds: number;
    };
    expect([answer.name, answer.bytes, answer.milliseconds]).toEqual(['a.pdf', pdf.length, 48_000]);
  });

  it('is not begun for plain text, a damaged archive or a file too large: nothing there can take long', async () => {
    const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
    const codes = async (bytes: Uint8Array, name: string, limits = usualLimits) =>
      (await extractInTime(bytes, name, limits, thread('never'))).problems.map(({ code }) => code);
    expect(await codes(utf8('Бірінші бап.\n'), 'a.txt')).toEqual([]);
    expect(await codes(utf8('PK\u0003\u0004 and nothing else'), 'a.docx')).toEqual(['zip_broken']);
    expect(await codes(pdf, 'a.pdf', { ...usualLimits, fileBytes: 10 })).toEqual(['file_too_large']);
  });

  // Compiled code only: `node scripts/build.mjs` makes it, and so does the check before the tests.
  it.skipIf(!isBuilt)('gives the same text as reading without one (needs the built program)', async () => {
    expect(await extractInTime(pdf, 'a.pdf', usualLimits, compiled)).toEqual(await extractText(pdf, 'a.pdf'));
  });

  it.skipIf(!isBuilt)('that reads a PDF is ended after a tiny limit too (needs the built program)', async () => {
    const { problems } = await extractInTime(pdf, 'a.pdf', { ...usualLimits, milliseconds: 1 }, compiled);
    expect(problems.map(({ code }) => code)).toEqual(['too_slow']);
  });
});
