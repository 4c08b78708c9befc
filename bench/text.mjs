// Tokens with offsets against the bare scan of the same text in the same run, and Kazakh lemmas a second on running text.
// Rates are of processor time, so that a busy machine changes them little; the ratio is what counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { dictionary200 } = await import('./dictionary200.mjs');
const { compileDictionary, countsByCode, divide, hitsOf, kazakhLemmas, Reading, scan } = await import(
  '../dist/text/index.js'
);
const { classOf } = await import('../dist/text/tokens/character-classes.js');
const shared = process.env.ELSHI_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
if (!existsSync(shared)) {
  console.log(`skipped: ${shared} is not there`);
} else {
  const speeches = `${shared}/data/texts/ungdc/focus`;
  let english = '';
  for (const name of readdirSync(speeches).sort()) english += readFileSync(`${speeches}/${name}`, 'utf8');
  const texts = [
    ['English, UN speeches', repeated(english, 20_000_000)],
    [
      'Kazakh, official law',
      repeated(readFileSync(`${shared}/data/texts/kz-law-official-development-aid/kaz.md`, 'utf8'), 10_000_000),
    ],
  ];
  for (const [name, text] of texts) {
    const megabytes = Buffer.byteLength(text) / 1e6;
    const floor = best(() => bareScan(text));
    const tokens = best(() => scan(text));
    const sentences = best(() => divide(text, scan(text)));
    console.log(`  ${name}, ${megabytes.toFixed(1)} MB`);
    for (const [what, seconds] of [
      ['bare scan', floor],
      ['tokens with offsets', tokens],
      ['tokens and sentences', sentences],
    ])
      console.log(
        `    ${what.padEnd(22)} ${(megabytes / seconds).toFixed(1).padStart(7)} MB/s   ${(seconds / floor).toFixed(2).padStart(6)} × bare`,
      );
  }
  dictionaryRates(`${shared}/data/golden/text/dict200.json`, texts[0][1]);
  memoryRates(texts[0][1].slice(0, 10_000_000), `${shared}/data/golden/text/dict200.json`);
  const words = sentencesOfTreebank(`${shared}/data/kazakh/ktb-visible.conllu`);
  const running = Array.from({ length: Math.ceil(1_000_000 / words.flat().length) }, () => words).flat();
  const count = running.reduce((sum, sentence) => sum + sentence.length, 0);
  const seconds = measured(() => running.map((sentence) => kazakhLemmas(sentence)));
  console.log(
    `  Kazakh lemmas, ${count} tokens with the model read and every type met for the first time: ${(count / seconds / 1e6).toFixed(2)} M tokens/s`,
  );
  const again = best(() => running.map((sentence) => kazakhLemmas(sentence)));
  console.log(`  the same text again, types known: ${(count / again / 1e6).toFixed(2)} M tokens/s`);
}

/** End to end: tokens with offsets, folding, 200 patterns, counts; and the recorded rate of quanteda (design, text.md §3). */
function dictionaryRates(path, text) {
  const { dictionary } = compileDictionary(dictionary200(path));
  const megabytes = Buffer.byteLength(text) / 1e6;
  const floor = best(() => bareScan(text));
  let counts;
  const seconds = best(() => {
    counts = countsByCode(dictionary, hitsOf(dictionary, new Reading(text, 'en')).hits);
  });
  const rate = megabytes / seconds;
  const quanteda = 3.6;
  console.log(`  tokens with offsets, folding, 200 patterns, counts, ${megabytes.toFixed(1)} MB`);
  console.log(
    `    end to end             ${rate.toFixed(1).padStart(7)} MB/s   ${(seconds / floor).toFixed(2).padStart(6)} × bare   ${(rate / quanteda).toFixed(1)} × quanteda (recorded: 3.4–3.6 MB/s)`,
  );
  console.log(`    ${counts.map(({ code, own }) => `${code} ${own}`).join(', ')}`);
}

/** The most memory that one process takes over 100 MB and over 1 GB of the same text in pieces. */
function memoryRates(text, path) {
  const folder = mkdtempSync(join(tmpdir(), 'elshi-bench-'));
  const file = join(folder, 'text.txt');
  writeFileSync(file, text);
  const size = Buffer.byteLength(text);
  const [small, large] = [100_000_000, 1_000_000_000].map((bytes) => {
    const script = fileURLToPath(new URL('./one-count.mjs', import.meta.url));
    const done = spawnSync(process.execPath, [script, file, String(Math.ceil(bytes / size)), path], {
      encoding: 'utf8',
    });
    if (done.status !== 0) throw new Error(done.stderr);
    return JSON.parse(done.stdout);
  });
  rmSync(folder, { recursive: true });
  for (const { bytes, peak, seconds } of [small, large])
    console.log(
      `    in pieces, ${(bytes / 1e6).toFixed(0).padStart(5)} MB        ${(bytes / 1e6 / seconds).toFixed(1).padStart(5)} MB/s   peak memory ${(peak / 1e6).toFixed(0)} MB`,
    );
  console.log(`    peak over 1 GB ÷ peak over 100 MB: ${(large.peak / small.peak).toFixed(3)} (goal ≤ 1.10)`);
}

function bareScan(text) {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = classOf[text.charCodeAt(at)] === 1;
    if (letter && !inside) words += 1;
    inside = letter;
  }
  return words;
}

function repeated(text, least) {
  const times = Math.ceil(least / text.length);
  return Buffer.from(text.repeat(times)).toString('utf8');
}

function measured(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function best(work) {
  return Math.min(...Array.from({ length: 5 }, () => measured(work)));
}

function sentencesOfTreebank(path) {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .map((block) =>
      block
        .split('\n')
        .filter((line) => /^\d+\t/.test(line))
        .map((line) => line.split('\t')[1]),
    )
    .filter((sentence) => sentence.length > 0);
}
