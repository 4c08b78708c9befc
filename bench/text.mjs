// Tokens with offsets against the bare scan of the same text in the same run, and Kazakh lemmas a second on running text.
// Rates are of processor time, so that a busy machine changes them little; the ratio is what counts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { divide, kazakhLemmas, scan } = await import('../dist/text/index.js');
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
