import { describe, expect, it } from 'vitest';
import {
  createVocabulary,
  documentWords,
  findText,
  type TextField,
  type TextIndex,
  textIndex,
} from '../../src/language/index.js';
import { foldKazakh, wordsIn } from '../../src/language/search/letters.js';
import { stemKazakh } from '../../src/language/search/stem-kk.js';
import { stemRussian } from '../../src/language/search/stem-ru.js';

const kazakh: readonly (readonly string[])[] = [
  [
    'бастама',
    'бастаманың',
    'бастамаға',
    'бастаманы',
    'бастамада',
    'бастамадан',
    'бастамамен',
    'бастамасы',
    'бастамалар',
    'бастамалардың',
    'бастамаларының',
    'бастамаларымыз',
    'бастамаларындағы',
  ],
  ['съезд', 'съезі', 'съезінің', 'съезіне', 'съезінде', 'съездер', 'съездің'],
  [
    'қауіпсіздік',
    'қауіпсіздігі',
    'қауіпсіздігін',
    'қауіпсіздігіне',
    'қауіпсіздікке',
    'қауіпсіздікті',
    'қауіпсіздіктің',
  ],
  ['халық', 'халқы', 'халқының', 'халықтың', 'халықтар', 'халықтарының', 'халыққа'],
  ['дін', 'діні', 'дінінің', 'діндер', 'діндердің', 'діннен', 'дінге', 'дінде'],
  ['ел', 'елі', 'елдер', 'елдердің', 'елге', 'еліне', 'елінде', 'еліндегі', 'елден'],
  ['көмек', 'көмегі', 'көмекке', 'көмегін', 'көмектің'],
  ['Қазақстан', 'Қазақстанның', 'Қазақстанға', 'Қазақстанда', 'Қазақстандағы', 'Қазақстаннан', 'Қазақстанмен'],
  ['дипломатия', 'дипломатияның', 'дипломатиясы', 'дипломатиясының', 'дипломатияға'],
  ['орталық', 'орталығы', 'орталығының', 'орталықтар', 'орталығында'],
  ['келісім', 'келісімдер', 'келісімі', 'келісімнің', 'келісімге'],
  ['сенат', 'сенаты', 'сенатының', 'сенатты', 'сенаттың', 'сенаттар', 'сенатында'],
  ['университет', 'университеті', 'университетінің', 'университеттер', 'университеттерінде'],
  ['орган', 'органы', 'органның', 'органдар', 'органдарының', 'органды'],
  ['палата', 'палатасы', 'палатаның', 'палаталар'],
  ['Алматы', 'Алматыда', 'Алматының', 'Алматыға'],
  ['ынтымақтастық', 'ынтымақтастығы', 'ынтымақтастықтың', 'ынтымақтастығын'],
  ['кеңес', 'кеңесі', 'кеңесінің', 'кеңестер', 'кеңеске', 'кеңестен', 'кеңесінде'],
  ['жұмыс', 'жұмысы', 'жұмысының', 'жұмыстан', 'жұмыстар', 'жұмысқа', 'жұмыстың'],
  ['байланыс', 'байланысы', 'байланысын', 'байланыстан', 'байланыстардың', 'байланыстары'],
  ['қатынас', 'қатынасы', 'қатынасына', 'қатынастан', 'қатынастардың'],
  ['әріптес', 'әріптесі', 'әріптесінің', 'әріптестер', 'әріптеске'],
  ['процесс', 'процесі', 'процесінің', 'процестер', 'процеске'],
  ['раунд', 'раунды', 'раундына', 'раундтар', 'раундта'],
  ['Үндістан', 'Үндістанның', 'Үндістаннан', 'Үндістанда'],
  ['жыл', 'жылы', 'жылғы', 'жылдары', 'жылдың'],
];
const russian: readonly (readonly string[])[] = [
  ['инициатива', 'инициативы', 'инициативе', 'инициативу', 'инициативой', 'инициатив', 'инициативами', 'инициативах'],
  ['съезд', 'съезда', 'съезду', 'съездом', 'съезде', 'съезды', 'съездов', 'съездами'],
  ['религия', 'религии', 'религию', 'религией', 'религий', 'религиям', 'религиями', 'религиях'],
  ['безопасность', 'безопасности', 'безопасностью'],
  ['помощь', 'помощи', 'помощью'],
  ['сотрудничество', 'сотрудничества', 'сотрудничеству', 'сотрудничеством', 'сотрудничестве'],
  ['мировой', 'мировая', 'мирового', 'мировых', 'мировыми', 'мировую'],
  ['Казахстан', 'Казахстана', 'Казахстану', 'Казахстаном', 'Казахстане'],
  ['традиционный', 'традиционные', 'традиционных', 'традиционного'],
  ['лидер', 'лидеров', 'лидеры', 'лидерами'],
  ['страна', 'страны', 'стран', 'странами'],
  ['беженец', 'беженца', 'беженцы', 'беженцев', 'беженцам'],
  ['выставка', 'выставки', 'выставок', 'выставками', 'выставку'],
  ['посол', 'посла', 'послы', 'послов', 'послами'],
  ['музей', 'музея', 'музеи', 'музеев', 'музеям'],
  ['ассамблея', 'ассамблеи', 'ассамблею', 'ассамблей', 'ассамблее', 'ассамблеям'],
  ['молодежь', 'молодежи', 'молодежью'],
];
const lower = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());

