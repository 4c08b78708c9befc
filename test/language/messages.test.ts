import { describe, expect, it } from 'vitest';
import { argumentNames, isComplete, languages, messages, speak } from '../../src/language/index.js';

const all = [...messages()];

/** Everything a person reads: the wording without argument names and plural keywords. */
function words(source: string): string {
  return source
    .replace(/\{[a-zA-Z_0-9]+(, *(number|date|time|select|plural|selectordinal)[^{}]*)?/g, ' ')
    .replace(/\b[a-zA-Z_=0-9]+ \{/g, ' ');
}

describe('the words of the product', () => {
  it('exist in Kazakh, Russian and English, every one of them', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(([, wording]) => !isComplete(wording)).map(([key]) => key)).toEqual([]);
  });

  it('are well-formed and take the same arguments in all three languages', () => {
    for (const [key, wording] of all) {
      const names = languages.map((language) => argumentNames(wording[language], language).join(' '));
      expect([key, ...new Set(names)]).toHaveLength(2);
    }
  });

  it('hold no Latin letter inside a Cyrillic word', () => {
    const mixed = all.flatMap(([key, wording]) =>
      languages
        .filter((language) =>
          /[\p{Script=Cyrillic}][A-Za-z]|[A-Za-z][\p{Script=Cyrillic}]/u.test(words(wording[language])),
        )
        .map((language) => `${key} ${language}`),
    );
    expect(mixed).toEqual([]);
  });

  it('are Cyrillic in Kazakh and Russian unless they are all names, codes and signs', () => {
    const foreign = all.filter(([, wording]) =>
      languages.slice(0, 2).some((language) => {
        const text = words(wording[language]);
        return /[A-Za-z]{4,} [a-z]{3,} [a-z]{3,}/.test(text) && !/\p{Script=Cyrillic}/u.test(text);
      }),
    );
    expect(foreign.map(([key]) => key)).toEqual([]);
  });

  it('are never asked for without existing: an unknown key is a mistake of the product', () => {
    expect(() => speak({ key: 'no.such.sentence' }, 'kk')).toThrow(/no\.such\.sentence/);
  });

  it('are never spoken with an argument missing', () => {
    expect(() => speak({ key: 'problem.unknown_field' }, 'en')).toThrow(/field/);
  });
});

describe('a sentence', () => {
  it('takes labels, other sentences and numbers as its arguments, each in the language of the whole', () => {
    const known = { key: 'problem.unknown_field', args: { field: { text: { kk: 'мақсат', ru: 'цель', en: 'goal' } } } };
    expect(speak(known, 'ru')).toBe('Неизвестное поле «цель».');
    expect(speak({ key: 'problem.unknown_field', args: { field: { key: 'problem.file_empty' } } }, 'kk')).toBe(
      '«Файл бос.» – белгісіз өріс.',
    );
    expect(speak({ key: 'problem.unknown_field', args: { field: 12345.5 } }, 'ru')).toBe(
      'Неизвестное поле «12\u00a0345,5».',
    );
    expect(speak({ key: 'problem.unknown_field', args: { field: null } }, 'en')).toBe('“–” is an unknown field.');
    expect(speak({ key: 'problem.unknown_field', args: { field: '>=' } }, 'en')).toBe('“≥” is an unknown field.');
  });

  it('counts as the language counts', () => {
    const unknown = (n: number) => ({
      key: 'problem.nulls_with_reason',
      args: { n, not_found: n, not_public: 0, not_applicable: 0, not_yet_coded: 0, not_collected: 0 },
    });
    expect(speak(unknown(1), 'ru')).toContain('1 поле. Не найдено: 1.');
    expect(speak(unknown(3), 'ru')).toContain('3 поля. ');
    expect(speak(unknown(11), 'ru')).toContain('11 полей. ');
    expect(speak(unknown(1), 'en')).toContain('1 field is unknown');
    expect(speak(unknown(2), 'en')).toContain('2 fields are unknown');
    expect(speak(unknown(2), 'kk')).toBe('2 өріс белгісіз. Табылмады: 2.');
  });

  it('falls back to another language when a name is not known in the wanted one', () => {
    expect(speak({ text: { ru: 'Съезд' } }, 'kk')).toBe('Съезд');
    expect(speak({ text: {} }, 'kk')).toBe('–');
  });
});
