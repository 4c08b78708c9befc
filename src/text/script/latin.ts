/**
 * Kazakh in Latin letters, a layer beside the text: 2017 (decree 569, apostrophes), 2018 (decree 637, acutes), 2021 (draft
 * with umlauts and breves). Offsets stay those of the text; only the form that is analysed is Cyrillic.
 * Example: «Qazaqstan» → Қазақстан; 2018 «ǵylym», 2017 «g'ylym», 2021 «ğylym» → ғылым.
 */
export type LatinAlphabet = '2017' | '2018' | '2021';

const shared: readonly (readonly [string, string])[] = [
  ['а', 'a'],
  ['б', 'b'],
  ['в', 'v'],
  ['г', 'g'],
  ['д', 'd'],
  ['е', 'e'],
  ['ж', 'j'],
  ['з', 'z'],
  ['к', 'k'],
  ['қ', 'q'],
  ['л', 'l'],
  ['м', 'm'],
  ['н', 'n'],
  ['о', 'o'],
  ['п', 'p'],
  ['р', 'r'],
  ['с', 's'],
  ['т', 't'],
  ['ф', 'f'],
  ['х', 'h'],
  ['һ', 'h'],
  ['ы', 'y'],
];
const own: Readonly<Record<LatinAlphabet, readonly (readonly [string, string])[]>> = {
  '2017': [
    ['ә', "a'"],
    ['ғ', "g'"],
    ['и', "i'"],
    ['й', "i'"],
    ['і', 'i'],
    ['ң', "n'"],
    ['ө', "o'"],
    ['ш', "s'"],
    ['ч', "c'"],
    ['ұ', 'u'],
    ['ү', "u'"],
    ['у', "y'"],
  ],
  '2018': [
    ['ә', 'á'],
    ['ғ', 'ǵ'],
    ['и', 'ı'],
    ['й', 'ı'],
    ['і', 'i'],
    ['ң', 'ń'],
    ['ө', 'ó'],
    ['ш', 'sh'],
    ['ч', 'ch'],
    ['ұ', 'u'],
    ['ү', 'ú'],
    ['у', 'ý'],
  ],
  '2021': [
    ['ә', 'ä'],
    ['ғ', 'ğ'],
    ['и', 'i'],
    ['й', 'i'],
    ['і', 'ı'],
    ['ң', 'ñ'],
    ['ө', 'ö'],
    ['ш', 'ş'],
    ['ч', 'ç'],
    ['ұ', 'ū'],
    ['ү', 'ü'],
    ['у', 'u'],
    ['ц', 'ts'],
    ['щ', 'şş'],
  ],
};
const vowels = 'аәеоөұүыіэи';

interface Tables {
  readonly toCyrillic: ReadonlyMap<string, string>;
  readonly toLatin: ReadonlyMap<string, string>;
}
const tables = new Map<LatinAlphabet, Tables>();

function tablesOf(alphabet: LatinAlphabet): Tables {
  const found = tables.get(alphabet);
  if (found !== undefined) return found;
  const toCyrillic = new Map<string, string>();
  const toLatin = new Map<string, string>();
  for (const [cyrillic, latin] of [...own[alphabet], ...shared]) {
    if (!toCyrillic.has(latin)) toCyrillic.set(latin, cyrillic);
    if (!toLatin.has(cyrillic)) toLatin.set(cyrillic, latin);
  }
  const made = { toCyrillic, toLatin };
  tables.set(alphabet, made);
  return made;
}

/** The Cyrillic form of a word written in one of the Latin alphabets; other letters stay. */
export function cyrillicForm(word: string, alphabet: LatinAlphabet): string {
  const { toCyrillic } = tablesOf(alphabet);
  const plain = word.normalize('NFC').replace(/[\u2019\u02bc]/g, "'");
  let text = '';
  for (let at = 0; at < plain.length; ) {
    const pair = plain.slice(at, at + 2).toLowerCase();
    const size = pair.length === 2 && toCyrillic.has(pair) ? 2 : 1;
    const letters = plain.slice(at, at + size);
    const small = toCyrillic.get(letters.toLowerCase());
    let letter = small ?? letters;
    // One letter stands for и and й: after a vowel it is й.
    if (small === 'и' && vowels.includes(text.slice(-1).toLowerCase()) && text !== '') letter = 'й';
    text +=
      small !== undefined && letters.charAt(0) !== letters.charAt(0).toLowerCase() ? letter.toUpperCase() : letter;
    at += size;
  }
  return joined(text);
}

/** Cyrillic writes й and а, й and у as one letter: «saıasat» is саясат, «joıý» is жою. */
const joined = (text: string): string =>
  text.replace(/(?:й|^и)[ау]/giu, (pair) => {
    const letter = /а/iu.test(pair) ? 'я' : 'ю';
    return pair.charAt(0) === pair.charAt(0).toLowerCase() ? letter : letter.toUpperCase();
  });

/** The word in a Latin alphabet; Russian letters that the alphabet lacks are written by their sounds. */
export function latinForm(word: string, alphabet: LatinAlphabet): string {
  const { toLatin } = tablesOf(alphabet);
  let text = '';
  for (const letter of word.normalize('NFC')) {
    const small = letter.toLowerCase();
    const latin = toLatin.get(small) ?? bySound(small, toLatin);
    if (latin === undefined) text += letter;
    else text += letter === small || latin === '' ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  }
  return text;
}

function bySound(letter: string, toLatin: ReadonlyMap<string, string>): string | undefined {
  const yot = toLatin.get('й') ?? 'i';
  switch (letter) {
    case 'ё':
      return `${yot}o`;
    case 'ю':
      return `${yot}${toLatin.get('у')}`;
    case 'я':
      return `${yot}a`;
    case 'э':
      return 'e';
    case 'ц':
      return 'ts';
    case 'щ':
      return (toLatin.get('ш') ?? '').repeat(2);
    case 'ь':
    case 'ъ':
      return '';
    default:
      return undefined;
  }
}

/** Which alphabet a Latin Kazakh word betrays by its letters; undefined where it fits all of them. */
export function latinAlphabetOf(text: string): LatinAlphabet | undefined {
  if (/[äğñöşūüç]/i.test(text)) return '2021';
  if (/[áǵńóúý]/i.test(text)) return '2018';
  if (/[agnosuyci]['\u2019\u02bc][a-z]?/i.test(text)) return '2017';
  return undefined;
}
