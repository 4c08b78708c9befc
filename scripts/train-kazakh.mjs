// Rebuilds the Kazakh lemmatizer's data from ../shared/data/kazakh: language-data/hunspell-kk/words.txt (MPL-1.1) and
// language-data/kazakh-treebank/{unimorph,memory,weights}.txt (CC BY-SA 4.0). Byte-identical at every run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hunspellWords } from './kazakh/hunspell-words.mjs';
import { markInflected } from './kazakh/inflected.mjs';
import { readTreebank } from './kazakh/treebank.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const data = join(root, 'language-data');
const shared = process.argv[2] ?? join(root, '..', 'shared', 'data', 'kazakh');
if (!existsSync(shared)) {
  console.error(`train-kazakh: ${shared} is not there; without it the trained files stay as they are`);
  process.exit(2);
}
const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

const write = (folder, name, text) => {
  mkdirSync(join(data, folder), { recursive: true });
  writeFileSync(join(data, folder, name), text);
  console.log(`language-data/${folder}/${name}: ${Buffer.byteLength(text)} bytes`);
};
const own = new Map();
for (const [name, kind] of [
  ['names', 'n'],
  ['nominals', 'n'],
  ['verbs', 'v'],
])
  for (const line of readFileSync(join(data, 'kazakh', `${name}.txt`), 'utf8').split('\n'))
    if (!line.startsWith('#')) for (const word of line.split(/\s+/)) if (word !== '') own.set(word, kind);

const { readings } = await import('../dist/text/kazakh/analyse.js');
const words = markInflected(hunspellWords(join(shared, 'hunspell-kk', 'kk_KZ.dic')), readings, own);
write(
  'hunspell-kk',
  'words.txt',
  `# Words of hunspell-kk 1.1, changed: flags reduced to letters, verb stems derived, inflected words marked. MPL-1.1, see LICENSE.\n${words.map(([word, kind]) => `${word}\t${kind}`).join('\n')}\n`,
);

const nouns = new Set();
for (const name of ['kaz.noun.tsv', 'kaz'])
  for (const line of readFileSync(join(shared, 'unimorph-kaz', name), 'utf8').split('\n')) {
    const lemma = line.split('\t')[0].trim().toLowerCase();
    if (/^[а-яёәғқңөұүһі-]{2,}$/.test(lemma)) nouns.add(lemma);
  }
write(
  'kazakh-treebank',
  'unimorph.txt',
  `# Lemmas of UniMorph's Kazakh nouns. CC BY-SA, see LICENSE.\n${[...nouns]
    .sort()
    .map((word) => `${word}\tu`)
    .join('\n')}\n`,
);

const { learn, weightsText } = await import('./kazakh/learn.mjs');
const { memory, weights } = learn(readTreebank(join(shared, 'ktb-visible.conllu')));
const sorted = (map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
write(
  'kazakh-treebank',
  'memory.txt',
  `# Lemmas (v verbs, o others) with counts and lemmas of forms (f) in ktb-visible. CC BY-SA 4.0, see LICENSE.\n${[
    ...sorted(memory.verbs).map(([lemma, count]) => `v\t${lemma}\t${count}`),
    ...sorted(memory.others).map(([lemma, count]) => `o\t${lemma}\t${count}`),
    ...sorted(memory.forms).map(
      ([form, lemmas]) =>
        `f\t${form}\t${sorted(lemmas)
          .map(([lemma, count]) => `${lemma}\t${count}`)
          .join('\t')}`,
    ),
  ].join('\n')}\n`,
);
write(
  'kazakh-treebank',
  'weights.txt',
  `# Weights of the ranking, bucket and thousandths. CC BY-SA 4.0, see LICENSE.\n${weightsText(weights)}`,
);
