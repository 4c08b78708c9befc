/** NAR-06 (method §4.2): public information in the state's languages, the region's main one and English, as study.yaml names them. */
import { expect, test } from 'vitest';
import { assessed } from '../judgement/judged.js';

const seen = (language_info: object): object => ({
  kind: 'programme',
  time: { start: '2015', continuous: true, last_activity: '2024-10-01' },
  language_info,
});
const now = '2024-10';

test('a Mongolian study asks for Mongolian, Russian and English, and not for Kazakh', async () => {
  const { table } = await assessed({
    settings: {
      focal: 'MNG',
      region: { name: { en: 'Mongolia' }, members: ['MNG'] },
      peers: [],
      public_information_languages: ['mn', 'ru', 'en'],
    },
    cases: {
      all: seen({ ru: now, en: now, other: { mn: now } }),
      'no-mongolian': seen({ kk: now, ru: now, en: now, other: { mn: 'none' } }),
      'not-looked': seen({ kk: now, ru: now, en: now }),
      'long-ago': seen({ ru: now, en: now, other: { mn: '2021' } }),
    },
  });
  // Yes, no; where nobody looked, or looked three years ago, it is not known.
  expect(table.get('NAR-06', 'MNG', '2024')).toMatchObject({ value: 1 / 2, n: 2, coverage: 2 / 4 });
});
