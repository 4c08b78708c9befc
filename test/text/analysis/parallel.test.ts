/** Versions of one text side by side, and the equivalence test of method §11.5. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editions, loadStandard } from '../../../src/standard/index.js';
import {
  alignByLength,
  alignParallel,
  equivalence,
  modalityLexicon,
  spearman,
} from '../../../src/text/analysis/index.js';
import { compileDictionary, hitsOf, Reading } from '../../../src/text/index.js';
import { describeWithShared } from '../../shared-data.js';

test('Spearman as in the method’s G7', () => {
  expect(spearman([80, 60, 40, 20, 10], [5, 9, 4, 1, 2])).toBeCloseTo(0.8, 12);
  expect(spearman([1, 1, 1], [1, 2, 3])).toBeNull();
  expect(spearman([0, 0, 1, 2], [0, 0, 3, 9])).toBeCloseTo(1, 12);
});

test('by length: two sentences translated as one, one left out', () => {
  const of = (length: number) => ({ length, address: null, numbers: [] });
  const beads = alignByLength([100, 40, 45, 120].map(of), [102, 86, 118].map(of));
  expect(beads.map(({ a, b }) => [a[1] - a[0], b[1] - b[0]])).toEqual([
    [1, 1],
    [2, 1],
    [1, 1],
  ]);
});

test('every paragraph of both versions stands in exactly one bead, in order', () => {
  const side = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 25 });
  fc.assert(
    fc.property(side, side, (one, other) => {
      const of = (length: number) => ({ length, address: null, numbers: [] });
      let [a, b] = [0, 0];
      for (const bead of alignByLength(one.map(of), other.map(of))) {
        expect([bead.a[0], bead.b[0]]).toEqual([a, b]);
        [a, b] = [bead.a[1], bead.b[1]];
      }
      expect([a, b]).toEqual([one.length, other.length]);
    }),
  );
});

test('a code that one version lacks fails, and its paragraphs are named', () => {
  const kk = ['1-бап. Көмек', '1. Көмек беріледі.', '2. Көмек тоқтатылады.', '3. Есеп жарияланады.'].join('\n\n');
  const ru = ['Статья 1. Помощь', '1. Помощь оказывается.', '2. Оказание прекращается.', '3. Отчёт публикуется.'].join(
    '\n\n',
  );
  const spans = (text: string, word: RegExp) =>
    [...text.matchAll(word)].map((match) => ({ code: 'AID', start: match.index, end: match.index + match[0].length }));
  const pairs = alignParallel(kk, ru);
  expect(pairs).toHaveLength(4);
  const [aid, none] = equivalence(pairs, spans(kk, /көмек/gi), spans(ru, /помощь/gi), ['AID', 'PEACE']);
  expect(aid).toMatchObject({ a: 3, b: 2, verdict: 'fail', ratio: 1.5, differing: [{ address: '1.2', a: 1, b: 0 }] });
  expect(none?.verdict).toBe('not_found');
  const [same] = equivalence(alignParallel(kk, kk), spans(kk, /көмек/gi), spans(kk, /көмек/gi), ['AID']);
  expect(same).toMatchObject({ verdict: 'pass', ratio: 1, differing: [] });
});

describeWithShared(
  'data/texts/kz-law-official-development-aid',
  'the law on official development aid in Kazakh and Russian',
  (folder) => {
    const kk = readFileSync(`${folder}/kaz.md`, 'utf8');
    const ru = readFileSync(`${folder}/rus.md`, 'utf8');
    const pairs = alignParallel(kk, ru);

    test('its paragraphs pair one to one, each with that of its own article and point', () => {
      expect(existsSync(`${folder}/kaz.md`)).toBe(true);
      expect(pairs.every(({ a, b }) => a.length === 1 && b.length === 1)).toBe(true);
      expect(pairs.every(({ a, b }) => a[0]?.address === b[0]?.address)).toBe(true);
    });

    test('AID 82 = 82, IMPLEMENT 44 = 44, ENSURE 5 = 5, as method §5.5 says', () => {
      const { dictionary } = compileDictionary({
        id: 'seeds',
        codes: {
          AID: {
            kk: [
              'гуманитарлық көмек*',
              'гуманитарлық көмег*',
              'дамуға ресми көмек*',
              'дамуға ресми көмег*',
              'дамуға көмек*',
              'дамуға көмег*',
              'босқын*',
              'апат*',
            ],
            ru: ['гуманитарн* помощ*', 'помощ* развити*', 'беженц*', 'бедстви*'],
          },
          IMPLEMENT: { kk: ['іске асыр*', 'жүзеге асыр*'], ru: ['реализ*', 'осуществл*'] },
          ENSURE: { kk: ['қамтамасыз ет*'], ru: ['обеспеч*'] },
        },
      });
      const spans = (text: string, language: 'kk' | 'ru') =>
        hitsOf(dictionary, new Reading(text, language)).hits.map(({ code, start, end }) => ({
          code: dictionary.codes[code]?.id ?? '',
          start,
          end,
        }));
      const found = equivalence(pairs, spans(kk, 'kk'), spans(ru, 'ru'), ['AID', 'IMPLEMENT', 'ENSURE']);
      expect(found.map(({ code, a, b, verdict }) => ({ code, a, b, verdict }))).toEqual([
        { code: 'AID', a: 82, b: 82, verdict: 'pass' },
        { code: 'IMPLEMENT', a: 44, b: 44, verdict: 'pass' },
        { code: 'ENSURE', a: 5, b: 5, verdict: 'pass' },
      ]);
    });

    test('the standard’s seeds of discourse and of modality find the same in both languages', () => {
      const discourse = loadStandard(editions().at(-1) ?? '').dictionaries.get('discourse');
      if (discourse === undefined) throw new Error('the standard has no dictionary of discourse');
      for (const dictionary of [compileDictionary(discourse).dictionary, modalityLexicon()]) {
        const spans = (text: string, language: 'kk' | 'ru') =>
          hitsOf(dictionary, new Reading(text, language)).hits.map(({ code, start, end }) => ({
            code: dictionary.codes[code]?.id ?? '',
            start,
            end,
          }));
        const codes = dictionary.codes.map(({ id }) => id);
        const found = equivalence(pairs, spans(kk, 'kk'), spans(ru, 'ru'), codes);
        expect(found.filter(({ verdict }) => verdict === 'fail').map(({ code, a, b }) => [code, a, b])).toEqual([]);
        expect(found.filter(({ verdict }) => verdict === 'pass').length).toBeGreaterThan(0);
      }
    });
  },
);
