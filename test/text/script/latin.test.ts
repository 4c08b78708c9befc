/** Kazakh in Latin letters, beside the text. Sentences of our own, written for this test; no list or model was made from them. */
import { describe, expect, test } from 'vitest';
import { cyrillicForm, identifyLanguage, latinAlphabetOf, latinForm } from '../../../src/text/index.js';

const alphabets = ['2017', '2018', '2021'] as const;

test.each([
  ['2017', "g'ylym", 'ғылым'],
  ['2018', 'ǵylym', 'ғылым'],
  ['2021', 'ğylym', 'ғылым'],
  ['2018', 'Qazaqstan', 'Қазақстан'],
  ['2018', 'saıasat', 'саясат'],
  ['2018', 'joıý', 'жою'],
  ['2018', 'dıplomatııa', 'дипломатия'],
  ['2021', 'qauıpsızdık', 'қауіпсіздік'],
  ['2018', 'БҰҰ', 'БҰҰ'],
] as const)('%s: %s is %s', (alphabet, latin, cyrillic) => {
  expect(cyrillicForm(latin, alphabet)).toBe(cyrillic);
});

const sentences = [
  'Ауыл тұрғындары көктемде көшет отырғызды.',
  'Елші келіссөздің ертең де жалғасатынын хабарлады.',
  'Дәрігерлер көрші елге ерікті болып аттанды.',
  'Ғалымдар ортақ зерттеу жүргізуге келісті.',
  'Қаламыздың мектебі шетелдік оқушыларды қабылдайды.',
  'Шекарадағы екі ауылдың жастары бірге ән салды.',
  'Халықтар арасындағы сенім жылдар бойы қалыптасады.',
  'Саясаткерлер мен ғалымдар бір үстел басына жиналды.',
  'Мұғалімдер жаңа оқулық туралы пікірін айтты.',
  'Көпшілік жиналған алаңда шеберлер бұйымдарын көрсетті.',
];

describe.each(alphabets)('the alphabet of %s', (alphabet) => {
  const latin = sentences.map((sentence) =>
    sentence
      .split(' ')
      .map((word) => latinForm(word, alphabet))
      .join(' '),
  );

  test('words come back from Latin letters', () => {
    const words =
      sentences
        .join(' ')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    const returned = words.filter((word) => cyrillicForm(latinForm(word, alphabet), alphabet) === word);
    expect(returned.length / words.length).toBeGreaterThanOrEqual(0.95);
  });

  test('sentences are known to be Kazakh', () => {
    expect(latin.filter((sentence) => identifyLanguage(sentence) !== 'kk')).toEqual([]);
  });

  test('the text betrays its alphabet', () => {
    expect(latinAlphabetOf(latin.join(' '))).toBe(alphabet);
  });
});
