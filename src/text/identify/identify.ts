/**
 * Language of a sentence: Kazakh, Russian, English, or honestly another one. Evidence: letters outside a language's alphabet,
 * letters that few languages share, frequent words, word endings. Neighbours are modelled so that they can win.
 * Example: «Бардык адамдар эркин жана тең укуктуу» is Kyrgyz (жана, укуктуу; neither қ nor і), so the answer is other.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isKnownKazakh } from '../kazakh/index.js';
import { repairHomoglyphs } from '../script/index.js';
import { alphabets, isCyrillicLanguage } from './letters.js';
import { countSequences, type Sequences, sequencesOf } from './sequences.js';

export type IdentifiedLanguage = 'kk' | 'ru' | 'en' | 'other';

const languages = Object.keys(alphabets);
const wordWeight = 1.6;
const endingWeight = 0.45;
const infixWeight = 0.2;
const sequenceWeight = 0.25;
/** Where nothing else tells, the languages that a reader of Elshi brings. */
const prior: Readonly<Record<string, number>> = {
  kk: 0.4,
  ru: 0.9,
  en: 1,
  kaa: -1,
  ug: -1,
  cv: -1,
  azc: -1,
  tk: -0.5,
  id: -0.5,
};
const foreignLetterCost = 1.1;
const rareLetterGain = 0.9;
/** What each word that can be Kazakh gives, and what each that cannot takes away (three times as much). */
const coverageGain = 0.4;
/** «И. Кушан»: an initial is no word. */
const initials = /(?<![\p{L}])\p{Lu}\./gu;
const longestText = 4000;

interface Evidence {
  readonly words: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly endings: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly infixes: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly letters: ReadonlyMap<string, Float64Array>;
  readonly sequences: Sequences;
}
let evidence: Evidence | undefined;

export function identifyLanguage(text: string): IdentifiedLanguage {
  const found = bestOf(text);
  if (found !== 'kk' && apostrophes.test(text) && bestOf(withAcutes(text)) === 'kk') return 'kk';
  return found;
}

