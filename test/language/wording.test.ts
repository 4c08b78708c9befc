/** How the three languages are written: marks, spaces, plurals and one word for one thing, in messages, standard and study. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as readCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { messages, speak } from '../../src/language/index.js';

type Language = 'kk' | 'ru' | 'en';
interface Text {
  readonly at: string;
  readonly language: Language;
  readonly text: string;
}

const languages: readonly Language[] = ['kk', 'ru', 'en'];
const root = join(import.meta.dirname, '../..');

/** Every label `{kk, ru, en}` of a file, wherever it stands. */
function labelsIn(value: unknown, at: string): Text[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => labelsIn(item, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (entries.some(([key]) => key === 'kk' || key === 'ru'))
    return languages.flatMap((language) => {
      const text = (value as Record<string, unknown>)[language];
      return typeof text === 'string' ? [{ at, language, text }] : [];
    });
  return entries.flatMap(([key, item]) => labelsIn(item, `${at}.${key}`));
}

const yamlIn = (folder: string): Text[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => labelsIn(parse(readFileSync(join(root, folder, name), 'utf8')), `${folder}/${name}`));

const wordings = [...messages()].flatMap(([at, wording]) =>
  languages.map((language): Text => ({ at, language, text: wording[language] })),
);
const standard = yamlIn('standard');
const study = yamlIn('studies/kazakhstan');
const translations = (['kk', 'ru'] as const).flatMap((language) =>
  (readCsv(readFileSync(join(root, `studies/kazakhstan/translations/${language}.csv`), 'utf8')) as string[][]).map(
    ([original = '', text = '']): Text => ({ at: original, language, text }),
  ),
);
const all = [...wordings, ...standard, ...study, ...translations];

const offending = (texts: readonly Text[], language: Language, pattern: RegExp): string[] =>
  texts
    .filter((one) => one.language === language && pattern.test(one.text))
    .map((one) => `${one.at} ${one.language}: ${one.text}`);

describe('marks and spaces', () => {
  it('are read in texts of every kind', () => {
    expect(wordings.length).toBeGreaterThan(10_000);
    expect(standard.length).toBeGreaterThan(5_000);
    expect(study.length).toBeGreaterThan(1_000);
  });

  it('have no double space, no space before a comma or at an end', () => {
    for (const language of languages)
      expect(offending(all, language, /[ \u00a0]{2}|\p{L} [,;:](?=\s|$)|^\s/u)).toEqual([]);
  });

  it('open and close quotation marks in pairs, each language its own', () => {
    const unpaired = ({ text }: Text): boolean =>
      (text.match(/«/g)?.length ?? 0) !== (text.match(/»/g)?.length ?? 0) ||
      (text.match(/“/g)?.length ?? 0) !== (text.match(/”/g)?.length ?? 0);
    expect(all.filter((one) => one.language !== 'ru' && unpaired(one))).toEqual([]);
    for (const language of ['kk', 'ru'] as const)
      expect(offending([...standard, ...study, ...translations], language, /[“"](?=\p{Script=Cyrillic})/u)).toEqual([]);
    expect(offending(all, 'en', /\p{Script=Latin}'\p{Script=Latin}|«(?!\p{Script=Cyrillic})/u)).toEqual([]);
  });

  it('join a number and its percent sign by a space that does not break; English by none', () => {
    for (const language of ['kk', 'ru'] as const) expect(offending(wordings, language, /\d ?%(?![\w}])/u)).toEqual([]);
    for (const language of ['kk', 'ru'] as const) {
      expect(offending(standard, language, /\d%/u)).toEqual([]);
      expect(offending(translations, language, /\d ?%(?![\w}])/u)).toEqual([]);
    }
    expect(offending([...wordings, ...standard], 'en', /\d[ \u00a0]%/u)).toEqual([]);
  });

  it('write a dash as a dash: long in Russian, short in Kazakh and English', () => {
    for (const language of languages) expect(offending(all, language, /\p{L} - \p{L}/u)).toEqual([]);
    expect(offending(all, 'ru', /\p{Script=Cyrillic} – \p{Script=Cyrillic}/u)).toEqual([]);
    for (const language of ['kk', 'en'] as const)
      expect(offending([...wordings, ...standard], language, /—/u)).toEqual([]);
  });
});

/** The word that was chosen for a thing keeps its rivals out; each pattern names what may not come back. */
const rivals: Readonly<Record<'kk' | 'ru', readonly (readonly [string, RegExp])[]>> = {
  kk: [
    ['хеш', /хэш/iu],
    ['бұйрық', /пәрмен|командасы/iu],
    ['қалта', /папка/iu],
    ['класс', /(?<!\p{L})сынып(?!тас)/iu],
    ['балл', /(?<!\p{L})ұпай/iu],
    ['формат', /пішімі/iu],
    ['мұрағат', /(?<!\p{L})архив/iu],
    ['мекенжай', /(?<!\p{L})адрес(?!а)/iu],
    ['негізгі ұғым', /басты ұғым/iu],
    ['кемінде', /кем дегенде/iu],
    ['жариялы дипломатия', /публичн/iu],
  ],
  ru: [
    ['хеш', /хэш/iu],
    ['аннотация', /автореферат/iu],
    ['исполнитель', /(?<!от)носител[ьяюе]м?(?! языка)/iu],
    ['свидетельство против', /контрсвидетельств/iu],
    ['доверительный интервал', /90[ \u00a0]%[ \u00a0]интервал/u],
  ],
};

describe('one word for one thing', () => {
  it.each(['kk', 'ru'] as const)('%s', (language) => {
    for (const [, rival] of rivals[language])
      expect(offending([...wordings, ...standard], language, rival)).toEqual([]);
  });
});

describe('letters', () => {
  it('of one alphabet stand in a word', () => {
    for (const language of ['kk', 'ru'] as const)
      expect(
        offending(
          [...standard, ...study, ...translations],
          language,
          /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u,
        ),
      ).toEqual([]);
  });
});

describe('sentences around a value', () => {
  it('never glue a Kazakh case ending to it: the vowel and the consonant are not known beforehand', () => {
    const ending = /\}-(?:[ғгқк][ае]|[нд][ае]н?|т[ае]н?|[ндт][ыі]ң?|[мбп]ен|[сл]?[ыі])(?![\p{L}])/u;
    expect(offending([...wordings, ...standard], 'kk', ending)).toEqual([]);
  });

  it('count in Russian by one, few and many; where a case tells only one from more, by these', () => {
    const plurals = /\{\w+, plural,((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/gu;
    const lacking = wordings
      .filter(({ language }) => language === 'ru')
      .flatMap(({ at, text }) =>
        [...text.matchAll(plurals)]
          .map(([, branches = '']) => ['one', 'few', 'many', 'other'].filter((name) => !branches.includes(`${name} {`)))
          .filter((missing) => missing.length < 3)
          .filter((missing) => missing.includes('one') || missing.includes('few') !== missing.includes('many'))
          .map((missing) => `${at}: ${missing.join(', ')}`),
      );
    expect(lacking).toEqual([]);
  });

  it('write a number by the rule of numbers beside it, whatever the number', () => {
    const values = [0, 1, 2, 5, 21, 1.5];
    const used = wordings.filter(({ text }) => /\{(?:n|count|years), plural/u.test(text));
    expect(used.length).toBeGreaterThan(0);
    for (const { at, language } of used)
      for (const value of values) {
        const args = Object.fromEntries(
          [...(messages().get(at)?.[language] ?? '').matchAll(/\{(\w+)/gu)].map(([, name = '']) => [name, value]),
        );
        const said = speak({ key: at, args }, language);
        if (value === 1.5 && language !== 'en') expect(said).not.toContain('1.5');
        expect(said).not.toMatch(/undefined|NaN|[{}]/u);
      }
  });
});

describe('sentences as a reader meets them, with their values', () => {
  it('part a counted thing and its number by a dash or a colon in Kazakh', () => {
    expect(offending(wordings, 'kk', /(?<!\p{L})саны \{\w+\}(?! жылы)/u)).toEqual([]);
  });

  it('put the noun after «из» and a number into the case that the number asks for, in Russian', () => {
    expect(
      offending(
        wordings,
        'ru',
        /(?<!\p{L})из \{\w+\} (?!наших|слов)(?:\p{L}+(?:ых|их) )?\p{L}+(?:ов|ей|й|ств|ний|ел|ок|ар|орм)(?!\p{L})/iu,
      ),
    ).toEqual([]);
    const said = (n: number): string => speak({ key: 'page.answer.count', args: { all: n, yes: 4 } }, 'ru');
    expect(said(20)).toContain('20 заявленных дел ');
    expect(said(21)).toContain('21 заявленного дела ');
  });

  it('name a test in quotation marks where it stands inside a sentence', () => {
    for (const key of ['judgement.because.pass', 'judgement.change.need_data', 'judgement.tips.lower'])
      for (const [language, opening] of [
        ['kk', '«'],
        ['ru', '«'],
        ['en', '“'],
      ] as const)
        expect(speak({ key, args: { test: 'Т' } }, language)).toContain(`${opening}Т`);
  });

  it('never let «кемі» stand for «кемінде»', () => {
    expect(offending(all, 'kk', /(?<!\p{L})кемі жартысы/u)).toEqual([]);
  });
});
