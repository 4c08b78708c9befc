/** The standard's seeds for discourse find the same in our own sentences in three languages. */
import { expect, test } from 'vitest';
import { editions, loadStandard } from '../../../src/standard/index.js';
import { codedText, codesByUnit } from '../../../src/text/analysis/index.js';
import { compileDictionary } from '../../../src/text/index.js';

const definition = loadStandard(editions().at(-1) ?? '').dictionaries.get('discourse');
if (definition === undefined) throw new Error('the standard has no dictionary of discourse');
const { dictionary, problems } = compileDictionary(definition);

/** Each with the codes that it must carry, and no others. */
const sentences: readonly (readonly [codes: string, kk: string, ru: string, en: string])[] = [
  ['V07 UT-US', 'Біздің егемендігіміз берік.', 'Наш суверенитет прочен.', 'Our sovereignty is firm.'],
  ['V06', 'Адам құқықтары қорғалады.', 'Права человека защищены.', 'Human rights are protected.'],
  [
    'V04',
    'Мәдениеттер диалогы дамып келеді.',
    'Диалог культур развивается.',
    'The dialogue of cultures is developing.',
  ],
  [
    'V09',
    'Орнықты даму жолы таңдалды.',
    'Выбран путь устойчивого развития.',
    'The path of sustainable development was chosen.',
  ],
  ['V10', 'Дәстүрлер мен мұра сақталады.', 'Традиции и наследие сохраняются.', 'Traditions and heritage are kept.'],
  ['V02', 'Инклюзивті қоғам құрылады.', 'Строится инклюзивное общество.', 'An inclusive society is built.'],
  ['SC-human', 'Азық-түлік қауіпсіздігі маңызды.', 'Продовольственная безопасность важна.', 'Food security matters.'],
  ['SC-coop', 'Ұжымдық қауіпсіздік қажет.', 'Нужна коллективная безопасность.', 'Collective security is needed.'],
  ['SC-mil', 'Ядролық қаруға тыйым салынды.', 'Ядерное оружие запрещено.', 'Nuclear weapons are banned.'],
  [
    'bridge',
    'Ел екі құрлыққа көпір болды.',
    'Страна стала мостом двух континентов.',
    'The country became a bridge of two continents.',
  ],
  ['mediator', 'Астана делдал болды.', 'Астана была посредником.', 'Astana was a mediator.'],
  ['neighbour', 'Көршілер келісті.', 'Соседи согласились.', 'The neighbours agreed.'],
  ['UT-THEM', 'Олар кетіп қалды.', 'Они ушли.', 'They have left.'],
  [
    'LEG-AUTH',
    'Көмек Жарғысына сәйкес беріледі.',
    'Помощь даётся в соответствии с Уставом.',
    'Aid is given in accordance with the Charter.',
  ],
  ['LEG-NARR', 'Ежелгі жол қайта ашылды.', 'Древний путь открыт вновь.', 'The ancient road is open again.'],
];

test('every pattern of the seeds can be read', () => {
  expect(problems).toEqual([]);
});

test.each(['kk', 'ru', 'en'] as const)('codes of our sentences in %s', (language) => {
  const column = { kk: 1, ru: 2, en: 3 }[language] as 1 | 2 | 3;
  for (const row of sentences) {
    const [codes = new Set<string>()] = codesByUnit(codedText('one', row[column], language, dictionary));
    expect([row[column], [...codes].sort().join(' ')]).toEqual([row[column], row[0].split(' ').sort().join(' ')]);
  }
});