describe('forms of one word meet when one searches', () => {
  it.each(kazakh.map((forms) => [forms[0] as string, forms] as const))('kk: %s', (_, forms) => {
    expect(Object.fromEntries(lower(forms).map((form) => [form, stemKazakh(form)]))).toEqual(
      Object.fromEntries(lower(forms).map((form) => [form, stemKazakh((forms[0] as string).toLowerCase())])),
    );
  });

  it.each(russian.map((forms) => [forms[0] as string, forms] as const))('ru: %s', (_, forms) => {
    expect(Object.fromEntries(lower(forms).map((form) => [form, stemRussian(form)]))).toEqual(
      Object.fromEntries(lower(forms).map((form) => [form, stemRussian((forms[0] as string).toLowerCase())])),
    );
  });

  it('and different words do not', () => {
    expect(new Set(kazakh.map((forms) => stemKazakh((forms[0] as string).toLowerCase()))).size).toBe(kazakh.length);
    expect(new Set(russian.map((forms) => stemRussian((forms[0] as string).toLowerCase()))).size).toBe(russian.length);
    for (const [a, b] of [
      ['дін', 'діл'],
      ['халық', 'халықаралық'],
      ['көмек', 'көше'],
      ['ел', 'елші'],
    ] as const)
      expect([a, stemKazakh(a) === stemKazakh(b)]).toEqual([a, false]);
    for (const [a, b] of [
      ['мир', 'мера'],
      ['страна', 'сторона'],
      ['послы', 'после'],
    ] as const)
      expect([a, stemRussian(a) === stemRussian(b)]).toEqual([a, false]);
  });
});

describe('the letters of a search', () => {
  it('are those of a Russian keyboard where Kazakh has its own', () => {
    expect(foldKazakh('қауіпсіздік')).toBe('кауипсиздик');
    expect(foldKazakh('ғұмыр')).toBe('гумыр');
  });

  it('stand in words, without case, quotation marks and accents; й stays й', () => {
    expect(wordsIn('«Жеңілмейтін» киіз үй, ЭКСПО-2017: São Tomé')).toEqual([
      'жеңілмейтін',
      'киіз',
      'үй',
      'экспо',
      '2017',
      'sao',
      'tome',
    ]);
  });
});

describe('a search over documents', () => {
  const vocabulary = createVocabulary();
  const documents = [
    [
      { text: 'Әлемдік және дәстүрлі діндер лидерлерінің съезі', language: 'kk', isName: true },
      { text: 'Съезд лидеров мировых и традиционных религий', language: 'ru', isName: true },
      { text: 'standing dialogue between religious leaders', language: 'en' },
    ],
    [
      { text: 'Ауғанстанға гуманитарлық көмек', language: 'kk', isName: true },
      { text: 'Гуманитарная помощь Афганистану', language: 'ru', isName: true },
      { text: 'wheat for families; declared at the congress', language: 'en' },
    ],
  ] as const satisfies readonly (readonly TextField[])[];
  const index = textIndex(
    vocabulary,
    documents.map((fields) => documentWords(vocabulary, fields)),
  );
  const found = (query: string): number[] | null => {
    const scores = findText(index, query);
    return scores === null ? null : [...scores.keys()].filter((at) => scores[at] !== 0);
  };

  it('finds a Kazakh and a Russian word in any form of it', () => {
    for (const query of ['съездің', 'съездами', 'дін', 'діннің', 'религия', 'лидерлер', 'традиционные религии'])
      expect([query, found(query)]).toEqual([query, [0]]);
    for (const query of ['көмекке', 'көмегін', 'помощью', 'помощи афганистана', 'Ауғанстанның'])
      expect([query, found(query)]).toEqual([query, [1]]);
  });

  it('finds Kazakh words typed without Kazakh letters, and words by their beginning', () => {
    expect(found('комек')).toEqual([1]);
    expect(found('дастурли')).toEqual([0]);
    expect(found('гуманит')).toEqual([1]);
    expect(found('famil')).toEqual([1]);
  });

  it('takes a word for what it looks like when a letter is of the wrong alphabet', () => {
    // Latin c, a, i; a Latin capital C.
    for (const query of ['cъезд', 'дaстүрлi', 'Cъезд']) expect([query, found(query)]).toEqual([query, [0]]);
    expect(wordsIn('İstanbul, бiлiм, Kонгресс, Ыстанбул')).toEqual(['istanbul', 'білім', 'конгресс', 'ыстанбул']);
  });

  it('does not ask for the words that only join others', () => {
    expect(found('помощь для Афганистана')).toEqual([1]);
    expect(found('Ауғанстан үшін көмек')).toEqual([1]);
    expect(found('the aid to Afghanistan')).toEqual(found('aid Afghanistan'));
    expect(found('для')).toEqual([]);
  });

  it('wants every word, in whatever language each is written', () => {
    expect(found('съезд leaders')).toEqual([0]);
    expect(found('съезд wheat')).toEqual([]);
    expect(found('трактор')).toEqual([]);
  });

  it('is no search at all without a word', () => {
    expect(found('')).toBeNull();
    expect(found(' «» – ')).toBeNull();
  });

  it('puts a hit in a name before a hit elsewhere', () => {
    const scores = findText(index, 'гуманитарная') as Uint8Array;
    const elsewhere = findText(index, 'wheat') as Uint8Array;
    expect(scores[1]).toBeGreaterThan(elsewhere[1] as number);
  });

  it('is plain data: the same answers after a journey through JSON', () => {
    const copy = JSON.parse(
      JSON.stringify({ ...index, documents: index.documents.map((list) => Array.from(list)) }),
    ) as TextIndex;
    expect([...(findText(copy, 'діндер') ?? [])]).toEqual([...(findText(index, 'діндер') ?? [])]);
  });
});
