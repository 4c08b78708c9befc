/** Problems and recommendations: for and against with the same space, no invented causality, sheets, filters. */
import { describe, expect, test } from 'vitest';
import { problemEdges } from '../../src/report/index.js';
import { assessed } from '../judgement/judged.js';
import { pageHtml, partOf, wordsOf } from './page-text.js';

const uncoordinated = {
  'GOV-01': [0.1, 0.05, 0.2],
  'GOV-02': [0.8, 0.7, 0.9],
  'GOV-03': [0.1, 0.05, 0.15],
} as const;

describe('problems', () => {
  test('each shows what decided, what speaks against it and what is not known, also when there is nothing', async () => {
    const html = pageHtml(await assessed({ cases: {} }), 'problems');
    for (const id of ['PR1', 'PR5', 'PR10']) {
      const words = wordsOf(partOf(html, id));
      expect(words).toContain('What decided Nothing: there are no data.');
      expect(words).toContain('Counter-evidence');
      expect(words).toContain('What is not known');
    }
  });

  test('a line joins two found problems that share a failing indicator, and no others', async () => {
    const study = await assessed({
      given: {
        ...uncoordinated,
        'GOV-02b': [0.8, 0.7, 0.9],
        'HUM-03': { now: [0.1, 0.05, 0.15], peers: [0.6, 0.7, 0.8, 0.6, 0.7] },
      },
    });
    expect(study.focal.diagnoses.get('PR1')?.state).toBe('found');
    expect(study.focal.diagnoses.get('PR7')?.state).toBe('found');
    expect(study.focal.diagnoses.get('PR9')?.state).toBe('found');
    expect(problemEdges(study)).toEqual([{ a: 'PR1', b: 'PR7', indicators: ['GOV-02'] }]);
    const words = wordsOf(partOf(pageHtml(study, 'problems'), 'graph'));
    expect(words).toContain('Pairs of problems with a shared indicator: 1');
    expect(words).toContain('Neither direction nor cause is claimed');
  });

  test('without such a pair the page says so and draws nothing', async () => {
    const study = await assessed({ given: uncoordinated });
    const html = partOf(pageHtml(study, 'problems'), 'graph');
    expect(wordsOf(html)).toContain('No two found problems share a failing indicator');
    expect(html).not.toContain('<svg');
  });
});

describe('recommendations', () => {
  test('are filtered by owner, cost and horizon in the address; the why-not list follows', async () => {
    const study = await assessed({ given: uncoordinated });
    expect(wordsOf(pageHtml(study, 'recommendations'))).toContain('Rules shown: 28 of 28.');
    const cheap = pageHtml(study, 'recommendations?cost=2');
    expect(cheap).not.toContain('id="R01"');
    expect(cheap).toContain('id="R03"');
    expect(wordsOf(cheap)).toContain('Nothing is recommended under this filter');
    expect(pageHtml(study, 'recommendations?horizon=12')).not.toContain('id="R03"');
    expect(pageHtml(study, 'recommendations?owner=development-agency')).toContain('id="R22"');
  });

  test('each has a sheet of its own, also one that is not recommended, with the reason', async () => {
    const study = await assessed({ given: uncoordinated });
    const given = wordsOf(pageHtml(study, 'recommendations/R01'));
    expect(given).toContain('Recommended; number 1 in order.');
    expect(given).toContain('What it rests on');
    expect(wordsOf(pageHtml(study, 'recommendations/R22'))).toContain('Not recommended now.');
    expect(() => pageHtml(study, 'recommendations/R99')).toThrow();
  });

  test('a rule of an exclusive pair names the other, and which of the two would stay', async () => {
    const study = await assessed({});
    expect(wordsOf(pageHtml(study, 'recommendations/R07'))).toMatch(
      /Never together with: R08 .* the cautious one stays: R08/,
    );
  });
});
