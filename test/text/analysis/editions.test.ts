/** Editions compared, commitments weighed, and who ensures. */
import { expect, test } from 'vitest';
import {
  agencyProfile,
  commitmentsOf,
  compareEditions,
  deadlinesOf,
  ensurings,
  paragraphsOf,
  targetsOf,
} from '../../../src/text/analysis/index.js';

test('paragraphs of acts have one address in three languages', () => {
  const kk = '# Заң\n\n## 1-тарау. Жалпы\n\n<a id="st1"></a>\n\n### 3-бап. Мақсаттары\n\n1. Көмек:\n\n   2) дамуға;';
  const ru = '# Закон\n\n## Глава 1. Общие\n\n### Статья 3. Цели\n\n1. Помощь:\n\n   2) развитию;';
  const en = 'Law\n\nChapter 1. General\n\nArticle 3. Aims\n\n1. Aid:\n\n2) to development;';
  const addresses = (text: string) => paragraphsOf(text).map(({ address }) => address);
  expect(addresses(kk)).toEqual([null, '§1', '3', '3.1', '3.1.2)']);
  expect(addresses(ru)).toEqual(addresses(kk));
  expect(addresses(en)).toEqual(addresses(kk));
  for (const { start, end, text } of paragraphsOf(kk)) expect(kk.slice(start, end)).toBe(text);
});

test('how firmly, how much, by when: Kazakh, Russian, English', () => {
  const found = [
    commitmentsOf('Министрлік 2027 жылға дейін кемінде 20 орталық ашуға тиіс.', 'kk'),
    commitmentsOf('Министерство обязано открыть не менее 20 центров до 2027 года.', 'ru'),
    commitmentsOf('The ministry shall open at least 20 centres by 2027.', 'en'),
  ].map(([one]) => ({ modality: one?.modality, targets: one?.targets.length, year: one?.deadlines[0]?.year }));
  for (const one of found) expect(one).toEqual({ modality: 'HARD', targets: 1, year: 2027 });
});

test('soft words and plain statements; «ensures» commits to nothing by itself', () => {
  expect(commitmentsOf('Ел бейбітшілікке ұмтылады.', 'kk')[0]?.modality).toBe('SOFT');
  expect(commitmentsOf('Казахстан содействует диалогу.', 'ru')[0]?.modality).toBe('SOFT');
  expect(commitmentsOf('The agency will train volunteers.', 'en')[0]?.modality).toBe('PLANNED');
  expect(commitmentsOf('Үкімет қауіпсіздікті қамтамасыз етеді.', 'kk')).toEqual([]);
  expect(commitmentsOf('Орган не обязан отвечать.', 'ru')).toEqual([]);
  expect(commitmentsOf('It depends on political will.', 'en')).toEqual([]);
});

test('terms in days, numbers in words, and what is no target', () => {
  expect(deadlinesOf('Есеп үш жыл ішінде беріледі.', 'kk')[0]?.days).toBe(1096);
  expect(deadlinesOf('Отчёт подаётся в течение 30 рабочих дней.', 'ru')[0]?.days).toBe(30);
  expect(deadlinesOf('The report is due within six months.', 'en')[0]?.days).toBe(183);
  expect(targetsOf('1. Article 5 of the Law of 10 May 2014 applies, see paragraph 3.', [])).toEqual([]);
  expect(targetsOf('In 2025 the 3rd meeting will receive 25 to 30 % of the grants.', [])).toEqual(['25', '30 %']);
  expect(targetsOf('Увеличить долю до 35,5 % и выделить 1 200 грантов.', [])).toEqual(['35.5 %', '1200 грантов']);
});

const earlier = `Статья 1. Цели

1. Министерство содействует открытию культурных центров за рубежом.

2. Министерство обязано ежегодно публиковать отчёт о помощи до 2025 года.

3. Орган поддерживает обмены студентов между университетами стран региона.

4. Общественные объединения стремятся к развитию народной дипломатии.`;
const later = `Статья 1. Цели

1. Министерство обязано открыть 20 культурных центров за рубежом до 2027 года.

2. Министерство стремится ежегодно публиковать отчёт о помощи.

3. Орган поддерживает обмены студентов между университетами стран региона.

5. Агентство должно создать реестр проектов.`;

