import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/language/index.js';
import { searchIndex } from '../../src/pages/search/search-documents.js';
import { hashOfText } from '../../src/text/index.js';
import { buildStudy } from '../study/build-study.js';
import { defaultSite, type SmallSite, siteOf } from './small-site.js';

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

describe('a search of the default study', () => {
  let whole: SmallSite;
  beforeAll(async () => {
    whole = await defaultSite();
  });
  const casesIn = (html: string): string[] => [
    ...new Set([...html.matchAll(/href="\/(?:kk|ru|en)\/cases\/([a-z0-9-]+)\/"/g)].map(([, id = '']) => id)),
  ];

  it.each([
    ['ru', 'межрелигиозных форумов', 'kz-congress-religions'],
    ['ru', 'Назарбаев центром', 'kz-congress-religions'],
    ['ru', 'стипендиями', 'kz-bolashak'],
    ['kk', 'стипендиялармен', 'kz-bolashak'],
    ['en', 'symbolism', 'kz-congress-religions'],
  ] as const)(
    'finds a case by its class, its actor and what is said against it, as the registry does (%s: %s)',
    (language, words, id) => {
      const q = encodeURIComponent(words);
      expect(casesIn(whole.html(`cases?q=${q}`, language))).toContain(id);
      expect(casesIn(whole.html(`search?q=${q}&kind=case`, language))).toContain(id);
    },
  );

  it('finds an actor by any form of its name, and never a private person', () => {
    expect(whole.html(`search?q=${encodeURIComponent('министерством иностранных дел')}&kind=actor`, 'ru')).toContain(
      'href="/ru/actors/mfa-kz/"',
    );
    const known = [...whole.assessment.study.actors.values()];
    const shown = searchIndex({
      assessment: whole.assessment,
      problems: [],
      language: 'en',
      mode: 'live',
    }).documents.filter(([, , kind]) => kind === 'actor');
    expect(shown).toHaveLength(known.filter((actor) => !actor.private_person).length);
  });
});
