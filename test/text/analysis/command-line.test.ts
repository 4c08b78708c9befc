/** What the analyses of `elshi text` print: for people in their language, for programs as CSV and JSON. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.js';
import type { Terminal } from '../../../src/cli/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'elshi-analysis-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const peace = file('peace.txt', 'Peace and dialogue build trust. Peace needs dialogue. The people want peace.');
const trade = file('trade.txt', 'Trade and oil build wealth. Trade needs oil. The people want trade.');
const mixed = file('mixed.txt', 'Peace and trade build trust. Dialogue needs trade. The people want peace.');

async function elshi(words: readonly string[], input = '', language = 'en') {
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
const json = async (words: readonly string[]) => JSON.parse((await elshi([...words, '--json'])).out);

test('frequencies: the most frequent word first, with its interval; columns in the reader’s language', async () => {
  const { rows } = await json(['frequencies', peace]);
  expect(rows[0]).toMatchObject({ word: 'peace', count: 3, sentences: 3, sentence_share: 1 });
  expect(rows[0].low).toBeLessThan(rows[0].per_thousand);
  expect((await elshi(['frequencies', peace, '--top', '1'], '', 'kk')).out).toContain('1000 сөзге');
});

test('keyness puts the target’s own words first and the reference’s last; one text may be piped in', async () => {
  const { rows } = await json(['keyness', peace, trade]);
  expect(rows[0]).toMatchObject({ word: 'peace', target: 3, reference: 0 });
  expect(rows.at(-1)).toMatchObject({ word: 'trade', target: 0, reference: 3 });
  expect((await elshi(['keyness', '-', trade, '--csv'], 'peace peace peace')).out.split('\n')[1]).toMatch(
    /^peace,3,0,/,
  );
});

test('collocations: expressions, neighbours of a word, and their change', async () => {
  expect((await json(['collocations', peace, trade])).rows[0]).toMatchObject({ expression: 'people want', count: 2 });
  const near = await json(['collocations', peace, '--node', 'peace', '--window', '1', '--least', '1']);
  expect(near.rows.map((row: { word: string }) => row.word).sort()).toEqual(['and', 'needs', 'want']);
  const change = await json(['collocations', peace, mixed, '--node', 'peace', '--change', '--least', '1']);
  expect(change).toMatchObject({ earlier: peace, later: mixed });
});

test('dispersion over texts and diversity of each', async () => {
  const { rows } = await json(['dispersion', peace, trade, mixed]);
  expect(rows.find((row: { word: string }) => row.word === 'people')).toMatchObject({ range: 3, parts: 3 });
  expect((await json(['diversity', peace, '--window', '5'])).rows[0]).toMatchObject({ words: 12, types: 9 });
});

test('wordscores and wordfish place the mixed text between the others', async () => {
  const scored = (await json(['wordscores', peace, mixed, trade, '--scores=-1,?,1'])).rows;
  expect(scored[1].raw).toBeGreaterThan(scored[0].raw);
  expect(scored[1].raw).toBeLessThan(scored[2].raw);
  const fished = (await json(['wordfish', peace, mixed, trade, '--direction', '1,3', '--still'])).rows;
  expect(fished[0].theta).toBeLessThan(fished[1].theta);
  expect(fished[1].theta).toBeLessThan(fished[2].theta);
});

test('Laver, Benoit & Garry’s example as texts: the virgin text −.448, rescaled −.530', async () => {
  const counts = [2, 3, 10, 22, 45, 78, 115, 146, 158, 146, 115, 78, 45, 22, 10, 3, 2];
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const words = [...letters, ...letters.slice(0, 11).map((letter) => `Z${letter}`)].map((word) => `w${word}`);
  const files = [0, 5, 10, 15, 20, 7].map((from, at) =>
    file(`lbg${at}.txt`, counts.map((count, one) => `${words[from + one]} `.repeat(count)).join('')),
  );
  const { rows } = await json(['wordscores', ...files, '--scores=-1.5,-0.75,0,0.75,1.5,?', '--lang', 'en']);
  expect(rows[5].raw.toFixed(7)).toBe('-0.4480591');
  expect(rows[5].raw_error.toFixed(7)).toBe('0.0118977');
  expect(rows[5].position.toFixed(7)).toBe('-0.5296715');
  const fished = (await json(['wordfish', ...files, '--direction', '1,5', '--lang', 'en'])).rows;
  expect(fished[5].theta).toBeCloseTo(-0.35945025, 6);
});

test('reuse gives the places of a shared passage in both texts, in code points', async () => {
  const shared = 'the congress of leaders meets every three years in the capital';
  const one = file('one.txt', `😀 Before that, ${shared}.`);
  const other = file('other.txt', `After that ${shared} again.`);
  const { rows } = await json(['reuse', one, other]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ start: 9, identity: 1, identical: 12 });
  expect(rows[0].quote).toContain(shared);
  const [start, end] = [rows[0].start, rows[0].end];
  expect([...`😀 Before that, ${shared}.`].slice(start, end).join('')).toBe(rows[0].quote);
});

test('compare says what became of commitments, in words', async () => {
  const old = file('old.txt', '1. The agency seeks to open centres abroad.\n\n2. The agency shall report every year.');
  const now = file(
    'new.txt',
    '1. The agency shall open 20 centres abroad by 2027.\n\n2. The agency seeks to report every year.',
  );
  const { out } = await elshi(['compare', old, now]);
  expect(out).toContain('strengthened');
  expect(out).toContain('weakened');
  expect((await json(['compare', old, now])).commitments).toMatchObject({ strengthened: 1, weakened: 1 });
  expect((await elshi(['compare', old, now], '', 'ru')).out).toMatch(/\p{Script=Cyrillic}{4,}/u);
});

test('parallel names the paragraph where a version says something else, and ends with 1', async () => {
  const kk = file('kk.txt', '1. Мемлекет бейбітшілікті қолдайды.\n\n2. Ел қауіпсіздікті қамтамасыз етеді.');
  const ru = file('ru.txt', '1. Государство поддерживает миролюбие.\n\n2. Страна обеспечивает порядок в регионе.');
  const { code, out } = await elshi(['parallel', kk, ru]);
  expect(code).toBe(1);
  expect(out).toMatch(/SECURITY: pair 2, place \.?2: 1 in the first, 0 in the other/);
  expect((await elshi(['parallel', kk, kk])).code).toBe(0);
});

test('profile and agency', async () => {
  const { rows } = await json(['profile', peace]);
  expect(rows.find((row: { code: string }) => row.code === 'PEACE')).toMatchObject({ sentences: 3, count: 3 });
  const who = file('who.txt', 'The government ensures access. Access is ensured. Citizens ensure control.');
  const { profiles } = await json(['agency', who]);
  expect(profiles[0]).toMatchObject({ occurrences: 3, unnamed: 1 });
  expect((await elshi(['agency', who], '', 'ru')).out).toContain('страдательный');
});

test('codes that stand in the same sentences', async () => {
  const both = file('both.txt', 'Peace and trust grow. Peace needs trust. Trade grows. It rains.');
  const { rows } = await json(['cooccurrence', both]);
  expect(rows[0]).toMatchObject({ code: 'PEACE', other_code: 'TRUST', both: 2, expected: 1, jaccard: 1, phi: 1 });
});

test('commitments of a text, and dictionaries by name', async () => {
  const act = file('act.txt', 'The agency shall open 20 centres by 2027. It will report. We support peace. It rains.');
  const { rows, profiles } = await json(['commitments', act]);
  expect(rows[0]).toMatchObject({ modality: 'HARD', amount: '20 centres', deadline: '2027' });
  expect(profiles[0]).toMatchObject({ sentences: 4, HARD: { count: 1 }, PLANNED: { count: 1 }, SOFT: { count: 1 } });
  const shares = (await json(['profile', act, '--dictionary', 'modality'])).rows;
  expect(shares.map((row: { code: string; sentences: number }) => [row.code, row.sentences])).toEqual([
    ['HARD', 1],
    ['PLANNED', 1],
    ['SOFT', 1],
  ]);
  const us = (await json(['profile', act, '--dictionary', 'discourse'])).rows.find(
    (row: { code: string }) => row.code === 'UT-US',
  );
  expect(us).toMatchObject({ sentences: 1 });
});

test('wrong use is one clear line with exit code 2', async () => {
  const wrong = async (words: readonly string[]) => {
    const { code, out, error } = await elshi(words);
    expect([code, out]).toEqual([2, '']);
    return error;
  };
  expect(await wrong(['keyness', peace])).toContain('2');
  expect(await wrong(['keyness', peace, trade, '--measure', 'magic'])).toContain('g2');
  expect(await wrong(['frequencies', peace, '--top', 'many'])).toContain('--top');
  expect(await wrong(['wordscores', peace, trade, '--scores=1'])).toContain('--scores');
  expect(await wrong(['wordscores', peace, trade, '--scores=1,1'])).toContain('different');
  expect(await wrong(['wordfish', peace, trade, '--direction', '1,9'])).toContain('--direction');
  expect(await wrong(['collocations', peace, '--node', 'absent'])).toContain('absent');
  const kazakh = file('kazakh.txt', 'Бейбітшілік пен сенім халықтар арасында нығаяды.');
  expect(await wrong(['keyness', peace, kazakh])).toContain('one language');
});

test('help explains every analysis in three languages', async () => {
  for (const language of ['kk', 'ru', 'en']) {
    const { out } = await elshi(['--help'], '', language);
    for (const part of [
      'keyness',
      'reuse',
      'frequencies',
      'collocations',
      'dispersion',
      'wordscores',
      'wordfish',
      'compare',
      'parallel',
    ])
      expect(out).toMatch(new RegExp(`^  ${part}\\s+\\S`, 'm'));
  }
});
