import { describe, expect, it } from 'vitest';
import { type Bearing, type Judgement, type Piece, piecesFor, standingOf } from '../../src/judgement/index.js';
import { languages } from '../../src/language/index.js';
import { progressOf, toldOf } from '../../src/pages/statements/told.js';
import type { Statement } from '../../src/standard/index.js';
import { defaultSite, partOf, smallSite, textOf } from './small-site.js';

const piece = (bearing: Bearing, draft = false): Piece => ({ kind: 'criterion', id: 'K1.1', bearing, draft });
const standing = (...bearings: Bearing[]) => standingOf(bearings.map((one) => piece(one))).standing;

describe('what a study says about a statement', () => {
  it('is not yet testable without verdicts, or when half of them have no data', () => {
    expect(standing()).toBe('not_testable');
    expect(standing('no_data')).toBe('not_testable');
    expect(standing('for', 'no_data')).toBe('not_testable');
    expect(standing('for', 'for', 'no_data')).toBe('in_part');
  });

  it('is support only when every verdict speaks for it', () => {
    expect(standing('for')).toBe('supported');
    expect(standing('for', 'for')).toBe('supported');
    expect(standing('for', 'in_part')).toBe('in_part');
    expect(standing('in_part')).toBe('in_part');
    expect(standing('for', 'against')).toBe('in_part');
  });

  it('is contradiction only when more than half speak against it, and weak evidence decides nothing', () => {
    expect(standing('against')).toBe('contradicted');
    expect(standing('against', 'against', 'for')).toBe('contradicted');
    expect(standing('open')).toBe('undecided');
    expect(standing('against', 'open')).toBe('undecided');
    expect(standing('against', 'open', 'no_data')).toBe('undecided');
  });

  it('says how much of what was decided is one coder’s draft; what is not decided does not count', () => {
    expect(standingOf([piece('for', true)]).drafts).toBe('all');
    expect(standingOf([piece('for', true), piece('for')]).drafts).toBe('some');
    expect(standingOf([piece('for'), piece('open', true)]).drafts).toBe('none');
  });

  const judgement = (criteria: object[], diagnoses: object[]): Judgement =>
    ({
      current: new Map(criteria.map((one, at) => [at, one])),
      diagnoses: new Map(diagnoses.map((one, at) => [at, one])),
    }) as unknown as Judgement;
  const criterion = (verdict: string, role = 'criterion', serves = ['X']) => ({
    criterion: { id: 'K', role, serves },
    verdict,
    insufficientBecause: verdict === 'insufficient' ? 'data' : null,
    draft: false,
  });
  const diagnosis = (state: string) => ({ rule: { id: 'PR', serves: ['X'] }, state, draft: false });
  const statement = (asserts: Statement['asserts']) => ({ id: 'X', asserts }) as Statement;
  const bearings = (which: Statement['asserts'], criteria: object[], diagnoses: object[]) =>
    piecesFor(statement(which), judgement(criteria, diagnoses)).map((one) => one.bearing);

  it('rests on criteria where there are some, and never counts a problem a second time', () => {
    expect(bearings('order', [criterion('met')], [diagnosis('found')])).toEqual(['for']);
    expect(bearings('order', [criterion('not_met')], [])).toEqual(['against']);
  });

  it('turns round where problems are what it asserts: a found problem bears it out', () => {
    expect(bearings('problems', [criterion('met')], [diagnosis('found')])).toEqual(['for']);
    expect(bearings('problems', [], [diagnosis('not_found'), diagnosis('cannot_judge')])).toEqual([
      'against',
      'no_data',
    ]);
  });

  it('is never borne out in full by a problem that was not found, nor by the background', () => {
    expect(bearings('order', [], [diagnosis('not_found')])).toEqual(['in_part']);
    expect(bearings('order', [criterion('met', 'background')], [])).toEqual([]);
  });

  it('is for work how far it has got, not whether it is true', () => {
    const doors = { pages: ['chains'] };
    expect(progressOf({ of: 3, known: 3 }, doors)).toBe('done');
    expect(progressOf({ of: 3, known: 1 }, doors)).toBe('begun');
    expect(progressOf({ of: 3, known: 0 }, doors)).toBe('not_yet');
    expect(progressOf({ of: 0, known: 0 }, doors)).toBe('shown');
    expect(progressOf({ of: 0, known: 0 }, { pages: ['chains'], lacks: 'forecast' })).toBe('not_yet');
    expect(progressOf({ of: 0, known: 0 }, { pages: ['forms'], lacks: 'clauses', begun: true })).toBe('begun');
    expect(progressOf({ of: 3, known: 3 }, { pages: ['forms'], lacks: 'clauses' })).toBe('begun');
  });
});

describe('the page of the thesis', () => {
  it('shows all 77 statements, each with its phrase in Kazakh and our own words in the reader’s language', async () => {
    const site = await defaultSite();
    const statements = [...site.assessment.evidence.standard.statements.values()];
    expect(statements).toHaveLength(77);
    for (const language of languages) {
      const html = site.html('statements', language);
      for (const one of statements) {
        const text = textOf(partOf(html, one.id, 'article'));
        expect(text).toContain(`«${one.key}»`);
        expect(text).toContain(one.says[language]);
      }
    }
  });

  it('leads from each of the 77 to something a reader can open: every address and every place in it exists', async () => {
    const site = await defaultSite();
    const html = site.html('statements');
    const opened = new Map<string, string>();
    const broken: string[] = [];
    for (const { id } of site.assessment.evidence.standard.statements.values()) {
      const links = [...partOf(html, id, 'article').matchAll(/href="([^"]+)"/g)]
        .map((match) => match[1] as string)
        .filter((href) => !href.startsWith('#'));
      if (links.length === 0) broken.push(`${id}: nothing to open`);
      for (const href of links) {
        const [path = '', hash] = href.replace(/^\/en\//, '').split('#');
        if (!opened.has(path)) opened.set(path, site.has(path) ? site.html(path) : '');
        const page = opened.get(path) ?? '';
        if (page === '') broken.push(`${id}: ${href}`);
        else if (hash !== undefined && !page.includes(`id="${hash}"`)) broken.push(`${id}: ${href} (no such place)`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('never calls a statement supported or contradicted by drafts without saying so', async () => {
    const site = await defaultSite();
    const html = site.html('statements');
    for (const statement of site.assessment.evidence.standard.statements.values()) {
      const told = toldOf(site.assessment, statement);
      if (told.standing === null || !['supported', 'in_part', 'contradicted'].includes(told.standing)) continue;
      const text = textOf(partOf(html, statement.id, 'article'));
      expect([statement.id, text.includes('provisional')]).toEqual([statement.id, told.judged.drafts !== 'none']);
    }
  });

  it('labels a thesis as one, and says of what speaks of cause that criteria show none', async () => {
    const html = (await defaultSite()).html('statements');
    expect(textOf(partOf(html, 'A5', 'article'))).toContain('A thesis or norm');
    expect(textOf(partOf(html, 'P5b', 'article'))).not.toContain('A thesis or norm');
    expect(textOf(partOf(html, 'P4a', 'article'))).toContain('Criteria show no cause');
  });

  it('of an empty study says that nothing can be tested yet', async () => {
    const site = await smallSite({});
    expect(site.text('statements')).toMatch(/0 are supported, 0 supported in part, 0 contradicted/);
  });
});
