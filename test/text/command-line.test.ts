/** What `elshi text` prints for what it is given. */
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import type { Terminal } from '../../src/cli/terminal.js';

async function elshi(
  words: readonly string[],
  input: Uint8Array | string,
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
    workingFolder: '/',
    environment: { ELSHI_LANG: 'en' },
    input: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
  };
  const code = await run(['text', ...words], terminal);
  return { code, out, error };
}

test('lemmatize answers line for line and keeps the blank lines between sentences', async () => {
  const { out } = await elshi(['lemmatize', '--lang', 'kk'], 'Елдің\r\nтарихы\r\n.\r\n\r\n\r\nБіз\r\nбардық\r\n');
  expect(out).toBe('ел\nтарих\n.\n\n\nбіз\nбар\n');
});

test('for Russian and English it gives stems, and JSON says so', async () => {
  const { out } = await elshi(['lemmatize', '--lang=en', '--json'], 'nations\n');
  expect(JSON.parse(out)).toEqual({
    file: '-',
    language: 'en',
    unit: 'stem',
    sentences: [[{ form: 'nations', stem: 'nation' }]],
  });
  expect((await elshi(['lemmatize', '--lang', 'ru'], 'международных\nещё\n')).out).toBe('международн\nещ\n');
});

test('identify answers one language a line', async () => {
  const { out } = await elshi(
    ['identify'],
    'Қала көшелері таза.\nУлицы города чистые.\nThe streets are clean.\nВулиці міста чисті.\n',
  );
  expect(out).toBe('kk\nru\nen\nother\n');
});

test('tokens as CSV carry offsets in code points, and in UTF-16 units on request', async () => {
  const points = await elshi(['tokens', '--csv'], '😀 «ел»');
  expect(points.out.split('\n')[3]).toBe('-,1,word,3,5,ел');
  const units = await elshi(['tokens', '--csv', '--utf16'], '😀 «ел»');
  expect(units.out.split('\n')[3]).toBe('-,1,word,4,6,ел');
});

test('Windows-1251 is recognised, said and converted', async () => {
  const { out, error } = await elshi(['sentences'], Uint8Array.of(0xcf, 0xf0, 0xe0, 0xe2, 0xee, 0x2e));
  expect(out).toBe('Право.\n');
  expect(error).toContain('windows-1251');
});

test('wrong use is one clear line with exit code 2', async () => {
  expect(await elshi(['nope'], '')).toMatchObject({ code: 2, out: '' });
  expect((await elshi(['lemmatize'], 'a')).error).toContain('--lang');
  expect((await elshi(['tokens', '/no/such/file'], '')).error).toContain('/no/such/file');
});
