/** What the patterns of a dictionary find, and what is said of those that cannot be read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/language/index.js';
import {
  codeWithDictionary,
  compileDictionary,
  countsByCode,
  hitsOf,
  latinForm,
  Reading,
  readDictionary,
  standingOf,
} from '../../../src/text/index.js';

function found(text: string, patterns: readonly string[], language: Language = 'kk', coordination = false): string[] {
  const { dictionary, problems } = compileDictionary({ id: 'd', coordination, codes: { X: { [language]: patterns } } });
  expect(problems).toEqual([]);
  return hitsOf(dictionary, new Reading(text, language)).hits.map(({ start, end }) => text.slice(start, end));
}

describe('words', () => {
  test.each<[string, string, string[], Language, string[]]>([
    ['a form is found whatever its capitals', 'Сенім бар, сенімді емес.', ['сенім'], 'kk', ['Сенім']],
    [
      'a wildcard finds the forms of a stem',
      'Қауіпсіздігі мен қауіпсіздікті',
      ['қауіпсізді*'],
      'kk',
      ['Қауіпсіздігі', 'қауіпсіздікті'],
    ],
    ['a lemma finds the forms of a word', 'елдің елге елек', ['lemma:ел'], 'kk', ['елдің', 'елге']],
    [
      'a Russian stem finds the forms of a word',
      'странами, страна и сторона',
      ['lemma:страны'],
      'ru',
      ['странами', 'страна'],
    ],
    [
      'an expression on a word must meet it whole',
      'турбуленттік турбуленттілігі',
      ['/турбуленттіл.*/'],
      'kk',
      ['турбуленттілігі'],
    ],
    ['one of several words', 'жариялы және жария', ['жариялы|жария'], 'kk', ['жариялы', 'жария']],
    ['a part of a hyphenated word', 'тарихи-мәдени мұра', ['мәдени*'], 'kk', ['тарихи-мәдени']],
    ['ё and е are one letter', 'надёжный и надежный', ['надёжн*'], 'ru', ['надёжный', 'надежный']],
    [
      'two words with marks between',
      '«халықтық» (дипломатия)',
      ['халықтық дипломатия'],
      'kk',
      ['халықтық» (дипломатия'],
    ],
    [
      'up to two words between',
      'сенім мен түсіністікті нығайту',
      ['сенім {0,2} нығайт*'],
      'kk',
      ['сенім мен түсіністікті нығайту'],
    ],
    [
      'within three words in any order',
      'әлсіретеді бұл сенім',
      ['сенім NEAR/3 әлсірет*'],
      'kk',
      ['әлсіретеді бұл сенім'],
    ],
  ])('%s', (_, text, patterns, language, expected) => {
    expect(found(text, patterns, language)).toEqual(expected);
  });

  test('no pattern reaches over the end of a sentence or over an empty line', () => {
    expect(found('Бұл халықтық. Дипломатия басқа.', ['халықтық дипломатия'])).toEqual([]);
    expect(found('халықтық\n\nдипломатия', ['халықтық дипломатия', 'халықтық NEAR/9 дипломатия'])).toEqual([]);
    expect(found('халықтық\nдипломатия', ['халықтық дипломатия'])).toHaveLength(1);
  });

  test('a negation window takes away hits on its side only', () => {
    const text = 'No trust was left. They built trust.';
    expect(found(text, ['trust NOT</2 no'], 'en')).toEqual(['trust']);
    expect(found(text, ['trust NOT>/9 no'], 'en')).toHaveLength(2);
    expect(found('doverie', ['trust NOT/3 no'], 'en')).toEqual([]);
  });

  test('an exclusion takes away the hits of its code that it meets', () => {
    expect(found('орнықты даму және орнықты имидж', ['орнықты*', '!орнықты даму*'])).toEqual(['орнықты']);
  });

  test('coordination and brackets name both, and only where the dictionary says so', () => {
    const text = 'гуманитарлық, жариялы және халықтық (азаматтық) дипломатия';
    const patterns = ['гуманитарлық дипломатия', 'жариялы дипломатия', 'азаматтық дипломатия'];
    for (const pattern of patterns) expect(found(text, [pattern], 'kk', true)).toHaveLength(1);
    expect(found(text, patterns, 'kk')).toEqual(['азаматтық) дипломатия']);
    expect(found('сенім, келісім туралы дипломатия', ['сенім дипломатия'], 'kk', true)).toEqual([]);
  });

  test('overlapping hits of one code are one mention, of two codes they are two', () => {
    const { dictionary } = compileDictionary({
      id: 'd',
      codes: { A: { en: ['soft power', 'power'] }, B: { en: ['power'] } },
    });
    const text = 'Soft power is power.';
    const { hits } = hitsOf(dictionary, new Reading(text, 'en'));
    expect(hits.map(({ code, start, end }) => [dictionary.codes[code]?.id, text.slice(start, end)])).toEqual([
      ['A', 'Soft power'],
      ['B', 'power'],
      ['A', 'power'],
      ['B', 'power'],
    ]);
  });

  test('codes below a code count for it', () => {
    const { dictionary } = compileDictionary({
      id: 'd',
      codes: { POL: { codes: { POL1: { en: ['punish*'] }, POL2: { en: ['accus*'] } } } },
    });
    const { hits } = hitsOf(dictionary, new Reading('They punished and accused, accused again.', 'en'));
    expect(countsByCode(dictionary, hits).map(({ code, own, withBelow }) => [code, own, withBelow])).toEqual([
      ['POL', 0, 3],
      ['POL1', 1, 1],
      ['POL2', 2, 2],
    ]);
  });
});

