import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language/index.js';
import { wilsonInNumbers, workedExamples } from '../../src/pages/method/worked-example.js';
import { wordsOf } from '../../src/pages/words.js';
import { defaultSite, partOf, smallSite, textOf } from './small-site.js';

describe('the page of the method', () => {
  it('gives every indicator’s formula in the reader’s language', async () => {
    const site = await defaultSite();
    for (const language of languages) {
      const html = site.html('method/indicators', language);
      for (const one of site.assessment.evidence.standard.indicators.values())
        expect(textOf(partOf(html, one.id, 'article'))).toContain(one.formula[language].replace(/\s+/g, ' ').trim());
    }
  });

  it('names every kind of rule in use, and the criteria that use it', async () => {
    const site = await defaultSite();
    const kinds = new Set(
      [...site.assessment.evidence.standard.criteria.values()].flatMap((one) =>
        one.tests.flatMap((test) => test.parts.map((part) => part.kind)),
      ),
    );
    expect(partOf(site.html('method'), 'rules').match(/<tr>/g)?.length).toBe(kinds.size + 1);
  });

  it('writes out one usable value for each rule of interval, from its own derivation', async () => {
    const site = await defaultSite();
    const examples = workedExamples(site.assessment);
    expect(examples.length).toBeGreaterThan(2);
    expect(examples.every(({ value }) => value.status === 'ok')).toBe(true);
    expect(new Set(examples.map(({ rule }) => rule)).size).toBe(examples.length);
    const wilson = examples.find(({ rule }) => rule === 'wilson');
    if (wilson === undefined) throw new Error('no share has a usable value');
    const said = wilsonInNumbers(wilson.value, wordsOf('en'));
    const yes = wilson.value.units.filter((unit) => unit.state === 'yes').length;
    expect(said).toContain(`p = ${yes} / ${wilson.value.n}`);
    const [low, high] = [...(said ?? '').matchAll(/interval ([\d.]+)–([\d.]+)/g)].flatMap((match) => [
      Number(match[1]),
      Number(match[2]),
    ]);
    expect(low).toBeCloseTo(wilson.value.low ?? Number.NaN, 3);
    expect(high).toBeCloseTo(wilson.value.high ?? Number.NaN, 3);
    expect(site.text('method')).toContain(said ?? 'nothing');
  });

  it('says what cannot be claimed, and which words each rung of the ladder allows', async () => {
    const site = await defaultSite();
    const { claims } = site.assessment.evidence.standard;
    const html = site.html('method', 'kk');
    for (const item of claims.cannot.items) expect(textOf(partOf(html, 'cannot'))).toContain(item.kk);
    expect(partOf(html, 'ladder').match(/<tr>/g)?.length).toBe(claims.rungs.length + 1);
  });

  it('shows what a study changes in the standard wherever the item is told: method, formulas, indicator', async () => {
    const site = await smallSite({
      overrides: [
        { item: 'GOV-01', set: { minimum: { n: 5, coverage: 0.5 } }, author: 'A. Author', reason: 'small registry' },
      ],
    });
    for (const [address, id, tag] of [
      ['method', 'edition', 'section'],
      ['method/indicators', 'GOV-01', 'article'],
      ['indicators/GOV-01', 'main', 'main'],
    ] as const)
      expect(textOf(partOf(site.html(address), id, tag))).toMatch(/A\. Author.*small registry/);
    expect(textOf(partOf(site.html('method/indicators'), 'GOV-01', 'article'))).toContain('at least n = 5');
    expect(textOf(partOf(site.html('method/indicators'), 'GOV-02', 'article'))).not.toContain('A. Author');
  });

  it('of a study without usable values says that no example can be written out', async () => {
    expect((await smallSite({})).text('method')).toContain('no example can be written out');
  });
});
