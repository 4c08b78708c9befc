/**
 * Light stems, so that a word finds its forms: «гуманитарлық көмектің» finds «көмек», «дипломатией» finds «дипломатия».
 * Kazakh: plural, possessive and case endings are taken off one after another (агглютинация), then the alternations of the
 * last sound are undone (кітап – кітабы, халық – халқы). Russian: one ending. English: plural, -ing, -ed.
 * No dictionary: both the text and the question go through the same rules, so a stem need not be a word.
 */
const kazakh = [
  'дағы дегі тағы тегі ндағы ндегі',
  'лар лер дар дер тар тер',
  'ның нің дың дің тың тің',
  'ымыз іміз мыз міз ыңыз іңіз ңыз ңіз',
  'дан ден тан тен нан нен нда нде',
  'мен бен пен',
  'сын сін сы сі ын ін ым ім ың ің',
  'ны ні ды ді ты ті ға ге қа ке на не да де та те',
  'ы і',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length);

const russian = [
  'иями ями ами иях ях ах иям ям ам ием ией ем ом ой ей ою ею',
  'ого его ому ему ыми ими ым им ых их ый ий ая яя ое ее ые ие ую юю',
  'ов ев ия ии ию ье ьи а я о е и ы у ю ь й',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length);

const mostEndings = 5;
const vowelFirst = /^[аәеёиоөуұүыіэюя]/;

/** Short words that begin with a vowel may shrink to two letters (елі → ел); others keep three. */
const leastOf = (word: string): number => (vowelFirst.test(word) ? 2 : 3);

export function kazakhStem(word: string): string {
  let stem = word;
  for (let round = 0; round < mostEndings; round++) {
    const ending = kazakh.find((one) => stem.endsWith(one) && stem.length - one.length >= leastOf(stem));
    if (ending === undefined) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem
    .replace(/б$/, 'п')
    .replace(/ғ$/, 'қ')
    .replace(/г$/, 'к')
    .replace(/(?<=..)[ыі]([бвгғджзйкқлмнңпрстшщ])$/, '$1');
}

export function russianStem(word: string): string {
  const ending = russian.find((one) => word.endsWith(one) && word.length - one.length >= 3);
  const stem = ending === undefined ? word : word.slice(0, -ending.length);
  return stem.replace(/нн$/, 'н').replace(/[иь]$/, '');
}

export function englishStem(word: string): string {
  const plain = word.replace(/['’]s?$/, '');
  if (/ies$/.test(plain) && plain.length > 4) return `${plain.slice(0, -3)}y`;
  if (/(ing|ed)$/.test(plain) && plain.length > 6) return plain.replace(/(ing|ed)$/, '');
  if (/[^s]s$/.test(plain) && plain.length > 3) return plain.replace(/(?<=(ch|sh|x|ss))es$|s$/, '');
  return plain;
}
