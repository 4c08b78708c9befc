/** Names of acts, headings and definitions commit nobody; the sentences beside them still do. Sentences of our own. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { commitmentsOf } from '../../../src/text/index.js';
import { describeWithShared } from '../../shared-data.js';

const firm = (text: string, language: 'kk' | 'ru' | 'en') =>
  commitmentsOf(text, language).map(({ modality }) => modality);

test.each([
  ['ru', 'Закон о содействии занятости принят в 2016 году.'],
  ['ru', 'Согласно Закону Республики Казахстан «О содействии занятости населения» ведётся учёт.'],
  ['ru', 'Соглашение о поощрении инвестиций подписано в Астане.'],
  ['ru', 'Указ Президента «О мерах по содействию диалогу» утратил силу.'],
  ['kk', '«Жұмыспен қамтуға жәрдемдесу туралы» заң қабылданды.'],
  ['kk', '«Диалогқа жәрдемдесу туралы» Қазақстан Республикасының Заңы күшіне енді.'],
  ['kk', 'Инвестицияларды ынталандыру туралы келісім жасалды.'],
  ['en', 'The Agreement on support for farmers was signed in 2012.'],
  ['en', 'The Programme “To promote dialogue” ended last year.'],
] as const)('a name of an act commits to nothing: %s, %s', (language, text) => {
  expect(firm(text, language)).toEqual([]);
});

test('what the act does, and quotation marks around no act, count as before', () => {
  expect(firm('Закон о занятости содействует найму.', 'ru')).toEqual(['SOFT']);
  expect(firm('Министерство содействует проекту «Мост».', 'ru')).toEqual(['SOFT']);
  expect(firm('«Көпір» жобасына министрлік жәрдемдеседі.', 'kk')).toEqual(['SOFT']);
  expect(firm('Заңға сәйкес министрлік диалогқа жәрдемдеседі.', 'kk')).toEqual(['SOFT']);
  expect(firm('The law says that the ministry supports “dialogue”.', 'en')).toEqual(['SOFT']);
  expect(firm('Президент сказал: «Мы содействуем миру».', 'ru')).toEqual(['SOFT']);
});

test('headings and definitions commit to nothing; points and articles do', () => {
  const act = [
    'О содействии развитию',
    'Глава 1. СОДЕЙСТВИЕ РАЗВИТИЮ',
    'Статья 1. Основные понятия',
    'В настоящем документе используются следующие понятия:',
    '1) помощь – средства для содействия развитию;',
    'Статья 2. Содействие образованию',
    'Центр содействует школам:',
    '1) содействует обмену учителями;',
    'ПОДДЕРЖИВАТЬ ДИАЛОГ',
    'Совет поддерживает диалог.',
  ].join('\n\n');
  expect(commitmentsOf(act, 'ru').map(({ text }) => text)).toEqual([
    'Центр содействует школам:',
    '1) содействует обмену учителями;',
    'Совет поддерживает диалог.',
  ]);
});

test('a text without headings, and one of a single line, are taken as they are', () => {
  expect(firm('Ел бейбітшілікке ұмтылады', 'kk')).toEqual(['SOFT']);
});

test('a long line without an end is read in bounded time', () => {
  const wicked = `Закон ${'о содействии '.repeat(20_000)}«${'а'.repeat(50_000)}`;
  const begin = performance.now();
  commitmentsOf(wicked, 'ru');
  commitmentsOf(`Law ${'on the support of '.repeat(20_000)}`, 'en');
  commitmentsOf(`«${'жәрдемдесу туралы '.repeat(20_000)}`, 'kk');
  expect(performance.now() - begin).toBeLessThan(8000);
});

describeWithShared('data/texts/kz-law-official-development-aid', 'the aid law', (folder) => {
  test('has no commitments in its definitions, in Kazakh and in Russian alike', () => {
    const found = (name: string, language: 'kk' | 'ru') =>
      commitmentsOf(readFileSync(`${folder}/${name}`, 'utf8'), language).map(({ text }) => text);
    const definition = /^[34]\) (?:дамуға ресми көмек|официальная помощь|проект официальной)[^.;]* – /;
    for (const list of [found('kaz.md', 'kk'), found('rus.md', 'ru')]) {
      expect(list.length).toBeGreaterThan(8);
      expect(list.filter((text) => definition.test(text))).toEqual([]);
    }
  });
});
