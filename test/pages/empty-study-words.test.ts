/** What the pages of a study without data say: nothing is promised of things of which there are none, no dash stands for a name. */
import { beforeAll, describe, expect, it } from 'vitest';
import { languages, speak } from '../../src/language/index.js';
import { type SmallSite, smallSite, textOf } from './small-site.js';

let site: SmallSite;
beforeAll(async () => {
  site = await smallSite({});
});

const withChange = [
  'cases',
  'concepts',
  'directions',
  'ledger',
  'recommendations',
  'sources',
  'compare',
  'effectiveness/modes',
];
const changeOf = (page: string, language: 'kk' | 'ru' | 'en'): string => {
  const html = site.html(`${page}/`, language);
  const from = html.indexOf('id="would-change"');
  expect(from, page).toBeGreaterThan(0);
  return textOf(html.slice(from, html.indexOf('</ul>', from)));
};

describe('a study without data', () => {
  it.each(languages)('says what would change a page without counting what there is none of (%s)', (language) => {
    for (const page of withChange) {
      const said = changeOf(page, language);
      expect([page, said]).toEqual([page, expect.not.stringMatching(/(?:: |– |— )0(?![\d,.]\d)/u)]);
      expect([page, said.length > 40]).toEqual([page, true]);
    }
    expect(changeOf('sources', language)).toContain(speak({ key: 'page.would_change.nothing_open' }, language));
  });

  it('does not call the deeds of a level known when there are none', () => {
    expect(site.text('/', 'ru')).toContain('Дел этого уровня не записано: судить пока не о чем.');
    expect(site.text('/', 'ru')).not.toContain('известны по всем делам');
    expect(site.text('/', 'kk')).not.toContain('Барлық істің деңгейі, рөлі және нәтижесі белгілі');
  });

  it('says that no machine has coded, and names no coder by a dash', () => {
    expect(site.text('reliability/', 'kk')).toContain('Бірде-бір құжатты машина кодтаған жоқ');
    expect(site.text('reliability/', 'ru')).not.toMatch(/сравнивались: –/u);
    expect(site.text('reliability/', 'ru')).toContain('Для сравнения нужны хотя бы двое людей');
  });
});
