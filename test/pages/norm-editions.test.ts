import { beforeAll, describe, expect, it } from 'vitest';
import { comparedTexts, editionPairs, editionTexts } from '../../src/classes/index.js';
import { partOf, type SmallSite, smallSite, textOf } from './small-site.js';

const earlier = `Закон о содействии городам-побратимам

Статья 1. Основные понятия

Город-побратим — город, с которым подписано соглашение о дружбе.

Статья 2. Обязанности министерства

Министерство обязано публиковать отчёт о связях городов.

Министерство содействует открытию центров дружбы.

Министерство должно проводить форум городов.

Статья 3. Порядок хранения

Соглашения хранятся в архиве города вместе с переводами.
`;
const later = `Закон о содействии городам-побратимам

Статья 1. Основные понятия

Город-побратим — город, с которым подписано соглашение о дружбе.

Статья 2. Обязанности министерства

Министерство содействует публикации отчёта о связях городов.

Министерство обязано открыть 20 центров дружбы до 2027 года.

Статья 3. Молодёжь

Акимат обязан приглашать студентов на праздник города.

Статья 4. Порядок хранения

Соглашения хранятся в архиве города вместе с переводами.
`;

const card = (date: string, texts: string): string =>
  `title: {ru: Закон}\nowner: official\ncountry: KAZ\ndate: ${date}\ngenre: law\n${texts}`;
const norm = (id: string, year: number, rest: string): [string, string] => [
  `norms/${id}.yaml`,
  `id: ${id}\ntitle: {kk: "Заң ${year}", ru: "Закон ${year}", en: "Law of ${year}"}\nlane: national\nkind: law\nadopted: {value: ${year}-05-01, src: s1}\n${rest}`,
];

let site: SmallSite;
beforeAll(async () => {
  site = await smallSite({
    sources: { s1: {} },
    files: Object.fromEntries([
      norm('law-2015', 2015, 'document: law-2015\n'),
      norm('law-2020', 2020, 'document: law-2020\nsupersedes: law-2015\n'),
      norm('law-2023', 2023, 'document: law-2023\nsupersedes: law-2020\n'),
      norm('law-2024', 2024, 'supersedes: law-2023\n'),
      ['documents/law-2015/card.yaml', card('2015-05-01', 'texts: [{lang: ru, status: original}]\n')],
      ['documents/law-2015/text.ru.txt', earlier],
      ['documents/law-2020/card.yaml', card('2020-05-01', 'texts: [{lang: ru, status: original}]\n')],
      ['documents/law-2020/text.ru.txt', later],
      [
        'documents/law-2023/card.yaml',
        card('2023-05-01', 'texts: [{lang: ru, status: original, url: "https://adilet.zan.kz/rus/docs/x"}]\n'),
      ],
    ]),
  });
});

const found = (laterId = 'law-2020') => {
  const { study } = site.assessment;
  const pair = editionPairs(study).find((one) => one.later.record.id === laterId);
  if (pair === undefined) throw new Error(laterId);
  return comparedTexts(study, editionTexts(study, pair, 'kk'));
};

describe('two editions of an act', () => {
  it('are compared article by article: the same, changed, new, and one that only got another number', () => {
    const articles = found()?.articles.map(({ fate, earlier: from, later: to }) => [from, to, fate]);
    expect(articles).toEqual([
      [null, null, 'same'],
      ['1', '1', 'same'],
      ['2', '2', 'changed'],
      [null, '3', 'added'],
      ['3', '4', 'renumbered'],
    ]);
  });

  it('show which commitments appeared, hardened, softened and vanished', () => {
    const fates = Object.fromEntries(
      (found()?.commitments ?? [])
        .filter(({ fate }) => fate !== 'kept')
        .map(({ fate, earlier: from, later: to }) => [fate, (to ?? from)?.text]),
    );
    expect(fates).toEqual({
      weakened: 'Министерство содействует публикации отчёта о связях городов.',
      strengthened: 'Министерство обязано открыть 20 центров дружбы до 2027 года.',
      removed: 'Министерство должно проводить форум городов.',
      added: 'Акимат обязан приглашать студентов на праздник города.',
    });
  });

  it('give each commitment its place in both texts, in code points', () => {
    const hardened = found()?.commitments.find(({ fate }) => fate === 'strengthened');
    expect(hardened?.earlier?.place).toMatchObject({ article: '2', address: '2', paragraph: 6 });
    expect(hardened?.later?.place).toMatchObject({ article: '2', address: '2', paragraph: 6 });
    const { start = 0, end = 0 } = hardened?.earlier?.place ?? {};
    expect([...earlier].slice(start, end).join('')).toBe('Министерство содействует открытию центров дружбы.');
    expect(found()?.commitments.find(({ fate }) => fate === 'added')?.earlier).toBeNull();
    expect(found()?.commitments.find(({ fate }) => fate === 'removed')?.later).toBeNull();
  });

  it('have a page of their own that says it, with places, and that a machine found it', () => {
    const html = site.html('norms/law-2020/law-2015/');
    const hardened = textOf(partOf(html, 'strengthened'));
    expect(hardened).toContain('Министерство содействует открытию центров дружбы.');
    expect(hardened).toContain('Place: 2; paragraph 6');
    expect(hardened).toContain('Gained: firmness, target, deadline.');
    const page = textOf(html);
    expect(page).toContain('Commitments: appeared 1, hardened 1, softened 1, vanished 1.');
    expect(page).toContain('provisional');
    expect(textOf(partOf(html, 'removed'))).toContain('not in this edition');
  });

  it('are counted in the list of editions, each with the way to its comparison', () => {
    const list = partOf(site.html('norms/'), 'editions');
    expect(list).toContain('href="/en/norms/law-2020/law-2015/"');
    expect(textOf(list)).toContain('hardened 1');
  });
});

describe('an edition whose text is not in the study', () => {
  it('is said, with the command that fetches it where an official address is known', () => {
    expect(found('law-2023')).toBeNull();
    const page = site.text('norms/law-2023/law-2020/');
    expect(page).toContain('The editions were not compared');
    expect(page).toContain('elshi documents fetch STUDY law-2023');
  });

  it('that no document is named for says where to name it', () => {
    expect(site.text('norms/law-2024/law-2023/')).toContain('field document of norms/law-2024.yaml');
    expect(site.text('norms/law-2024/law-2023/', 'kk')).toContain('norms/law-2024.yaml файлының document өрісіне');
  });

  it('of acts that no edition joins there is no page', () => {
    expect(site.has('norms/law-2024/law-2015/')).toBe(false);
  });
});
