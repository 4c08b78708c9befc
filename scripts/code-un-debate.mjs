// Counts the dictionaries `agenda`, `discourse` and `concepts` in the speeches of the UN General Debate 1991–2024 (Jankin, Baturo & Dasandi, Harvard
// Dataverse doi:10.7910/DVN/0TJX8Y, CC0) and writes the counts into a study as facts: documents/un-general-debate/
// {parts.csv, counts.csv, codings/}. The texts themselves stay outside. The same corpus and dictionary give the same bytes.
//   node scripts/code-un-debate.mjs [studies/kazakhstan] [../shared/data/texts/ungdc/ungdc-1991-2024.tar.gz]
// Of every speech: AGENDA, SC-human, SC-mil. Of the study's own country, its peers and the countries of its cases: all codes.
// Of the own country: the places of all hits as well. Needs the built code: npm run build.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { countCodes, countLine } from '../dist/documents/index.js';
import { findStandard, standardFolder } from '../dist/standard/index.js';
import { readStudy } from '../dist/study/index.js';
import { codeWithDictionary, extractText, offsetsOf, readDictionary, toCodePoints } from '../dist/text/index.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const [
  folder = join(root, 'studies/kazakhstan'),
  corpus = join(root, '../shared/data/texts/ungdc/ungdc-1991-2024.tar.gz'),
] = process.argv.slice(2);
const { study } = await readStudy(folder, findStandard);
if (study === null) throw new Error(`${folder} is no study`);
const { focal, peers, edition } = study.settings;
const chosen = new Set([focal, ...peers, ...study.cases.map(({ record }) => record.country)]);
/** The great powers that the study's vectors are named after. */
for (const power of ['RUS', 'CHN', 'USA']) chosen.add(power);
const everyone = ['AGENDA', 'SC-human', 'SC-mil'];

const dictionaryNamed = (id) => {
  const source = readFileSync(join(standardFolder, edition, 'dictionaries', `${id}.yaml`), 'utf8').replaceAll(
    '\r\n',
    '\n',
  );
  const { dictionary, problems } = readDictionary(source, id);
  if (problems.length > 0) throw new Error(`${id}: ${JSON.stringify(problems)}`);
  return { dictionary, id: `dictionary:${id}`, sha256: createHash('sha256').update(source).digest('hex') };
};
const agenda = dictionaryNamed('agenda');
const discourse = dictionaryNamed('discourse');
const concepts = dictionaryNamed('concepts');

/** Names and contents of a ustar archive. */
function* tarEntries(bytes) {
  for (let at = 0; at + 512 <= bytes.length; ) {
    const name = bytes
      .subarray(at, at + 100)
      .toString('utf8')
      .replace(/\0.*$/s, '');
    if (name === '') break;
    const size = Number.parseInt(bytes.subarray(at + 124, at + 136).toString('latin1'), 8);
    yield [name, bytes.subarray(at + 512, at + 512 + size)];
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

const speeches = [];
for (const [name, bytes] of tarEntries(gunzipSync(readFileSync(corpus)))) {
  const found = /([A-Z]{2,3})_(\d+)_(\d{4})\.txt$/.exec(name);
  if (found !== null && !/(^|\/)\./.test(name))
    speeches.push({ part: found[0].slice(0, -4), country: found[1], year: found[3], bytes });
}
speeches.sort((a, b) => (a.part < b.part ? -1 : 1));

const parts = [];
const counts = [];
const codings = [];
let megabytes = 0;
const began = performance.now();
for (const { part, country, year, bytes } of speeches) {
  megabytes += bytes.length / 1e6;
  const { frozen } = await extractText(bytes, `${part}.txt`);
  if (frozen === null) continue;
  const own = country === focal;
  const counted = countCodes(frozen.text, 'en', agenda.dictionary);
  const spoken = countCodes(frozen.text, 'en', discourse.dictionary);
  parts.push([part, country, year, 'en', counted.sha256, counted.words, counted.sentences].join(','));
  for (const [{ id }, { codes }] of [
    [agenda, counted],
    [discourse, spoken],
  ])
    for (const code of codes)
      if (chosen.has(country) || everyone.includes(code.code))
        counts.push(countLine(part, id, 'en', code, counted.sha256, false));
  if (!own) continue;
  for (const code of countCodes(frozen.text, 'en', concepts.dictionary).codes)
    counts.push(countLine(part, concepts.id, 'en', code, counted.sha256, false));
  const offsets = offsetsOf(frozen.text);
  for (const { dictionary } of [agenda, discourse, concepts])
    for (const coding of codeWithDictionary(dictionary, { id: part, language: 'en', text: frozen.text }).codings) {
      const { code, start, end, quote } = toCodePoints(coding, offsets);
      codings.push({ coder: coding.coder, line: JSON.stringify({ lang: 'en', part, code, start, end, quote }) });
    }
}

const target = join(folder, 'documents/un-general-debate');
mkdirSync(join(target, 'codings'), { recursive: true });
writeFileSync(join(target, 'parts.csv'), `part,country,date,lang,sha256,words,sentences\n${parts.join('\n')}\n`);
writeFileSync(join(target, 'counts.csv'), `part,place,coder,code,lang,count,sentences,text\n${counts.join('\n')}\n`);
for (const { id } of [agenda, discourse, concepts])
  writeFileSync(
    join(target, 'codings', `${id.replace(':', '+')}.jsonl`),
    codings
      .filter(({ coder }) => coder === id)
      .map(({ line }) => `${line}\n`)
      .join(''),
  );
const seconds = (performance.now() - began) / 1000;
console.log(
  `speeches ${parts.length}, counts ${counts.length}, codings ${codings.length}; ${megabytes.toFixed(0)} MB in ${seconds.toFixed(0)} s`,
);
console.log(`countries with all codes: ${[...chosen].sort().join(' ')}`);
console.log(`codes: ${agenda.dictionary.codes.map(({ id }) => id).join(' ')}`);
console.log(`discourse: ${discourse.dictionary.codes.map(({ id }) => id).join(' ')}`);
console.log(`concepts: ${concepts.dictionary.codes.map(({ id }) => id).join(' ')}`);
for (const { id, sha256 } of [agenda, discourse, concepts]) console.log(`${id} ${sha256}`);
