/** What a Kazakh or Russian reader meets on the pages of the whole concept: no English left, sources told apart, one median. */
import { beforeAll, describe, expect, it } from 'vitest';
import { allLags, middleLag } from '../../src/classes/index.js';
import { formatNumber, type Language } from '../../src/language/index.js';
import { defaultSite, type SmallSite } from './small-site.js';

let site: SmallSite;
beforeAll(async () => {
  site = await defaultSite();
});
const html = (path: string, language: Language): string => site.html(`${path}/`, language);

describe('the pages of the whole concept', () => {
  it('set no two links to sources against each other without a space', () => {
    for (const path of ['country-model', 'commitments', 'mediator', 'dag', 'norms/un-charter'])
      expect([path, html(path, 'kk').match(/<\/a><a [^>]*\/sources\//g)]).toEqual([path, null]);
  });

  it('say what the study notes of a norm, a document and a scenario in the reader’s language', () => {
    expect(html('norms/geneva-1949', 'ru')).toContain('строка Казахстана');
    expect(html('norms/geneva-1949', 'kk')).toContain('Қазақстан жолы');
    expect(html('commitments', 'kk')).toContain('сыртқы саясатының 2020–2030 жылдарға арналған тұжырымдамасы');
    expect(html('what-if', 'ru')).toContain('Совместная работа на российском направлении прекращается');
    expect(html('what-if', 'ru')).not.toContain('Joint work with Russia');
  });

  it('give the same median lag on the page of norms as the thesis does', () => {
    const joined = allLags(site.assessment.study).filter(({ end }) => end === 'joined');
    const years = middleLag(joined.map(({ days }) => days)) ?? 0;
    expect(years).toBeGreaterThan(1);
    expect(years).toBeLessThan(3);
    expect(html('norms', 'en')).toContain(`${formatNumber(years, 'en', 1)} years`);
  });
});
