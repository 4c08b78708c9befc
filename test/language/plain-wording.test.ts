import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { languages, messages, speak } from '../../src/language/index.js';
import { plainWording } from '../../src/language/plain-wording.js';

const argumentsOf = (pieces: readonly string[]): string[] => pieces.filter((_, at) => at % 2 === 1);

describe('a wording without anything but words and arguments', () => {
  it('reads as the ICU library reads it, for every message in every language', () => {
    let plain = 0;
    for (const [key, wording] of messages())
      for (const language of languages) {
        const pieces = plainWording(wording[language]);
        if (pieces === null) continue;
        plain += 1;
        const args = Object.fromEntries(argumentsOf(pieces).map((name) => [name, `«${name}»`]));
        const expected = new IntlMessageFormat(wording[language], 'en', undefined, { ignoreTag: true }).format(args);
        expect(speak({ key, args }, language), `${key} ${language}`).toBe(expected);
      }
    expect(plain).toBeGreaterThan(1000);
  });

  it('is left to the library where ICU has more to say', () => {
    expect(plainWording('{n, plural, one {# case} other {# cases}}')).toBeNull();
    expect(plainWording("it''s {n}")).toBeNull();
    expect(plainWording('{n, number}')).toBeNull();
    expect(plainWording('{ n }')).toBeNull();
    expect(plainWording('open { only')).toBeNull();
    expect(plainWording('Саны: {n}')).toEqual(['Саны: ', 'n', '']);
  });
});
