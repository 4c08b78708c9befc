import { describe, expect, it } from 'vitest';
import {
  compareText,
  countryCodes,
  countryName,
  formatDate,
  formatInterval,
  formatNumber,
  formatShare,
  formatShareWithin,
  isCountryCode,
  languages,
} from '../../src/language/index.js';

const space = '\u00a0';

describe('numbers', () => {
  it('have a decimal comma in Kazakh and Russian and a point in English', () => {
    expect(formatNumber(0.5, 'kk')).toBe('0,5');
    expect(formatNumber(0.5, 'ru', 2)).toBe('0,50');
    expect(formatNumber(0.5, 'en', 2)).toBe('0.50');
  });

  it('are grouped from five digits on, so that a year is never torn apart', () => {
    expect(formatNumber(2024, 'kk')).toBe('2024');
    expect(formatNumber(12345, 'ru')).toBe(`12${space}345`);
    expect(formatNumber(12345, 'en')).toBe('12,345');
  });

  it('that are missing are a dash, never zero', () => {
    for (const language of languages) {
      expect(formatNumber(null, language)).toBe('–');
      expect(formatShare(null, language)).toBe('–');
      expect(formatNumber(Number.NaN, language)).toBe('–');
    }
  });

  it('that round to zero carry no minus', () => {
    expect(formatNumber(-0.001, 'en', 2)).toBe('0.00');
    expect(formatNumber(-0.01, 'en', 2)).toBe('−0.01');
    expect(formatShare(-0.25, 'kk')).toBe('−25\u00a0%');
  });

  it('are shares as percentages and intervals in brackets', () => {
    expect(formatShare(0.417, 'en')).toBe('42%');
    // One of 1,332 is not none, and 1,331 of them are not all.
    expect(formatShare(1 / 1332, 'en')).toBe('0.1%');
    expect(formatShare(1331 / 1332, 'ru')).toBe('99,9\u00a0%');
    expect(formatShare(0, 'en')).toBe('0%');
    expect(formatShareWithin(0.25, [0.058, 0.644], 'en', 1)).toBe('25.0% (5.8–64.4%)');
    expect(formatShareWithin(0.25, [0.058, 0.644], 'kk')).toBe('25\u00a0% (6–64\u00a0%)');
    expect(formatShare(1, 'en')).toBe('100%');
    expect(formatShare(0.417, 'kk')).toBe('42\u00a0%');
    expect(formatShare(0.417, 'ru')).toBe('42\u00a0%');
    expect(formatInterval(0.1, 0.25, 'ru', 2)).toBe('[0,10; 0,25]');
    expect(formatInterval(null, 0.25, 'en', 2)).toBe('[–, 0.25]');
  });
});

describe('dates', () => {
  it('are written as exactly as they are known', () => {
    expect(formatDate('2003', 'kk')).toBe('2003');
    expect(formatDate('2003-09', 'kk')).toBe('2003 жылғы қыркүйек');
    expect(formatDate('2003-09-23', 'kk')).toBe('2003 жылғы 23 қыркүйек');
    expect(formatDate('2003-09', 'ru')).toMatch(/^сентябрь 2003/);
    expect(formatDate('2003-09-23', 'ru')).toMatch(/^23 сентября 2003/);
    expect(formatDate('2003-09-23', 'en')).toBe('23 September 2003');
    expect(formatDate(null, 'en')).toBe('–');
  });
});

describe('names of countries', () => {
  it('are known for all 249 codes in every language', () => {
    expect(countryCodes).toHaveLength(249);
    expect(new Set(countryCodes).size).toBe(249);
    for (const language of languages) {
      expect(countryCodes.filter((code) => countryName(code, language) === code)).toEqual([]);
    }
  });

  it('are Kazakh in Kazakh', () => {
    expect(countryName('KGZ', 'kk')).toBe('Қырғызстан');
    expect(countryName('KAZ', 'ru')).toBe('Казахстан');
    expect(countryName('ZZZ', 'en')).toBe('ZZZ');
    expect(isCountryCode('KOS')).toBe(false);
  });
});

describe('alphabetical order', () => {
  it('puts the letters of Kazakh where its alphabet has them', () => {
    const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
    expect(
      [...alphabet]
        .reverse()
        .sort((a, b) => compareText(a, b, 'kk'))
        .join(''),
    ).toBe(alphabet);
  });
});
