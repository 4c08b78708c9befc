/** Every page of findings says what would change it, by which rules it was reached and on whose words it stands. */
import { beforeAll, describe, expect, test } from 'vitest';
import { whatRestsOnSources } from '../../src/assessment/index.js';
import { languages, speak } from '../../src/language/index.js';
import { laneCells } from '../../src/pages/lanes/lane-cells.js';
import { sections } from '../../src/pages/navigation.js';
import { type Assessed, assessedDefault } from './assessed.js';

/** These are the method, the sources and the data themselves. */
const themselves = new Set(['method', 'sources', 'downloads']);
const ofOneThing = [
  'criteria/K5.2',
  'indicators/GOV-05',
  'indicators/SEC-01',
  'cases/kz-congress-religions',
  'actors/mfa-kz',
  'recommendations/R16',
  'effectiveness/modes',
  'norms/refugee-convention',
  'experience/kor',
  'documents/oda-law-2014',
];
const changeKeys = [
  'page.what_would_change',
  'page.actors.change',
  'page.documents.would_change',
  'page.drafting.would_change',
];

describe('a page of findings', () => {
  let study: Assessed;
  beforeAll(async () => {
    study = await assessedDefault();
  });
  const pages = [...sections.filter((section) => !themselves.has(section)), ...ofOneThing];

  test.each(languages)('says what would change it (%s)', (language) => {
    const words = changeKeys.map((key) => speak({ key }, language));
    const silent = [...pages, 'sources'].filter((path) => {
      const html = study.html(path, language);
      return !words.some((one) => html.includes(one));
    });
    expect(silent).toEqual([]);
  });

  test('opens the rules it follows, and each of them is where the link leads', () => {
    const known = new Map(
      ['method', 'method/indicators'].map((path) => [
        `/en/${path}/`,
        new Set([...study.html(path).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    );
    for (const path of pages) {
      const grounds = study.html(path).split('id="grounds"')[1] ?? '';
      const links = [...grounds.matchAll(/href="(\/en\/method\/[^"#]*)#([^"]+)"/g)];
      expect(links.length, path).toBeGreaterThan(0);
      for (const [, page = '', id = ''] of links)
        expect([path, id, known.get(page)?.has(id)]).toEqual([path, id, true]);
    }
  });

  test('names as many sources as the list holds that it opens', () => {
    const cases = [...whatRestsOnSources(study.assessment).values()].filter((rests) => rests.cases.length > 0).length;
    expect(study.page('chains')).toContain(`cases: ${cases} sources`);
    expect(study.page('sources?rests=cases')).toContain(`Shown: ${cases}`);
  });

  test('of one case counts that case’s sources', () => {
    const grounds = study.page('cases/kz-congress-religions').split('Method and sources')[1] ?? '';
    expect(grounds).toMatch(/Sources this page rests on: 21; of which the state’s or linked to it: \d+\./);
  });

  test.each(languages)('asks a question (%s)', (language) => {
    const asking = [
      'criteria/K5.2',
      'indicators/GOV-05',
      'cases/kz-congress-religions',
      'actors/mfa-kz',
      'norms/refugee-convention',
    ];
    const mute = [...sections, ...asking, 'recommendations/R16'].filter(
      (path) => !/<h1[^>]*>[\s\S]*?\?[\s\S]*?<\/h1>/.test(study.html(path, language)),
    );
    expect(mute).toEqual([]);
  });

  test('of a cell of the two lanes counts the cell’s own cases with an evidenced result', () => {
    const cells = laneCells(study.assessment);
    const regional = cells.find(({ level, path }) => level === 'REG' && path === 'direct');
    expect(regional?.evidenced).toBeGreaterThan(0);
    expect(regional?.evidenced).toBeLessThanOrEqual(regional?.cases.length ?? 0);
    expect(study.page('lanes')).toContain(
      `level and path: ${regional?.cases.length} ; with an independently evidenced result (E2 and more): ${regional?.evidenced}`.replace(
        ' ;',
        ';',
      ),
    );
  });

  test('of one actor or source answers in a sentence', () => {
    expect(study.page('actors/mfa-kz')).toMatch(
      /Cases it takes part in: 28; it runs, co-ordinates or carries out \d+ of them/,
    );
    expect(study.page('sources/24-kg-316139-kyrgyzstan-sets-up-organizing-committee')).toMatch(
      /Records that rest on this source: [1-9]\d*\. Owner:/,
    );
  });
});