test('commitments strengthened, weakened, kept, added and removed between two editions', () => {
  const { paragraphs, commitments } = compareEditions(earlier, later, 'ru');
  expect(paragraphs.map(({ fate }) => fate)).toEqual(['same', 'changed', 'changed', 'same', 'removed', 'added']);
  const fates = commitments.map(({ fate, gained, lost }) => ({ fate, gained, lost }));
  expect(fates).toEqual([
    { fate: 'strengthened', gained: ['modality', 'target', 'deadline'], lost: [] },
    { fate: 'weakened', gained: [], lost: ['modality', 'deadline'] },
    { fate: 'kept', gained: [], lost: [] },
    { fate: 'removed', gained: [], lost: ['modality'] },
    { fate: 'added', gained: ['modality'], lost: [] },
  ]);
  for (const { later: one } of commitments) if (one !== null) expect(later.slice(one.start, one.end)).toBe(one.text);
});

test('turned round, what was strengthened is weakened and what was added is removed', () => {
  const turned = compareEditions(later, earlier, 'ru')
    .commitments.map(({ fate }) => fate)
    .sort();
  expect(turned).toEqual(['added', 'kept', 'removed', 'strengthened', 'weakened']);
});

test('an edition against itself: everything the same, every commitment kept', () => {
  const { paragraphs, commitments } = compareEditions(later, later, 'ru');
  expect(new Set(paragraphs.map(({ fate }) => fate))).toEqual(new Set(['same']));
  expect(new Set(commitments.map(({ fate }) => fate))).toEqual(new Set(['kept']));
});

test('a paragraph that moved is neither added nor removed', () => {
  const parts = ['Alpha beta gamma delta one.', 'Second thing stands here alone.', 'Third words about other matters.'];
  const moved = compareEditions(parts.join('\n'), [parts[1], parts[2], parts[0]].join('\n'), 'en').paragraphs;
  expect(moved.map(({ fate }) => fate).sort()).toEqual(['moved', 'same', 'same']);
});

test('who ensures, by voice and form: Kazakh', () => {
  const of = (text: string) => ensurings(text, 'kk').map(({ voice, actor }) => [voice, actor]);
  expect(of('Қазақстан Республикасының Үкіметі қауіпсіздікті қамтамасыз етеді.')).toEqual([['active', 'STATE']]);
  expect(of('Үкіметтік емес ұйымдар ашықтықты қамтамасыз етеді.')).toEqual([['active', 'SOCIETY']]);
  expect(of('Елде қауіпсіздік қамтамасыз етіледі.')).toEqual([['passive', null]]);
  expect(of('Мақсаты – ұлттық қауіпсіздікті қамтамасыз ету.')).toEqual([['nominal', null]]);
  expect(of('Орган бақылауды қамтамасыз етуге міндетті.')).toEqual([['active', 'STATE']]);
});

test('who ensures: Russian and English', () => {
  const ru = (text: string) => ensurings(text, 'ru').map(({ voice, actor }) => [voice, actor]);
  expect(ru('Правительство Республики Казахстан обеспечивает безопасность.')).toEqual([['active', 'STATE']]);
  expect(ru('Доступ обеспечивается общественными объединениями.')).toEqual([['passive', 'SOCIETY']]);
  expect(ru('Доступ обеспечивается своевременно.')).toEqual([['passive', null]]);
  expect(ru('Цель — обеспечение национальной безопасности.')).toEqual([['nominal', null]]);
  expect(ru('Министерство должно обеспечить контроль.')).toEqual([['active', 'STATE']]);
  const en = (text: string) => ensurings(text, 'en').map(({ voice, actor }) => [voice, actor]);
  expect(en('The United Nations ensures access.')).toEqual([['active', 'INTERNATIONAL']]);
  expect(en('Access is ensured by the ministry.')).toEqual([['passive', 'STATE']]);
  expect(en('The aim is to ensure security.')).toEqual([['nominal', null]]);
  expect(en('We will ensure peace.')).toEqual([['active', 'WE']]);
});

test('in a list the subject stands in its head', () => {
  const list =
    '1. Уәкілетті орган:\n\n   1) жоспарды әзірлейді;\n\n   2) мониторингті қамтамасыз етеді.\n\n2. Есепті қамтамасыз етеді.';
  expect(ensurings(list, 'kk').map(({ actor }) => actor)).toEqual(['STATE', null]);
});

test('the share of the state is taken of those named; unnamed ones are counted beside', () => {
  const found = ensurings('Правительство обеспечивает мир. НПО обеспечивают контроль. Доступ обеспечивается.', 'ru');
  const { occurrences, unnamed, actors } = agencyProfile(found);
  expect({ occurrences, unnamed }).toEqual({ occurrences: 3, unnamed: 1 });
  expect(actors.find(({ actor }) => actor === 'STATE')).toMatchObject({ count: 1, share: 0.5 });
});
