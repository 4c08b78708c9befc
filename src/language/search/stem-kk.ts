/**
 * A light Kazakh stemmer: endings of case, number and possession are taken off from the right until none is left
 * («бастамаларының» → «бастама»). Kazakh endings stand in a fixed order and each has a few forms by vowel harmony, so
 * that lists do. Derivation (-лық, -шы) stays: «халық» and «халықтық» are different words.
 *
 * A stem is a key for comparing, not a word: «халық» and «халқы» meet as «халк».
 */
import { foldKazakh } from './letters.js';

/** Of case, longest first; the second number is how many letters must be left. */
const ofCase: readonly (readonly [RegExp, number])[] = [
  [/(?:дағы|дегі|тағы|тегі)$/, 2],
  [/(?:ның|нің|дың|дің|тың|тің)$/, 2],
  [/(?:дан|ден|тан|тен|нан|нен)$/, 2],
  [/(?:мен|бен|пен)$/, 3],
  [/(?:ға|ге|қа|ке)$/, 2],
  [/(?:да|де|та|те)$/, 2],
  [/(?:ды|ді|ты|ті|ны|ні)$/, 3],
];
/** Case after a possessive ending in ы, і takes н: «елінде», «еліне», «елін», «еліндегі». */
const ofCaseAfterPossessive = /(?<=[ыі])(?:ндағы|ндегі|нда|нде|нан|нен|на|не|н)$/;
const leastBeforeN = 3;

const ofNumberAndPossession: readonly (readonly [RegExp, number])[] = [
  [/(?:лар|лер|дар|дер|тар|тер)$/, 2],
  [/(?<=[^аәеиоөуұүыіэюя])(?:ымыз|іміз|ыңыз|іңіз)$/, 2],
  [/(?<=[аәеиоөуұүыіэюя])(?:мыз|міз|ңыз|ңіз)$/, 3],
  [/(?<=[аәеиоөуұүыіэюя])(?:сы|сі)$/, 2],
  [/(?<=[^аәеиоөұүыіэюя])(?:ы|і)$/, 2],
];

/** Country names are no ablatives: «Қазақстан» is not «from the Қазақс». */
const isCountry = (word: string): boolean => word.endsWith('стан');

function withoutLastEnding(word: string): string {
  if (isCountry(word)) return word;
  const possessive = ofCaseAfterPossessive.exec(word);
  if (possessive !== null && possessive.index >= leastBeforeN) return word.slice(0, possessive.index);
  for (const [ending, least] of [...ofCase, ...ofNumberAndPossession]) {
    const found = ending.exec(word);
    if (found !== null && found.index >= least) return word.slice(0, found.index);
  }
  return word;
}

/** Sounds that change at the joint: көмек – көмегі, кітап – кітабы, халық – халқы, съезд – съезі. */
const atTheJoint = (word: string): string =>
  foldKazakh(word)
    .replace(/(?<=з)д$|(?<=с)т$/, '')
    .replace(/г$/, 'к')
    .replace(/б$/, 'п')
    .replace(/(?<=..[бвгджзклмнпрстфхцчшщ])[ыи](?=[клнрсзшм]$)/, '');

export function stemKazakh(word: string): string {
  let stem = word;
  for (let shorter = withoutLastEnding(stem); shorter !== stem; shorter = withoutLastEnding(stem)) stem = shorter;
  return atTheJoint(stem);
}
