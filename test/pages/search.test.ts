import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/language/index.js';
import { hashOfText } from '../../src/text/index.js';
import { buildStudy } from '../study/build-study.js';
import { type SmallSite, siteOf } from './small-site.js';

/** A text of our own. */
const text = 'Көмек туралы заң.\n\nБасқа бап.\n\nҮкімет босқындарға баспана береді.\n';
let site: SmallSite;
let absent: SmallSite;
beforeAll(async () => {
  const study = (licence: string | null, here: boolean) =>
    buildStudy({
      files: {
        'documents/aid-law/card.yaml': JSON.stringify({
          title: { kk: 'Көмек туралы заң', ru: 'Закон о помощи', en: 'Law on aid' },
          owner: 'parliament',
          country: 'KAZ',
          date: '2014-12-10',
          genre: 'law',
          edition: 'No. 263-V',
          texts: [{ lang: 'kk', status: 'original', sha256: hashOfText(text), licence }],
        }),
        ...(here ? { 'documents/aid-law/text.kk.txt': text } : {}),
      },
    });
  site = await siteOf(await study(null, true));
  absent = await siteOf(await study('CC0', false));
});

describe('a search', () => {
  it('finds a document by its title in any language, its genre and its number, whether its text lies here or not', () => {
    for (const one of [site, absent])
      for (const language of languages)
        for (const words of ['заң', 'помощи', 'aid law', '263-V'])
          expect(one.html(`search/?q=${encodeURIComponent(words)}&kind=document`, language)).toContain(
            `href="/${language}/documents/aid-law/"`,
          );
  });

  it('finds a place in a text that lies here by any form of the word, and opens its paragraph', () => {
    const html = site.html(`search/?q=${encodeURIComponent('босқын')}&kind=passage`);
    expect(html).toContain('href="/en/documents/aid-law/?lang=kk#p3"');
    expect(html).toContain('Үкімет босқындарға баспана береді.');
    expect(absent.text(`search/?q=${encodeURIComponent('босқын')}`)).toContain('Nothing');
  });
});
