import { describe, expect, it } from 'vitest';
import { type Answers, allAnswers, walk } from '../../src/pages/concepts/decision.js';
import { conceptDistance } from '../../src/pages/concepts/distance.js';
import { fallOf } from '../../src/pages/concepts/falls.js';
import { defaultSite, partOf, smallSite, textOf } from './small-site.js';

const verdict = (answers: Answers) => walk(answers).verdict;

describe('the decision tree', () => {
  it('asks three questions in order, and the fourth only of what has more than one yes', () => {
    expect(walk({}).next).toBe('q1');
    expect(walk({ q1: 'no' }).next).toBe('q2');
    expect(walk({ q1: 'no', q2: 'yes' }).next).toBe('q3');
    expect(walk({ q1: 'no', q2: 'yes', q3: 'no' }).next).toBeNull();
    expect(walk({ q1: 'yes', q2: 'yes', q3: 'no' }).next).toBe('q4');
    expect(walk({ q1: 'no', q2: 'no', q3: 'no' }).next).toBe('q5');
  });

  it('ends where one yes alone points', () => {
    expect(verdict({ q1: 'yes', q2: 'no', q3: 'no' })?.primary).toBe('H');
    expect(verdict({ q1: 'no', q2: 'yes', q3: 'no' })?.primary).toBe('P');
    expect(verdict({ q1: 'no', q2: 'no', q3: 'yes' })?.primary).toBe('C');
  });

  it('ends, of several, with who could stop it, and names the others as the overlap', () => {
    expect(verdict({ q1: 'no', q2: 'yes', q3: 'yes', q4: 'state' })).toMatchObject({ primary: 'P', also: ['C'] });
    expect(verdict({ q1: 'no', q2: 'yes', q3: 'yes', q4: 'carrier' })).toMatchObject({ primary: 'C', also: ['P'] });
    expect(verdict({ q1: 'yes', q2: 'no', q3: 'yes', q4: 'state' })).toMatchObject({ primary: 'H', also: ['C'] });
    expect(verdict({ q1: 'yes', q2: 'yes', q3: 'yes', q4: 'state' })).toMatchObject({ primary: 'P', also: ['H', 'C'] });
  });

  it('ends, without a yes, in the wide sense or in none of the three', () => {
    expect(verdict({ q1: 'no', q2: 'no', q3: 'no', q5: 'yes' })?.primary).toBe('H-w');
    expect(verdict({ q1: 'no', q2: 'no', q3: 'no', q5: 'no' })?.primary).toBeNull();
  });

  it('takes what is no answer as not given', () => {
    expect(walk({ q1: 'maybe', q2: 'yes' }).next).toBe('q1');
    expect(walk({ q1: 'no', q2: 'no', q3: 'yes', q4: 'state' }).given).toHaveLength(3);
  });
});

describe('the page of concepts', () => {
  it('is answered by links alone: each answer is an address, and following them ends in a concept with the reason', async () => {
    const site = await defaultSite();
    let address = 'concepts';
    for (const answer of ['No', 'Yes', 'Yes', 'The state']) {
      const html = partOf(site.html(address), 'decide');
      const link = new RegExp(`<a class="btn" href="/en/([^"]+)">${answer}</a>`).exec(html)?.[1];
      expect(link).toBeDefined();
      address = (link ?? '').replaceAll('&amp;', '&');
    }
    expect(address).toContain('q1=no&q2=yes&q3=yes&q4=state');
    const end = textOf(partOf(site.html(address), 'decide'));
    expect(end).toContain('Primary concept: public diplomacy.');
    expect(end).toContain('the state could stop it');
    expect(end).toContain('Also: people’s (citizen) diplomacy');
  });

  it('keeps the answers when the language is changed, and drops what is none', async () => {
    const html = (await defaultSite()).html('concepts?q1=no&q2=nonsense&evil=%22%3E', 'kk');
    expect(html).toContain('href="/ru/concepts/?q1=no"');
  });

  it('on a frozen site holds every place of the walk, and every link leads to one of them', async () => {
    const html = (await defaultSite()).html('concepts', 'kk', 'static');
    const places = new Set([...html.matchAll(/<section id="(decide[^"]*)"/g)].map((match) => match[1]));
    expect(places.size).toBe(allAnswers().length);
    const decide = html.slice(html.indexOf('decide-all'), html.indexOf('id="definitions"'));
    const links = [...decide.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] as string);
    expect(links.length).toBeGreaterThan(places.size);
    expect(links.filter((link) => !places.has(link))).toEqual([]);
  });

  it('shows the three on twelve attributes', async () => {
    expect(partOf((await defaultSite()).html('concepts'), 'alike').match(/<tr>/g)?.length).toBe(13);
  });

  it('tells how cases and overlap zones fall, each with its cases, and a zone without any as a counted zero', async () => {
    const concept = (primary: string | null, ...also: string[]) => ({ concepts: { primary, also } });
    const site = await smallSite({
      cases: {
        aid: concept('H'),
        shown: concept('H', 'P'),
        exchange: concept('C', 'P'),
        congress: concept('P', 'C', 'H'),
        blank: concept(null),
      },
    });
    const { falls, unknown } = fallOf(site.assessment.evidence.byCountry.get('KAZ') ?? []);
    expect(Object.fromEntries(falls.map((fall) => [fall.id, fall.cases.map((one) => one.id)]))).toEqual({
      H: ['aid'],
      P: [],
      C: [],
      'H∩P': ['shown'],
      'H∩C': [],
      'P∩C': ['exchange'],
      'H∩P∩C': ['congress'],
    });
    expect(unknown.map((one) => one.id)).toEqual(['blank']);
    const text = textOf(partOf(site.html('concepts'), 'falls'));
    expect(text).toContain('congress');
    expect(text).toContain('a counted zero');
  });
});

describe('the distance of two concepts', () => {
  it('is 0 for the same, 1 for nothing in common, and by hand in between', () => {
    const a = { mode: ['aid', 'talks'], horizon: ['long'] };
    expect(conceptDistance(a, a)?.value).toBeCloseTo(0);
    expect(conceptDistance(a, { mode: ['culture'], horizon: ['short'] })?.value).toBe(1);
    // mode: 1 of (2, 1) shared = 1/√2; horizon: nothing; mean of the two cosines, taken from 1.
    expect(conceptDistance(a, { mode: ['aid'], horizon: ['short'] })?.value).toBeCloseTo(1 - Math.SQRT1_2 / 2, 12);
  });

  it('is not known where no attribute is coded for both', () => {
    expect(conceptDistance({ mode: ['aid'] }, { horizon: ['long'] })).toBeNull();
  });

  it('rests in the standard on the nine coded attributes of all three concepts', async () => {
    const { standard } = (await defaultSite()).assessment.evidence;
    const prose = ['definition', 'include', 'exclude'];
    const coded = [...(standard.codebook.get('concept_attributes')?.items.keys() ?? [])].filter(
      (id) => !prose.includes(id),
    );
    expect(coded).toHaveLength(9);
    for (const concept of standard.codebook.get('concepts')?.items.values() ?? [])
      expect(Object.keys(concept.coded ?? {})).toEqual(coded);
  });
});
