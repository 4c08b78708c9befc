import { describe, expect, it } from 'vitest';
import { captureRecapture, completenessOf, fieldCompleteness, listPairs } from '../../src/evidence/index.js';
import { languages } from '../../src/language/index.js';
import type { Frame } from '../../src/study/index.js';
import { partOf, smallSite, textOf } from './small-site.js';

describe('capture and recapture', () => {
  it('follows the worked example: 60 and 45 on two lists, 20 on both', () => {
    const found = captureRecapture(60, 45, 20);
    // N̂ = 61·46/21 − 1; var = 61·46·40·25 / (21²·22); C = exp(1.645·√ln(1 + var/47.619²)) = 1.7682
    expect(found?.estimate).toBeCloseTo(132.619, 3);
    expect(found?.seen).toBe(85);
    expect(found?.low).toBeCloseTo(111.93, 1);
    expect(found?.high).toBeCloseTo(169.2, 1);
    expect(found?.completeness.value).toBeCloseTo(0.641, 3);
    expect(found?.completeness.low).toBeCloseTo(85 / 169.2, 3);
  });

  it('says nothing with fewer than seven matches, and begins at seven', () => {
    expect(captureRecapture(60, 45, 6)).toBeNull();
    expect(captureRecapture(60, 45, 7)).not.toBeNull();
  });

  it('never estimates fewer than were seen, even at the lower end', () => {
    for (const [first, second, matches] of [
      [10, 10, 7],
      [200, 9, 8],
      [30, 30, 29],
    ] as const) {
      const found = captureRecapture(first, second, matches);
      expect(found?.low).toBeGreaterThanOrEqual(first + second - matches);
      expect(found?.low).toBeLessThanOrEqual(found?.estimate ?? 0);
      expect(found?.high).toBeGreaterThanOrEqual(found?.estimate ?? 0);
    }
  });

  it('of two lists that are the same finds that nothing is left unseen', () => {
    expect(captureRecapture(20, 20, 20)).toMatchObject({ estimate: 20, low: 20, high: 20, seen: 20 });
  });

  const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `c${from + at}`);
  const list = (id: string, cases: string[], more: object = {}) => ({
    id,
    name: id,
    searched: true,
    date: '2024-01-01',
    hits: null,
    excluded: null,
    independent_of: [] as string[],
    cases,
    ...more,
  });
  const frame = (...lists: object[]) => ({ lists, known_gaps: [] }) as unknown as Frame;

  it('takes only dated lists that are stated to be independent', () => {
    const second = list('b', ids(10, 30));
    expect(listPairs(null)).toEqual([]);
    expect(listPairs(frame(list('a', ids(0, 20))))).toEqual([]);
    expect(listPairs(frame(list('a', ids(0, 20)), second))).toEqual([]);
    expect(listPairs(frame(list('a', ids(0, 20), { independent_of: ['b'], date: null }), second))).toEqual([]);
    expect(listPairs(frame(list('a', ids(0, 20), { independent_of: ['b'] }), second))).toMatchObject([
      { sizes: [20, 20], matches: 10, estimate: { seen: 30 } },
    ]);
  });
});

const leaf = (reason: string) => ({ value: null, reason });
const site = () =>
  smallSite({
    publishers: { ministry: { owner: 'state', country: 'KAZ' }, blog: { owner: 'not_established' } },
    sources: {
      gov: { publisher: 'ministry', lang: 'kk', date: '2010-01-01' },
      web: { publisher: 'blog', lang: null },
      paper: { lang: 'en' },
    },
    cases: {
      state: {
        kind: { value: 'event', src: 'gov' },
        goals: leaf('not_found'),
        coding: { coders: ['c1'], status: 'draft' },
      },
      both: {
        kind: { value: 'event', src: ['gov', 'web'] },
        goals: leaf('not_applicable'),
        instruments: leaf('not_public'),
        coding: { coders: ['c1', 'c2'], status: 'adjudicated' },
        editions: [
          {
            n: 1,
            date: '2020-01-01',
            delegations: {
              disputed: [
                { value: 17, src: 'gov' },
                { value: 23, src: 'web' },
              ],
            },
          },
        ],
      },
      free: { kind: { value: 'event', src: 'paper' }, goals: [{ id: 'G01', text: 'peace', src: 'paper' }] },
    },
  });

describe('the completeness of fields', () => {
  it('counts the five reasons apart and leaves out where the question does not arise', async () => {
    const rows = fieldCompleteness((await site()).assessment.evidence.byCountry.get('KAZ') ?? []);
    const goals = rows.find((row) => row.field === 'goals');
    expect(goals).toMatchObject({ known: 1, missing: { not_found: 1, not_applicable: 1, not_public: 0 } });
    expect(completenessOf(goals === undefined ? [] : [goals], 3)).toBeCloseTo(1 / 2);
    expect(rows.find((row) => row.field === 'instruments')?.missing).toMatchObject({ not_public: 1, not_yet_coded: 2 });
    expect(completenessOf([], 3)).toBeNull();
  });
});

describe('the page of quality', () => {
  it('names the cases that rest on the state’s word alone, and the owners that nobody established', async () => {
    const sources = textOf(partOf((await site()).html('quality'), 'sources'));
    expect(sources).toMatch(/Sources owned by a state or linked to one: 1 of 3 \(33%\)\. Owner not established: 1/);
    expect(sources).toMatch(/alone: 1 state/);
    expect(sources).toContain('Kazakh');
    expect(sources).toContain('language not recorded');
  });

  it('shows both of two disputed values with their sources', async () => {
    const disputes = textOf(partOf((await site()).html('quality'), 'disputes'));
    expect(disputes).toMatch(/Editions – 1 – Delegations/);
    expect(disputes).not.toMatch(/editions\.|\{"/);
    expect(disputes).toContain('17');
    expect(disputes).toContain('23');
  });

  it('counts drafts, names coders, and puts the case seen longest ago first', async () => {
    const html = (await site()).html('quality');
    expect(textOf(partOf(html, 'coders'))).toContain('c1 (2), c2 (1)');
    expect(textOf(partOf(html, 'oldest'))).toMatch(/Date of its newest source state 1 January 2010/);
  });

  it('says in every language that one list allows no estimate, and gives the estimate where there are two', async () => {
    const one = await site();
    const said = { kk: 'тізім біреу', ru: 'список один', en: 'not estimable: one list' };
    for (const language of languages)
      expect(textOf(partOf(one.html('quality', language), 'population'))).toContain(said[language]);
    const cases = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`c${at}`, {}]));
    const names = Object.keys(cases);
    const two = await smallSite({
      cases,
      frame: {
        population: { en: 'all' },
        lists: [
          { id: 'a', name: 'List A', date: '2024', independent_of: ['b'], cases: names.slice(0, 20) },
          { id: 'b', name: 'List B', date: '2024', cases: names.slice(10) },
        ],
      },
    });
    expect(textOf(partOf(two.html('quality'), 'population'))).toMatch(/matches m = 10\. .*N̂ = 39, 90% interval 34–5\d/);
  });

  it('of an empty study opens and invents nothing', async () => {
    const text = (await smallSite({})).text('quality');
    expect(text).toContain('No value is recorded on which sources disagree');
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });
});