describe('one pipeline for patterns and texts', () => {
  test('letters of the wrong alphabet, soft hyphens and capitals do not hide a word, in text or pattern', () => {
    expect(found('Осы заң енгiзiледi, ЕНГІЗІЛЕДІ, ен\u00adгізіледі', ['енгізіл*'])).toHaveLength(3);
    expect(found('енгізіледі', ['енгiзiл*'])).toHaveLength(1);
    expect(found('енгiзiледi', ['text:/енгізіл\\S+/'])).toEqual(['енгiзiледi']);
  });

  test('letters written apart from their marks are one letter', () => {
    const text = 'Надежный, и\u0306од, йод'.normalize('NFD');
    expect(found(text, ['йод'], 'ru')).toHaveLength(2);
  });

  test.each(['2017', '2018', '2021'] as const)(
    'a Kazakh text in the Latin letters of %s is searched by Cyrillic patterns',
    (alphabet) => {
      const text = 'Халықтық дипломатия мемлекеттер арасындағы сенімді нығайтады.'
        .split(' ')
        .map((word) => latinForm(word, alphabet))
        .join(' ');
      expect(found(text, ['халықтық дипломатия*'])).toHaveLength(1);
      expect(found(text, ['lemma:сенім'])).toEqual([text.split(' ')[4]]);
    },
  );

  test('hits quote the text as it stands, wherever they are', () => {
    const letters = fc.constantFrom('сенім', 'сенiм', 'мен', '😀', '-', '. ', ' ', '\n', '(', 'БҰҰ', '\u00ad');
    const { dictionary } = compileDictionary({ id: 'd', codes: { X: { kk: ['сенім* {0,2} мен', 'lemma:сенім'] } } });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { codings } = codeWithDictionary(dictionary, { id: 'd', language: 'kk', text });
        let reached = -1;
        for (const coding of codings) {
          expect(standingOf(text, coding)).toBe('stands');
          expect(coding.start).toBeGreaterThanOrEqual(reached);
          reached = coding.end;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('patterns that cannot be used', () => {
  test.each([
    ['', 'pattern_empty'],
    ['!', 'pattern_empty'],
    ['{0,2} сенім', 'pattern_operator_alone'],
    ['сенім {0,2}', 'pattern_operator_alone'],
    ['сенім {5,2} бар', 'pattern_gap'],
    ['сенім NEAR/0 бар', 'pattern_window'],
    ['сенім NEAR/3', 'pattern_operator_alone'],
    ['* дипломатия', 'pattern_any_word_first'],
    ['/[а-/', 'pattern_regex'],
    ['/сенім', 'pattern_regex_unclosed'],
    ['/(?=сен)ім/', 'pattern_regex'],
    ['/(сен)\\1/', 'pattern_regex'],
    ['/(a{90}){11}(b{90}){11}(c{90}){11}/', 'pattern_regex_too_large'],
    ['а'.repeat(1001), 'pattern_too_long'],
  ])('%s: %s', (pattern, code) => {
    const { problems, dictionary } = compileDictionary({ id: 'd', codes: { X: { kk: [pattern, 'сенім'] } } });
    expect(problems.map(({ mistake }) => mistake.code)).toEqual([code]);
    expect(hitsOf(dictionary, new Reading('сенім', 'kk')).hits).toHaveLength(1);
  });

  test('an expression that would run for ever elsewhere ends here, and one that would take too long is named', () => {
    const text = `${'a'.repeat(3_900)} `.repeat(60);
    const bad = 'text:/(a*)*[^z]*(a|b|c|d)*y/';
    const { dictionary } = compileDictionary({ id: 'd', codes: { X: { en: ['text:/(a+)+b/', bad] } } });
    const start = performance.now();
    expect(hitsOf(dictionary, new Reading(text, 'en')).hits).toEqual([]);
    expect(performance.now() - start).toBeLessThan(10_000);
    const slow = `text:/(?:${'a.{0,40}z|'.repeat(20)}a)/`;
    const { dictionary: other } = compileDictionary({ id: 'd', codes: { X: { en: [slow, 'text:/aaa b/'] } } });
    expect(hitsOf(other, new Reading(text, 'en')).tooSlow.map(({ source }) => source)).toEqual([slow]);
  });

  test('problems of a dictionary file have a line and a column', () => {
    const source = [
      'TRUST:',
      '  kk: ["сенім*", "/[а-/"]',
      '  de: [Vertrauen]',
      'PEACE: peace',
      'TRUST2: {ru: мир}',
    ].join('\n');
    const { problems, dictionary } = readDictionary(source, 'own');
    expect(problems.map(({ code, line, column }) => `${line}:${column} ${code}`)).toEqual([
      '2:18 pattern_regex',
      '3:3 dictionary_key',
      '4:1 dictionary_shape',
      '5:10 dictionary_shape',
    ]);
    expect(hitsOf(dictionary, new Reading('Сенімнің', 'kk')).hits).toHaveLength(1);
    expect(readDictionary('', 'own').problems.map(({ code }) => code)).toEqual(['dictionary_empty']);
    expect(readDictionary('a: [', 'own').problems[0]?.code).toBe('dictionary_yaml');
    expect(readDictionary('a: {kk: [б]}\na: {kk: [в]}', 'own').problems[0]?.code).toBe('dictionary_yaml');
  });
});
