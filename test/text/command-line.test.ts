/** What `elshi text` prints for what it is given. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { pdfOf } from './extract/pdf-of.js';

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
    columns: null,
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

test('kwic shows each place with its surroundings, by lemma and in the order asked for', async () => {
  const text = 'Өзара сенім қажет. Елдер сенімді нығайтады, ал сенімсіздік бөлек.';
  const { out, code } = await elshi(
    ['kwic', 'сенім', '--lemma', '--lang', 'kk', '--csv', '--sort', 'right', '--window', '1'],
    text,
  );
  expect(code).toBe(0);
  expect(out).toBe(
    ['file,start,end,left,quote,right', '-,6,11,Өзара ,сенім, қажет', '-,25,32,Елдер ,сенімді, нығайтады', ''].join(
      '\n',
    ),
  );
  const plain = await elshi(['kwic', 'сенім {0,1} нығайт*', '--offsets', '--lang', 'kk'], '😀 сенім нығайтады');
  expect(plain.out).toMatch(/^2\t17\t\s+😀 \[сенім нығайтады\]$/m);
});

test('kwic names a pattern that cannot be read, and asks for one that is missing', async () => {
  const wrong = await elshi(['kwic', '/[а-/', '--lang', 'kk'], 'сөз');
  expect([wrong.code, wrong.error]).toEqual([2, expect.stringContaining('«/[а-/», 2-таңба')]);
  expect((await elshi(['kwic'], '')).code).toBe(2);
  expect((await elshi(['kwic', 'сөз', '--sort', 'up', '--lang', 'kk'], 'сөз')).error).toContain('place, left, right');
});

test('code finds the concepts of the standard, as codings with code points or as counts', async () => {
  const text = '😀 Халықтық (жариялы) дипломатия мен гуманитарлық дипломатия.';
  const lines = await elshi(['code', '--offsets', '--lang', 'kk'], text);
  expect(lines.out.split('\n').slice(0, 3)).toEqual([
    '2\t31\tC\tХалықтық (жариялы) дипломатия',
    '12\t31\tP\tжариялы) дипломатия',
    '36\t59\tH\tгуманитарлық дипломатия',
  ]);
  const json = JSON.parse((await elshi(['code', '--json'], text)).out) as {
    language: string;
    codings: { coder: string; unit: null; start: number; before: string; pattern: string }[];
    joined: { kind: string; codes: string[] }[];
  };
  expect(json.language).toBe('kk');
  expect(json.codings[0]).toMatchObject({ coder: 'dictionary:concepts', unit: null, start: 2, before: '😀 ' });
  expect(json.joined).toMatchObject([{ kind: 'conflation', codes: ['C', 'P'] }]);
  const counts = await elshi(['code', '--counts'], text);
  expect(counts.out).toContain('H\t1\nP\t1\nC\t1\n');
  expect(counts.out).toContain('labels:conflation\t1\n');
});

test('code says where a dictionary of one’s own is wrong, and still uses what is right', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'elshi-dictionary-'));
  const file = join(folder, 'own.yaml');
  writeFileSync(file, 'TRUST:\n  en: ["trust*", "/(/"]\n');
  const { code, out, error } = await elshi(['code', '--dictionary', file, '--lang', 'en'], 'They trusted us.');
  expect([code, out]).toEqual([1, 'TRUST\ttrusted\n']);
  expect(error).toContain(`${file}:2:18`);
});

test('the language of a text is recognised, or asked for', async () => {
  const { code, error } = await elshi(['code'], 'Бардык адамдар эркин жана тең укуктуу болуп туулат.');
  expect([code, error]).toEqual([2, expect.stringContaining('--lang')]);
});

test('a PDF or a web page is read by its text, and what is no text is refused', async () => {
  const pdf = await elshi(['sentences'], pdfOf([[{ text: 'First sentence of the act.', y: 700 }]]));
  expect(pdf.out).toContain('First sentence of the act.');
  expect(pdf.error).toContain('extracted from pdf');
  const page = await elshi(
    ['sentences'],
    '<!doctype html><html><body><script>no()</script><p>Only this.</p></body></html>',
  );
  expect(page.out.trim()).toBe('Only this.');
  const noise = await elshi(
    ['tokens'],
    Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919 + (at >> 3)) % 256),
  );
  expect([noise.code, noise.out]).toEqual([2, '']);
  expect(noise.error).toContain('No text comes out of');
  const broken = await elshi(['tokens'], '%PDF-1.7 and nothing else');
  expect(broken.code).toBe(2);
  expect(broken.error).toContain('No text comes out of');
});
