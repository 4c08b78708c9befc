/**
 * A light Kazakh stemmer: endings of case, number and possession are taken off from the right until none is left
 * («бастамаларының» → «бастама»). Kazakh endings stand in a fixed order and each has a few forms by vowel harmony, so
 * that lists do. Derivation (-лық, -шы) stays: «халық» and «халықтық» are different words.
 *
 * A stem is a key for comparing, not a word: «халық» and «халқы» meet as «халк».
 */
import { foldKazakh } from './letters.js';

const vowels = 'аәеиоөуұүыіэюя';

/** т-forms stand after voiceless sounds, and after the voiced ones that end borrowed words: «сенат|ты», but «сенат|ы». */
const hard = '(?<=[пфкқтсшщчцхһбвгд])';
const voiced = '(?<=[лрйузжмнңаәоөұүыіеэияюёғд])';
const ending = (after: string, forms: string): RegExp => new RegExp(`${after}(?:${forms})$`);

/** Of case, longest first; the second number is how many letters must be left. */
const ofCase: readonly (readonly [RegExp, number])[] = [
  [ending(hard, 'тағы|тегі'), 2],
  [ending(voiced, 'дағы|дегі'), 2],
  [ending(hard, 'тың|тің|тан|тен'), 2],
  [ending(voiced, 'дың|дің|дан|ден|ның|нің|нан|нен'), 2],
  [ending('', 'мен|бен|пен'), 3],
  [ending(hard, 'қа|ке|та|те'), 2],
  [ending(voiced, 'ға|ге|да|де'), 2],
  [ending(hard, 'ты|ті'), 3],
  [ending('(?<=[лрйузжмнң])', 'ды|ді'), 3],
  [ending('(?<=[лн])', 'ғы|гі'), 3],
  [ending(`(?<=[${vowels}])`, 'ны|ні'), 3],
];
/** Case after a possessive ending in ы, і takes н: «елінде», «еліне», «елін», «еліндегі». */
const ofCaseAfterPossessive = /(?<=[ыі])(?:ндағы|ндегі|нда|нде|нан|нен|на|не|н)$/;
const leastBeforeN = 3;

const ofNumberAndPossession: readonly (readonly [RegExp, number])[] = [
  [ending(hard, 'тар|тер'), 2],
  [ending(voiced, 'лар|лер|дар|дер'), 2],
  [ending(`(?<=[^${vowels}])`, 'ымыз|іміз|ыңыз|іңіз'), 2],
  [ending(`(?<=[${vowels}])`, 'мыз|міз|ңыз|ңіз'), 3],
  [ending(`(?<=[${vowels}])`, 'сы|сі'), 2],
  // «Кеңесі» is its council, not the «кеңе» of somebody: a last с goes from both.
  [ending(`(?<=[${vowels}])`, 'сс|с'), 3],
  [ending(`(?<=[^${vowels}]|и|у)`, 'ы|і'), 2],
];

/**
 * Country names are no ablatives: «Қазақстан» is not «from the Қазақс». But «жұмыстан» and «қатынастан» are: their vowel
 * before the с agrees with the ending, while that of «Үндістан» does not.
 */
const isCountry = (word: string): boolean => /(?:[^аыоұуәеөүэюя]стан|дағыстан)$/.test(word);

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

/**
 * Sounds that change at the joint: көмек – көмегі, кітап – кітабы, халық – халқы, съезд – съезі. «Органы» may be its organ
 * or the accusative of a word «орга»: a last н after a vowel is left out, so that both readings meet.
 */
const atTheJoint = (word: string): string =>
  foldKazakh(word)
    .replace(/(?<=[зн])д$|(?<=с)т$/, '')
    .replace(/(?<=..[аеиоуыэюя])н$/, '')
    .replace(/г$/, 'к')
    .replace(/б$/, 'п')
    .replace(/(?<=..[бвгджзклмнпрстфхцчшщ])[ыи](?=[клнрсзшм]$)/, '');

export function stemKazakh(word: string): string {
  let stem = word;
  for (let shorter = withoutLastEnding(stem); shorter !== stem; shorter = withoutLastEnding(stem)) stem = shorter;
  return atTheJoint(stem);
}
