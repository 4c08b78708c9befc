/** Where words and sentences begin and end. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divide, offsetsOf, scan } from '../../../src/text/index.js';

const tokensOf = (text: string): string[] => {
  const { count, starts, ends } = scan(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
};
const sentencesOf = (text: string): string[] => {
  const tokens = scan(text);
  const { firsts, count } = divide(text, tokens);
  return Array.from({ length: count }, (_, at) =>
    text.slice(tokens.starts[firsts[at] as number], tokens.ends[(firsts[at + 1] as number) - 1]),
  );
};

test.each([
  ['«БҰҰ-ның» 2020-ға дейін', '«|БҰҰ-ның|»|2020-ға|дейін'],
  ['әлеуметтік-экономикалық даму', 'әлеуметтік-экономикалық|даму'],
  ['don’t people’s', 'don’t|people’s'],
  ['3,5% 12.05.2020 10:30 90%-ға 32,5°С-қа', '3,5%|12.05.2020|10:30|90%-ға|32,5°С-қа'],
  ['т.б. А. Байтұрсынұлы', 'т.б.|А.|Байтұрсынұлы'],
  ['https://akorda.kz/kk/a?b=1. info@mfa.gov.kz', 'https://akorda.kz/kk/a?b=1|.|info@mfa.gov.kz'],
  ['сөз.Келесі', 'сөз|.|Келесі'],
  ['Президент – басшы', 'Президент|–|басшы'],
])('%s', (text, expected) => {
  expect(tokensOf(text).join('|')).toBe(expected);
});

test('soft hyphens and zero-width characters stay in the token and out of its type', () => {
  const text = 'ха\u00adлық \u200bХалық\u200b';
  const { starts, ends, typeIds, types, count } = scan(text);
  expect(count).toBe(2);
  expect([starts[0], ends[0]]).toEqual([0, 6]);
  expect(typeIds[0]).toBe(typeIds[1]);
  expect(types.text(typeIds[0] as number)).toBe('халық');
  expect(text.slice(starts[1], ends[1])).toBe('Халық');
});

test('offsets in code points count a character beyond U+FFFF once, in both directions', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const { codePoint, utf16 } = offsetsOf(text);
      let points = 0;
      for (const character of text) {
        const at = utf16(points);
        expect(String.fromCodePoint(text.codePointAt(at) as number)).toBe(character);
        expect(codePoint(at)).toBe(points);
        points += 1;
      }
    }),
  );
});

test('every visible character is in exactly one token, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."аБқ1.,-'’«» \n\u00ad\u200b😀a@:/%"), maxLength: 60 }), (text) => {
      const { count, starts, ends } = scan(text);
      let at = 0;
      for (let token = 0; token < count; token += 1) {
        expect(text.slice(at, starts[token])).toMatch(/^[\s\u00ad\u200b]*$/);
        expect(ends[token]).toBeGreaterThan(starts[token] as number);
        at = ends[token] as number;
      }
      expect(text.slice(at)).toMatch(/^[\s\u00ad\u200b]*$/);
    }),
  );
});

test.each([
  ['А. Байтұрсынұлы 1872 ж. туған. Ол ақын болды.', 2],
  ['«Келесің бе?» – деді ол. Жоқ!', 2],
  ['Заң 2014 ж. 10 желтоқсанда қабылданды. Ол күшіне енді.', 2],
  ['Встреча прошла в г. Астане. Приняты решения и т.д. Они важны.', 3],
  ['Mr. Smith spoke to the U.N. in 1995. He was brief, e.g. on aid.', 2],
  ['1. Осы Заң қолданылады.\n\n2. Ол күшінде.', 2],
  ['Тақырып\n\nБірінші сөйлем', 2],
  ['Рас па?! Иә… Солай.', 3],
])('sentences of «%s»: %i', (text, expected) => {
  expect(sentencesOf(text)).toHaveLength(expected);
});
