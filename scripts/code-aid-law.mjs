// Counts the dictionaries `concepts`, `agenda` and `discourse` in the law on official development assistance (Kazakhstan, 10 December
// 2014), in Kazakh and Russian, paragraph by paragraph, and writes the counts into the study as facts:
// documents/oda-law-2014/counts.csv. Prints what the card says of the texts. Needs the built code: npm run build.
//   node scripts/code-aid-law.mjs [studies/kazakhstan] [../shared/data/texts/kz-law-official-development-aid]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countCodes, countLine } from '../dist/documents/index.js';
import { standardFolder } from '../dist/standard/index.js';
import { extractText, readDictionary } from '../dist/text/index.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const [
  folder = join(root, 'studies/kazakhstan'),
  law = join(root, '../shared/data/texts/kz-law-official-development-aid'),
] = process.argv.slice(2);
const dictionaries = ['concepts', 'agenda', 'discourse'].map((id) => {
  const { dictionary, problems } = readDictionary(
    readFileSync(join(standardFolder, '2026.1/dictionaries', `${id}.yaml`), 'utf8').replaceAll('\r\n', '\n'),
    id,
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { id: `dictionary:${id}`, dictionary };
});

/** The copy marks headings with # and places with <a id>: what the state published is without them. */
const unmarked = (text) =>
  text
    .replace(/^#+ /gm, '')
    .replace(/^<a id="[^"]*"><\/a>\s*$/gm, '')
    .replace(/\*\*/g, '');

const lines = [];
for (const [lang, file] of [
  ['kk', 'kaz.md'],
  ['ru', 'rus.md'],
]) {
  const { frozen } = await extractText(Buffer.from(unmarked(readFileSync(join(law, file), 'utf8'))), 'law.txt');
  for (const { id, dictionary } of dictionaries) {
    const counted = countCodes(frozen.text, lang, dictionary, { paragraphs: true });
    for (const code of counted.codes) lines.push(countLine(null, id, lang, code, counted.sha256, true));
    const { sha256, characters, words, sentences, paragraphs } = counted;
    if (id === 'dictionary:concepts')
      console.log(JSON.stringify({ lang, sha256, characters, words, sentences, paragraphs }));
    console.log(
      lang,
      id,
      counted.codes
        .filter((one) => one.place === 'whole')
        .map((one) => `${one.code} ${one.count}`)
        .join(' '),
    );
  }
}
writeFileSync(
  join(folder, 'documents/oda-law-2014/counts.csv'),
  `place,coder,code,lang,count,sentences,offsets,text\n${lines.join('\n')}\n`,
);