/** Kazakh of 2017 writes eight letters with an apostrophe; of these Uzbek has o' and g' only. */
const apostrophes = /[suyc]['\u2019\u02bc]\p{L}/iu;
const acutes: Readonly<Record<string, string>> = {
  a: 'á',
  g: 'ǵ',
  i: 'ı',
  n: 'ń',
  o: 'ó',
  u: 'ú',
  y: 'ý',
  s: 'sh',
  c: 'ch',
};
/** The letters of 2017 as those of 2018, which the evidence knows. */
const withAcutes = (text: string): string =>
  text
    .slice(0, longestText)
    .replace(/([aginouysc])['\u2019\u02bc]/gi, (_, letter: string) => acutes[letter.toLowerCase()] ?? letter);

function bestOf(text: string): IdentifiedLanguage {
  const scores = scoresOf(text);
  if (scores === undefined) return 'other';
  let best = 0;
  for (let one = 1; one < languages.length; one += 1) if ((scores[one] ?? 0) > (scores[best] ?? 0)) best = one;
  const name = languages[best];
  if ((scores[best] ?? 0) <= 0) return 'other';
  if (name === 'kkl') return 'kk';
  return name === 'kk' || name === 'ru' || name === 'en' ? name : 'other';
}

/** Evidence for each language, or undefined where there are no letters to judge by. */
function scoresOf(text: string): Float64Array | undefined {
  evidence ??= readEvidence();
  const words = text
    .slice(0, longestText)
    .normalize('NFC')
    .replace(initials, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+(?:['’ʻʼ`-][\p{L}\p{M}]+)*/gu);
  if (words === null) return undefined;
  const scores = Float64Array.from(languages, (language) => prior[language] ?? 0);
  const seen: string[] = [];
  let cyrillic = 0;
  let latin = 0;
  for (const found of words) {
    const word = repairHomoglyphs(found.replace(/[’ʻʼ`]/g, "'"));
    const script = scriptOf(word);
    if (script === 'cyrillic') cyrillic += word.length;
    else if (script === 'latin') latin += word.length;
    else return undefined;
    addWord(word, scores, evidence);
    if (script === 'cyrillic') seen.push(word);
  }
  const inCyrillic = cyrillic >= latin;
  languages.forEach((language, index) => {
    if (isCyrillicLanguage(language) !== inCyrillic) scores[index] = Number.NEGATIVE_INFINITY;
  });
  addCoverage(seen, scores);
  return scores;
}

/** Where Kazakh leads or is near the lead, its lexicon has a say. */
function addCoverage(words: readonly string[], scores: Float64Array): void {
  const kazakh = languages.indexOf('kk');
  const score = scores[kazakh] ?? 0;
  if (score < Math.max(...scores) - 6) return;
  let gain = 0;
  for (const word of words) gain += isKnownKazakh(word) ? coverageGain : -3 * coverageGain;
  scores[kazakh] = score + gain;
}

function addWord(word: string, scores: Float64Array, { words, endings, infixes, letters, sequences }: Evidence): void {
  const add = (gain: number, language: number): void => {
    scores[language] = (scores[language] ?? 0) + gain;
  };
  words.get(word)?.forEach(add);
  for (let length = 2; length <= 4; length += 1)
    for (let at = 0; at + length <= word.length; at += 1) infixes.get(word.slice(at, at + length))?.forEach(add);
  for (let length = 4; length >= 1; length -= 1) {
    if (word.length < length + 2) continue;
    const gains = endings.get(word.slice(-length));
    if (gains === undefined) continue;
    gains.forEach(add);
    break;
  }
  for (const sequence of sequencesOf(word)) {
    const gains = sequences.gains.get(sequence);
    if (gains !== undefined)
      for (let one = 0; one < scores.length; one += 1)
        scores[one] = (scores[one] ?? 0) + sequenceWeight * ((gains[one] ?? 0) - (sequences.absent[one] ?? 0));
  }
  for (const letter of word) {
    const gains = letters.get(letter);
    if (gains !== undefined)
      for (let one = 0; one < scores.length; one += 1) scores[one] = (scores[one] ?? 0) + (gains[one] ?? 0);
  }
}

function scriptOf(word: string): 'cyrillic' | 'latin' | 'other' {
  const code = word.codePointAt(0) ?? 0;
  if (code >= 0x400 && code <= 0x52f) return 'cyrillic';
  return code < 0x250 || (code >= 0x1e00 && code <= 0x1eff) ? 'latin' : 'other';
}

const folder = fileURLToPath(new URL('../../../language-data/identify/', import.meta.url));

function* linesOf(name: string): Generator<readonly [number, string]> {
  for (const line of readFileSync(folder + name, 'utf8').split('\n')) {
    const colon = line.indexOf(':');
    const language = languages.indexOf(line.slice(0, colon));
    if (!line.startsWith('#') && language >= 0) yield [language, line.slice(colon + 1)];
  }
}

function readEvidence(): Evidence {
  const listed = new Map<string, Set<number>>();
  const texts = languages.map(() => '');
  for (const [language, words] of linesOf('words.txt'))
    for (const word of words.split(' ')) {
      if (word === '') continue;
      listed.set(word, (listed.get(word) ?? new Set()).add(language));
      if (/^\p{L}/u.test(word)) texts[language] += ` ${word}`;
    }
  for (const [language, sample] of linesOf('samples.txt')) texts[language] += ` ${sample}`;
  const words = new Map<string, Map<number, number>>();
  const endings = new Map<string, Map<number, number>>();
  const infixes = new Map<string, Map<number, number>>();
  for (const [entry, of] of listed) {
    const [into, weight] = entry.startsWith('-')
      ? [endings, endingWeight]
      : entry.startsWith('~')
        ? [infixes, infixWeight]
        : [words, wordWeight];
    const gain = weight / Math.sqrt(of.size);
    into.set(entry.replace(/^[-~]/, ''), new Map([...of].map((language) => [language, gain])));
  }
  return { words, endings, infixes, letters: letterEvidence(), sequences: countSequences(texts) };
}

/** A letter costs every language that lacks it and gives to those that have it, the more the fewer they are. */
function letterEvidence(): Map<string, Float64Array> {
  const found = new Map<string, Float64Array>();
  const all = new Set(languages.flatMap((language) => [...(alphabets[language] ?? '')]));
  for (const letter of all) {
    const cyrillic = /[\u0400-\u052f]/.test(letter);
    const peers = languages.filter((language) => isCyrillicLanguage(language) === cyrillic);
    const have = peers.filter((language) => (alphabets[language] ?? '').includes(letter));
    if (have.length === peers.length) continue;
    const gains = new Float64Array(languages.length);
    const rare = have.length <= peers.length / 2 ? rareLetterGain / have.length : 0;
    for (const language of peers)
      gains[languages.indexOf(language)] = have.includes(language) ? rare : -foreignLetterCost;
    found.set(letter, gains);
  }
  return found;
}
